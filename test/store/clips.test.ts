import { describe, expect, it } from 'vitest';
import type { Clip, ClipState } from '../../src/core/clip.ts';
import { clipById, clipsOfPage, inState } from '../../src/store/clips.ts';
import { database } from '../../src/store/database.ts';
import { newest } from '../../src/store/newest.ts';
import { clipOf, idOf, newsletter } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

/** A clip made so many minutes after the first. */
function madeAt(number: number, minute: number, part: Partial<Clip> = {}): Clip {
  return clipOf(number, { created: `2026-11-23T09:0${minute}:00.000Z`, state: 'inbox', ...part });
}

function ids(clips: readonly Clip[]): readonly string[] {
  return clips.map((clip) => clip.id);
}

describe('clips', () => {
  it('are found by their ids', async () => {
    await put('clips', clipOf(31));
    expect(await clipById(idOf(31))).toMatchObject({ id: idOf(31) });
    expect(await clipById(idOf(99))).toBeNull();
  });

  it('of one page come oldest first, whichever newsletter they are for', async () => {
    await put('clips', madeAt(31, 2), madeAt(32, 1, { newsletter: idOf(9) }), madeAt(33, 3));
    await put('clips', clipOf(34, {}, { url: 'https://example.org/ebb' }));
    expect(ids(await clipsOfPage({ keys: ['example.org/tides'], urls: [] }))).toEqual([
      idOf(32),
      idOf(31),
      idOf(33),
    ]);
  });

  it('of a page without an address have none like them', async () => {
    await put('clips', clipOf(31, {}, { url: '' }));
    expect(await clipsOfPage({ keys: [], urls: [] })).toEqual([]);
  });

  it('in one state come newest first, no more than asked for', async () => {
    await put('clips', madeAt(31, 2), madeAt(32, 1), madeAt(33, 3));
    await put('clips', madeAt(34, 4, { state: 'trashed' }), madeAt(35, 5, { newsletter: idOf(9) }));
    const index = async () => (await database()).transaction('clips').store.index('state');
    const waiting = async (state: ClipState, limit: number) =>
      newest(await index(), inState(newsletter.id, state), limit);
    expect(ids(await waiting('inbox', 10))).toEqual([idOf(33), idOf(31), idOf(32)]);
    expect(ids(await waiting('inbox', 2))).toEqual([idOf(33), idOf(31)]);
    expect(await waiting('heldOver', 10)).toEqual([]);
  });
});
