import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { writeBackup } from '../../src/backup/backup-file.ts';
import { mostBytes, mostRecords } from '../../src/backup/limits.ts';
import { idOf, now } from '../sample.ts';
import { bytes, bytesOf, read, signed, textOf } from './backup-bytes.ts';
import { aDesk, anyRecords, noRecords } from './some-records.ts';

describe('a backup', () => {
  it('gives back what it was made of, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const backup = await read(await bytesOf(records));
        expect(backup).toEqual({ made: now, records, bad: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('of nothing at all is one', async () => {
    expect(await read(await bytesOf(noRecords))).toMatchObject({ records: noRecords, bad: [] });
  });

  it('of more than is read is not written, and that is told', async () => {
    const [one] = aDesk.linkChecks;
    const many = Array.from({ length: mostRecords + 1 }, () => one);
    const linkChecks = many as typeof aDesk.linkChecks;
    const tooMany = writeBackup({ ...noRecords, linkChecks }, now);
    await expect(tooMany).rejects.toMatchObject({ code: 'backupTooLarge' });
  });

  it('larger than is read is not written, and that is told', async () => {
    const large = { length: mostBytes / 10 } as Uint8Array<ArrayBuffer>;
    const encode = vi.spyOn(TextEncoder.prototype, 'encode').mockReturnValue(large);
    const tooLarge = writeBackup(aDesk, now);
    await expect(tooLarge).rejects.toMatchObject({ code: 'backupTooLarge' });
    encode.mockRestore();
  });

  it('is the same to the byte, however its records lay about', async () => {
    const { clips } = aDesk;
    const keysBackwards = clips.map((clip) =>
      Object.fromEntries(Object.entries(clip).toReversed()),
    );
    const shuffled = { ...aDesk, clips: keysBackwards.toReversed() as unknown as typeof clips };
    expect(await textOf(shuffled)).toBe(await textOf(aDesk));
  });

  it('is JSON, a record a line, whose checksum any computer can work out', async () => {
    const text = await textOf(aDesk);
    const [first = '', ...rest] = text.split('\n');
    const sum = createHash('sha256').update(rest.join('\n')).digest('hex');
    const parsed = JSON.parse(text);
    expect(Object.keys(parsed)).toEqual([
      'format',
      'version',
      'checksum',
      'records-version',
      'made',
      'counts',
      'records',
    ]);
    expect(parsed.checksum).toBe(`sha256:${sum}`);
    expect(first).toContain(sum);
    expect(rest.filter((line) => line.includes(`"id":"${idOf(31)}"`))).toHaveLength(1);
    expect(text.isWellFormed()).toBe(true);
  });

  it('says how much is in it', async () => {
    const { counts } = await writeBackup(aDesk, now);
    expect(counts).toMatchObject({ clips: 3, passages: 1, settings: 3 });
  });

  it('leaves out what is of one computer alone', async () => {
    const place = { id: 'place', rev: 1, value: { view: 'issue', row: null, page: '' } } as const;
    const value = { schedule: 'daily', last: null, failed: null } as const;
    const settings = [...aDesk.settings, place, { id: 'backups', rev: 1, value }];
    const { records } = await read(await bytesOf({ ...aDesk, settings }));
    expect(records.settings.map(({ id }) => id)).toEqual([
      'current',
      'pending:example.org/bell',
      'preferences',
    ]);
  });

  it('may have gone through an editor that puts a mark in front of it', async () => {
    const marked = bytes(`\ufeff${await textOf(aDesk)}`);
    expect((await read(marked)).records.clips).toHaveLength(3);
  });

  it('that another program wrote by the same rules is one too', async () => {
    const { records, ...about } = JSON.parse(await textOf(aDesk));
    const { format: _, version: __, checksum: ___, ...rest } = about;
    const text = `x\n${JSON.stringify(rest, null, 2).slice(1, -1)},"records":${JSON.stringify(records).slice(0, -1)}\n}}\n`;
    expect((await read(await signed(text))).records.clips).toHaveLength(3);
  });
});
