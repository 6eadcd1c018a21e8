import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { putBack, unfileClip } from '../../src/core/filing.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { placementsOf } from '../../src/store/placements.ts';
import { allTrashed, trash } from '../../src/store/trash.ts';
import { clipOf, idOf, issue, newsletter, now, orderOf, placementOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const clip = clipOf(31);
const later = '2026-11-23T10:00:00.000Z';

/** Puts a clip of the issue into the trash, as the desk does. */
async function remove(id: string, at = now): Promise<void> {
  const stored = (await clipById(id)) as Clip;
  const changes = unfileClip(stored, await placementsOf(id), { state: 'trashed', now: at });
  await change(orderOf(changes, { label: 'change_remove' }));
}

async function placed(one: Clip, place: number): Promise<void> {
  await put('clips', one);
  await put('placements', placementOf(place, one));
}

describe('the trash', () => {
  it('holds what was removed, the last first, and counts it', async () => {
    await put('issues', issue);
    await placed(clip, 50);
    await placed(clipOf(32), 51);
    await put('clips', clipOf(33));
    await remove(idOf(32));
    await remove(clip.id, later);
    const { clips, count } = await trash(newsletter.id, 100);
    expect(clips.map((one) => one.clip.id)).toEqual([clip.id, idOf(32)]);
    expect(count).toBe(2);
    expect(await trash(newsletter.id, 1)).toMatchObject({ count: 2, clips: [{}] });
    expect(await allTrashed(newsletter.id)).toHaveLength(2);
  });

  it('lists what was removed last first, however long ago it was clipped', async () => {
    const day = (at: number) => new Date(Date.UTC(2026, 0, at)).toISOString();
    const all = Array.from({ length: 30 }, (_, at) => clipOf(100 + at, { created: day(at) }));
    await put('clips', ...all);
    const order = [7, 3, 28, 0, 15, 22, 9, 1].map((at) => idOf(100 + at));
    for (const id of order) await remove(id);
    // What was removed before any step that is known comes last.
    await put('clips', clipOf(200, { state: 'trashed', created: day(40) }));
    const listed = async (many: number) =>
      (await trash(newsletter.id, many)).clips.map((one) => one.clip.id);
    expect(await listed(3)).toEqual(order.toReversed().slice(0, 3));
    expect(await listed(100)).toEqual([...order.toReversed(), idOf(200)]);
  });

  it('lists one once that was removed, put back and removed again', async () => {
    await put('clips', clip, clipOf(32));
    await remove(clip.id);
    await remove(idOf(32));
    const [, found] = (await trash(newsletter.id, 100)).clips;
    const back = putBack(found?.clip as Clip, { state: 'inbox', placements: [], now });
    await change(orderOf(back, { label: 'change_put_back' }));
    await remove(clip.id);
    const { clips } = await trash(newsletter.id, 100);
    expect(clips.map((one) => one.clip.id)).toEqual([clip.id, idOf(32)]);
  });

  it('knows where a clip was, and puts it back there', async () => {
    await put('issues', issue);
    await placed(clip, 50);
    await remove(clip.id);
    const [found] = (await trash(newsletter.id, 100)).clips;
    expect(found).toMatchObject({
      was: 'placed',
      places: [{ heading: 'News', issue: { number: 18 } }],
    });
    if (found === undefined) return;
    const placements = found.places.map(({ placement }) => placement);
    await change(
      orderOf(putBack(found.clip, { state: 'placed', placements, now }), {
        label: 'change_put_back',
      }),
    );
    expect(await clipById(clip.id)).toMatchObject({ state: 'placed' });
    expect(await placementsOf(clip.id)).toMatchObject([
      { id: idOf(50), section: idOf(11), rank: 'a0' },
    ]);
    expect(await trash(newsletter.id, 100)).toEqual({ clips: [], count: 0 });
  });

  it('takes the inbox for what stood in a section that is gone', async () => {
    await put('issues', issue);
    await placed(clip, 50);
    await remove(clip.id);
    const before = { ...issue, rev: 1 };
    await change(orderOf([changeOf('issues', before, { ...before, sections: [] })]));
    expect((await trash(newsletter.id, 100)).clips).toMatchObject([{ was: 'inbox', places: [] }]);
  });

  it('remembers what was held over, and takes the inbox where nothing is known', async () => {
    await put('clips', clipOf(31, { state: 'heldOver' }), clipOf(32, { state: 'trashed' }));
    await remove(clip.id, later);
    expect((await trash(newsletter.id, 100)).clips).toMatchObject([
      { was: 'heldOver' },
      { was: 'inbox' },
    ]);
  });
});
