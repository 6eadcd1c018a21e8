import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Clip } from '../../src/core/clip.ts';
import { inState } from '../../src/store/clips.ts';
import { database } from '../../src/store/database.ts';
import { newest } from '../../src/store/newest.ts';
import { clipOf, newsletter } from '../sample.ts';
import { useFreshStore } from './fresh-store.ts';

useFreshStore();

const range = inState(newsletter.id, 'inbox');

it('is the end of a range backwards, however many share a key', async () => {
  const db = await database();
  const days = fc.array(fc.constantFrom('20', '21', '22'), { maxLength: 12 });
  const run = fc.asyncProperty(days, fc.integer({ min: 1, max: 14 }), async (made, limit) => {
    await db.clear('clips');
    const clips = made.map((day, at) => clipMade(`2026-11-${day}T09:00:00.000Z`, at));
    for (const clip of clips) await db.put('clips', clip);
    await db.put('clips', clipOf(90, { state: 'trashed' }));
    const inOrder = await db.getAllFromIndex('clips', 'state', range);
    const index = db.transaction('clips').store.index('state');
    expect(await newest(index, range, limit)).toEqual(inOrder.reverse().slice(0, limit));
  });
  await fc.assert(run, { numRuns: 60 });
});

function clipMade(at: string, number: number): Clip {
  return clipOf(30 + number, { state: 'inbox', created: at });
}
