import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Change, changeOf } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { makePassage } from '../../src/core/passage.ts';
import * as announced from '../../src/store/announce.ts';
import { change } from '../../src/store/change.ts';
import { database } from '../../src/store/database.ts';
import { type DeskView, deskView, draftOf } from '../../src/store/desk-view.ts';
import { beginReading } from '../../src/store/known-records.ts';
import { setSetting } from '../../src/store/settings.ts';
import { redo, undo } from '../../src/store/undo.ts';
import { clipOf, idOf, issue, newsletter, now, orderOf, placementOf, ranks } from '../sample.ts';
import { freshStore, put, useFreshStore } from './fresh-store.ts';

useFreshStore();
afterEach(() => vi.restoreAllMocks());

const clips = Array.from({ length: 6 }, (_, at) =>
  clipOf(31 + at, {
    state: at < 3 ? 'placed' : 'inbox',
    created: `2026-11-2${at}T09:00:00.000Z`,
  }),
);
const passage = makePassage({
  id: idOf(41),
  newsletter: newsletter.id,
  markdown: `Low water at [the quay](clip:${clips[5]?.id})`,
});
const order = ranks(4);
const placements = [
  ...clips.slice(0, 3).map((clip, at) => placementOf(51 + at, clip, { rank: order[at] ?? '' })),
  placementOf(54, passage, { kind: 'passage', rank: order[3] ?? '' }),
];

async function useDesk(): Promise<void> {
  await put('newsletters', newsletter);
  await put('issues', issue);
  await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
  await put('clips', ...clips);
  await put('passages', passage);
  await put('placements', ...placements);
}

type Written = 'clips' | 'passages' | 'placements';

/** What is done to a record of the desk, as it is in the store at that moment. */
async function rewrite(store: Written, id: string, part: object | null): Promise<void> {
  const before = (await (await database()).get(store, id)) ?? null;
  if (before === null) return;
  const one = changeOf(store, before as never, part && { ...before, ...part }) as Change;
  await change(orderOf([one], { label: 'change_edit' }));
}

const idIn = fc.integer({ min: 0, max: clips.length - 1 }).map((at) => clips[at]?.id ?? '');
const deeds = fc.oneof(
  fc.tuple(idIn, fc.constantFrom('ebb', 'flood')).map(
    ([id, blurb]) =>
      () =>
        rewrite('clips', id, { blurb }),
  ),
  fc.tuple(idIn, fc.constantFrom<Clip['state']>('inbox', 'heldOver', 'trashed')).map(
    ([id, state]) =>
      () =>
        rewrite('clips', id, { state }),
  ),
  fc.constantFrom('Slack', '').map((markdown) => () => rewrite('passages', idOf(41), { markdown })),
  fc.tuple(fc.integer({ min: 51, max: 54 }), fc.constantFrom('a', 'z')).map(
    ([at, rank]) =>
      () =>
        rewrite('placements', idOf(at), { rank }),
  ),
  fc.integer({ min: 51, max: 54 }).map((at) => () => rewrite('placements', idOf(at), null)),
  fc.constantFrom(undo, redo).map((step) => async () => void (await step({ ...orderOf([]) }))),
);

/** A reading over it is never ended: nothing is known to the next. */
const elsewhere = {};

/** What a page sees that begins only now. */
async function seenAnew() {
  const db = await database();
  const of = async (state: string) =>
    (await db.getAll('clips'))
      .filter((clip) => clip.state === state)
      .sort((one, other) => other.created.localeCompare(one.created));
  const inIssue = await db.get('issues', issue.id);
  return {
    draft: await draftOf(newsletter, inIssue ?? issue, beginReading(elsewhere)),
    inbox: await of('inbox'),
    heldOver: await of('heldOver'),
    hasTrash: (await of('trashed')).length > 0,
  };
}

const part = ({ draft, inbox, heldOver, hasTrash }: DeskView) => ({
  draft: { ...draft, newsletter },
  inbox,
  heldOver,
  hasTrash,
});

describe('a desk that is read again and again', () => {
  it('is what it would be read for the first time, whatever was told of what was written', async () => {
    const steps = fc.array(fc.record({ deed: deeds, isTold: fc.boolean(), isRead: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        await freshStore();
        await useDesk();
        await deskView(now);
        for (const { deed, isTold, isRead } of all) {
          const silent = isTold ? null : vi.spyOn(announced, 'announce');
          silent?.mockImplementation(() => undefined);
          await deed();
          silent?.mockRestore();
          if (isRead) expect(part(await deskView(now))).toEqual(await seenAnew());
        }
        expect(part(await deskView(now))).toEqual(await seenAnew());
      }),
      { numRuns: 60 },
    );
  });

  it('is asked of the browser only as far as it was written', async () => {
    await useDesk();
    await deskView(now);
    await rewrite('passages', passage.id, { markdown: 'Low water' });
    const read: string[] = [];
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (['clips', 'passages'].includes(this.name)) read.push(String(args[0]));
      return get.apply(this, args);
    });
    const { draft } = await deskView(now);
    // And the clip that it no longer names is not looked for.
    expect(read).toEqual([passage.id]);
    expect(draft.sections.flatMap(({ entries }) => entries)).toHaveLength(4);
  });
});
