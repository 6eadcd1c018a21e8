import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyReserve } from '../../src/background/keep-or-reserve.ts';
import { bare } from '../../src/backup/copy-id.ts';
import type { Capture } from '../../src/core/capture.ts';
import { nothingTyped, type Pending } from '../../src/core/settings.ts';
import { allRecords } from '../../src/store/all-records.ts';
import { closeDatabase } from '../../src/store/database.ts';
import { makeBackupFromOutside } from '../../src/store/outside-backup.ts';
import { reserve } from '../../src/store/reserve.ts';
import { planRestore, restore } from '../../src/store/restore.ts';
import { setSetting } from '../../src/store/settings.ts';
import { read } from '../backup/backup-bytes.ts';
import {
  captureOf,
  clipOf,
  idOf,
  issue,
  newsletter,
  now,
  placementOf,
  quoteOf,
} from '../sample.ts';
import { freshStore, put, useFreshStore } from './fresh-store.ts';

useFreshStore();
afterEach(() => {
  vi.restoreAllMocks();
});

const before = issue.number - 1;

/** A desk with a clip in its issue, one that waits, and one in the issue before. */
async function fill(): Promise<void> {
  const [old, here, waiting] = [31, 32, 33].map((id) =>
    clipOf(id, {}, { url: `https://example.org/${id}` }),
  ) as [ReturnType<typeof clipOf>, ReturnType<typeof clipOf>, ReturnType<typeof clipOf>];
  await put('newsletters', newsletter);
  await put('issues', issue, { ...issue, id: idOf(3), number: before, status: 'published' });
  await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
  await put(
    'clips',
    { ...old, state: 'placed' },
    { ...here, state: 'placed' },
    {
      ...waiting,
      state: 'inbox',
    },
  );
  await put('placements', placementOf(41, here), {
    ...placementOf(42, old),
    issue: idOf(3),
  });
}

/** A clip is kept in reserve. */
async function reserved(
  number: number,
  { typed, ...capture }: Partial<Capture> & { readonly typed?: Partial<Pending> } = {},
): Promise<void> {
  await reserve({
    clipId: idOf(500 + number),
    placementId: idOf(600 + number),
    orderId: idOf(700 + number),
    capture: captureOf({ url: `https://example.org/new/${number}`, ...capture }),
    typed: { ...nothingTyped, ...typed },
    at: `2026-11-24T09:00:0${number}.000Z`,
  });
}

async function backup() {
  await closeDatabase();
  const shut = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  const { parts } = await makeBackupFromOutside(now);
  shut.mockRestore();
  return read(new Uint8Array(Buffer.concat(parts)));
}

/** What all records say, by id. */
async function said() {
  const all = Object.values(await allRecords()).flat();
  return new Map(all.map((record) => [record.id, bare(record)]));
}

async function restored(file: Awaited<ReturnType<typeof backup>>) {
  await freshStore();
  await restore(await planRestore(file, 'both'), { id: idOf(99), at: now });
  return said();
}

describe('a backup from outside the database', () => {
  it('restores with the clips that waited in reserve, each where it would have gone by itself', async () => {
    await fill();
    await reserved(1, { typed: { blurb: 'calm' } });
    await reserved(2, { typed: { section: idOf(11), aside: 'Placed.' } });
    await reserved(3, { typed: { section: idOf(11) } });
    // A page in the issue before, one of this issue with another quote, one that waits, placed now.
    await reserved(4, { url: 'https://example.org/31' });
    await reserved(5, { url: 'https://example.org/32', quotes: [quoteOf('A further quote.')] });
    await reserved(6, { url: 'https://example.org/33', typed: { section: idOf(12) } });
    // A site whose section is known by now, and an address that was typed.
    await reserved(7, { url: 'https://example.org/new/8' });
    await reserved(8, { url: '', typed: { url: 'https://example.com/typed' } });
    const file = await backup();
    await emptyReserve();
    const byItself = await said();
    expect(byItself.size).toBe(1 + 2 + 1 + 9 + 7);
    expect(file.bad).toEqual([]);
    expect(await restored(file)).toEqual(byItself);
  });

  it('has them even where nothing else was ever kept', async () => {
    await reserved(1);
    const file = await backup();
    await emptyReserve();
    const byItself = await said();
    expect(await restored(file)).toEqual(byItself);
  });

  it('has one that is stored and still in reserve once', async () => {
    await fill();
    await put('clips', { ...clipOf(501), blurb: 'As it was corrected.' });
    await reserved(1);
    const { records } = await backup();
    expect(records.clips.filter(({ id }) => id === idOf(501))).toMatchObject([
      { blurb: 'As it was corrected.' },
    ]);
  });

  it('is had, whatever is wrong with a clip in reserve', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await fill();
    await reserved(1, { url: 7 as unknown as string });
    expect((await backup()).records.clips).toHaveLength(3);
  });
});
