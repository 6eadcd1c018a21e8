import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/core/change.ts';
import { change } from '../../src/store/change.ts';
import { currentDesk } from '../../src/store/desk.ts';
import { deskView } from '../../src/store/desk-view.ts';
import type { Counters } from '../../src/store/schema.ts';
import { setSetting } from '../../src/store/settings.ts';
import { lastStep } from '../../src/store/undo.ts';
import { storedLocally } from '../extension-api.ts';
import { clipOf, idOf, issue, newsletter, now, orderOf, placementOf } from '../sample.ts';
import { contents, freshStore, put, useFreshStore } from './fresh-store.ts';

useFreshStore();

async function useOwnDesk(): Promise<void> {
  await put('newsletters', newsletter);
  await put('issues', issue);
  await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
}

describe('the desk', () => {
  it('is made on the first call and kept', async () => {
    const desk = await currentDesk(now);
    expect(desk.issue).toMatchObject({
      number: 1,
      date: '2026-11-23',
      newsletter: desk.newsletter.id,
    });
    expect(await currentDesk('2027-01-01T00:00:00.000Z')).toEqual(desk);
    expect(await lastStep()).toBeNull();
  });

  it.each([
    ['at the same time', now],
    ['on either side of midnight', '2026-11-24T00:00:00.000Z'],
  ])('is made once by two callers %s', async (_, other) => {
    const [one, two] = await Promise.all([currentDesk(now), currentDesk(other)]);
    expect(one.issue.id).toBe(two.issue.id);
    expect(await contents()).toMatchObject({ newsletters: [{}], issues: [{}], settings: [{}] });
  });

  it('is the newsletter and issue that were chosen', async () => {
    await useOwnDesk();
    expect(await currentDesk(now)).toMatchObject({
      newsletter: { name: 'Tracking Tides' },
      issue: { number: 18 },
    });
  });

  it('falls to the latest issue where the chosen one is gone', async () => {
    await useOwnDesk();
    await setSetting('current', { newsletter: newsletter.id, issue: idOf(99) }, { at: now });
    expect(await currentDesk(now)).toMatchObject({ issue: { id: issue.id } });
  });

  it('made in two databases names each of them differently', async () => {
    const names: unknown[] = [];
    for (let made = 0; made < 2; made += 1) {
      await freshStore();
      await currentDesk(now);
      names.push(storedLocally.get('canary'));
    }
    const [one, two] = names as readonly Counters[];
    expect(one?.storeId).not.toBe(two?.storeId);
    expect(one).toEqual({ ...two, storeId: one?.storeId });
  });
});

describe('the view of the desk', () => {
  it('has the draft, the inbox newest first, what is held over, and what there is to switch to', async () => {
    await useOwnDesk();
    await put('newsletters', { ...newsletter, id: idOf(9), name: 'Ebb' });
    await put('issues', { ...issue, id: idOf(3), number: 19 });
    const waiting = [32, 33].map((number, index) =>
      clipOf(number, { state: 'inbox', created: `2026-11-2${index}T00:00:00.000Z` }),
    );
    await put('clips', clipOf(31), ...waiting, clipOf(34, { state: 'heldOver' }));
    await put('placements', placementOf(71, clipOf(31)));
    const view = await deskView(now);
    expect(view).toMatchObject({
      newsletters: [{ name: 'Ebb' }, { name: 'Tracking Tides' }],
      issues: [{ number: 19 }, { number: 18 }],
      draft: {
        label: 'TT18',
        sections: [{ entries: [{ clip: { id: idOf(31) } }] }, { entries: [] }],
      },
      inbox: [{ id: idOf(33) }, { id: idOf(32) }],
      heldOver: [{ id: idOf(34) }],
      inboxOrder: 'date',
      moreInInbox: false,
      clash: null,
      sample: null,
      isFirst: false,
    });
  });

  it('lists the newest 200 of the inbox, sorted as wanted, and says that there are more', async () => {
    await useOwnDesk();
    expect(await deskView(now)).toMatchObject({ isFirst: true });
    const day = (index: number) => new Date(Date.UTC(2026, 0, index)).toISOString();
    const waiting = Array.from({ length: 201 }, (_, index) =>
      clipOf(1000 + index, {
        state: 'inbox',
        created: day(index),
        url: `https://${index % 2 ? 'quay' : 'harbour'}.example/${index}`,
      }),
    );
    await put('clips', ...waiting);
    await setSetting('inboxOrder', 'site', { at: now });
    const { inbox, moreInInbox, isFirst } = await deskView(now);
    expect([inbox.length, moreInInbox, isFirst]).toEqual([200, true, false]);
    expect(inbox.map(({ id }) => id)).not.toContain(idOf(1000));
    expect([inbox[0]?.id, inbox[100]?.id]).toEqual([idOf(1200), idOf(1199)]);
  });

  it('tells of two issues of one number, with the next number that is free', async () => {
    await useOwnDesk();
    const numbered = (number: number) => ({ ...issue, id: idOf(100 + number), number });
    const clash = async () => (await deskView(now)).clash;
    await put('issues', numbered(17), numbered(19), numbered(21));
    expect(await clash()).toBeNull();
    await put('issues', { ...numbered(18), id: idOf(301), newsletter: idOf(9) });
    expect(await clash()).toBeNull();
    await put('issues', { ...numbered(18), id: idOf(300) });
    expect(await clash()).toEqual({ number: 18, free: 20 });
  });

  it('is read at three looks, however much there is', async () => {
    await useOwnDesk();
    const looks = async () => {
      const { transaction } = IDBDatabase.prototype;
      let count = 0;
      IDBDatabase.prototype.transaction = function (...args) {
        count += 1;
        return transaction.apply(this, args);
      };
      await deskView(now);
      IDBDatabase.prototype.transaction = transaction;
      return count;
    };
    expect(await looks()).toBe(3);
    const clips = Array.from({ length: 60 }, (_, index) => clipOf(1000 + index));
    await put('clips', ...clips);
    await put('placements', ...clips.map((clip, index) => placementOf(3000 + index, clip)));
    expect(await looks()).toBe(3);
  });

  it('gives what has not changed as the same objects', async () => {
    await useOwnDesk();
    const [one, other] = [clipOf(31), clipOf(32)];
    await put('clips', one, other);
    await put('placements', placementOf(71, one), placementOf(72, other));
    const { draft: first } = await deskView(now);
    const changed = { ...first.clips.get(one.id), blurb: 'Ebb' } as typeof one;
    await change(orderOf([changeOf('clips', first.clips.get(one.id) ?? null, changed)]));
    const { draft: second } = await deskView(now);
    expect(second.clips.get(other.id)).toBe(first.clips.get(other.id));
    expect(second.issue).toBe(first.issue);
    expect(second.clips.get(one.id)).toMatchObject({ blurb: 'Ebb' });
  });
});
