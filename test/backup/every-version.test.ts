import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatVersion } from '../../src/backup/backup-file.ts';
import { nothingLeftOut } from '../../src/core/left-out.ts';
import { newestVersion } from '../../src/core/record-versions.ts';
import { allRecords } from '../../src/store/all-records.ts';
import { planRestore, restore } from '../../src/store/restore.ts';
import { idOf, now } from '../sample.ts';
import { useFreshStore } from '../store/fresh-store.ts';
import { read, signed, textOf } from './backup-bytes.ts';
import { aDesk } from './some-records.ts';

/**
 * A backup of each version of the format, and of each version of records since there are backups, as
 * it was made then. Append only: a file like it is on somebody's disk, and no byte of it changes.
 */
const kept = [
  {
    file: 'v1.json',
    format: 1,
    records: 4,
    sha256: '1c04f5cb0d2baa2854336d1342c098a24f682c5d1f2668f65d86f914a9f94c85',
  },
  {
    file: 'v1-records-5.json',
    format: 1,
    records: 5,
    sha256: 'e5fe57433af19f853aa651db853425ebea2e3b9437862f84e089e2c80b0d7aee',
  },
  {
    file: 'v1-records-6.json',
    format: 1,
    records: 6,
    sha256: '2e90cf52b065ffd1edb126e721d97a6add5e887049d4a86d084f55a98425cb93',
  },
  {
    file: 'v1-records-7.json',
    format: 1,
    records: 7,
    sha256: '4363e06498a1095fc40d7ada09afde89d160328b9e00e23b6fd69acf51358bd1',
  },
] as const;

useFreshStore();

describe('every version of backups', () => {
  it('has a file that was made by it', () => {
    const formats = new Set(kept.map(({ format }) => format as number));
    const records = new Set(kept.map(({ records }) => records as number));
    for (let version = 1; version <= formatVersion; version += 1)
      expect(formats).toContain(version);
    for (let version = 4; version <= newestVersion; version += 1)
      expect(records).toContain(version);
  });

  it.each(kept)('$file is as it was made', ({ file, sha256, format, records }) => {
    const bytes = readFileSync(`test/fixtures/backups/${file}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      version: format,
      'records-version': records,
    });
  });

  it.each(kept)('$file is restored, all of it', async ({ file }) => {
    const bytes = new Uint8Array(readFileSync(`test/fixtures/backups/${file}`));
    const backup = await read(bytes);
    expect(backup.bad).toEqual([]);
    await restore(await planRestore(backup, 'both'), { id: crypto.randomUUID(), at: now });
    const all = await allRecords();
    const { counts } = JSON.parse(new TextDecoder().decode(bytes));
    for (const [store, count] of Object.entries(counts)) {
      expect([store, all[store as keyof typeof all].length]).toEqual([store, count]);
    }
    expect(all.clips.find(({ id }) => id === idOf(34))).toMatchObject({
      state: 'heldOver',
      title: { corrected: 'A year of watching the moon pull' },
      quotes: [
        { shown: '[T]he moon pulls', leftOut: { characters: 12, why: ['hidden', 'faint'] } },
      ],
      event: { corrected: { place: 'Bergen' } },
      access: { claims: [{ declared: 'metered' }] },
      aside: 'not for the seasick 🌊',
    });
    expect((await planRestore(backup, 'both')).changes).toEqual([]);
  });
});

it('records of an older version are brought to this one', async () => {
  const file = JSON.parse(await textOf(aDesk));
  const [clip] = file.records.clips;
  const { leftOut: _, claims: __, declared, ...access } = clip.access;
  const plain = Object.fromEntries(
    ['canonicalUrl', 'identifiers', 'tags', 'event', 'links'].map((name) => [
      name,
      clip[name].found,
    ]),
  );
  const quotes = clip.quotes.map(
    ({ from: _, leftOut: __, fragment: ___, ...one }: object & Record<string, unknown>) => one,
  );
  file.records.clips = [
    { ...clip, ...plain, access: { ...access, declared: declared.found }, quotes },
  ];
  file.counts.clips = 1;
  file['records-version'] = 1;
  const { format: _f, version: _v, checksum: _c, ...rest } = file;
  const text = `x\n${JSON.stringify(rest).slice(1, -2)}\n}}\n`;
  const { records, bad } = await read(await signed(text));
  expect(bad).toEqual([]);
  expect(records.clips).toEqual([
    { ...aDesk.clips[0], quotes: [{ ...aDesk.clips[0]?.quotes[0], leftOut: nothingLeftOut }] },
  ]);
});
