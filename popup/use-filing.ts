import type { Draft } from '../src/core/draft.ts';
import { fileClip, moveTo, type Spot, unfileClip } from '../src/core/filing.ts';
import { removePassage } from '../src/core/passage-edits.ts';
import { spotAt, stepFrom } from '../src/core/steps.ts';
import { words } from '../src/platform/words.ts';
import { placementsOf } from '../src/store/placements.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { type ClipRow, type DeskRow, rowTitle } from './desk-rows.ts';

/** Moving rows about in an issue; each verb says what it did for those who do not see it. */
export function useFiling(draft: Draft) {
  const { run } = useChanges();
  const { tell } = useNotices();

  const put = async (row: DeskRow, spot: Spot | null) => {
    if (spot === null) return;
    const by = { placementId: crypto.randomUUID(), now: new Date().toISOString() };
    const heading = draft.issue.sections.find((one) => one.id === spot.section)?.heading ?? '';
    const changes =
      row.kind === 'clip'
        ? fileClip(row.clip, row.placement, spot, by)
        : [moveTo(row.placement, spot)];
    if (await run('change_move', changes)) tell([words('moved_to', rowTitle(row), heading)]);
  };

  const takeOut = async ({ clip }: ClipRow, state: 'inbox' | 'trashed') => {
    const placements = await placementsOf(clip.id);
    const now = new Date().toISOString();
    const changes = unfileClip(clip, placements, { state, now });
    return run(state === 'inbox' ? 'change_move' : 'change_remove', changes);
  };

  const toInbox = async (row: DeskRow) => {
    if (row.kind === 'passage') return tell([words('passages_stay')]);
    if (await takeOut(row, 'inbox')) tell([words('moved_to', rowTitle(row), words('inbox'))]);
  };

  return {
    step: async (row: DeskRow, step: 'up' | 'down') => {
      if (row.placement !== null) await put(row, stepFrom(draft, row.placement.id, step));
    },
    /** To the end of a section; '' is the inbox. */
    toSection: (row: DeskRow, section: string) => {
      const index = draft.sections.findIndex((one) => one.section.id === section);
      if (index < 0) return toInbox(row);
      return put(row, spotAt(draft, index, Number.POSITIVE_INFINITY, row.id));
    },
    /** Before the `index`-th entry of a section. */
    toSpot: (row: DeskRow, section: string, index: number) => {
      const at = draft.sections.findIndex((one) => one.section.id === section);
      const entries = draft.sections[at]?.entries ?? [];
      const from = entries.findIndex(({ placement }) => placement.id === row.id);
      // The place it leaves closes up: what stands behind it moves one forward.
      const place = from >= 0 && from < index ? index - 1 : index;
      return put(row, spotAt(draft, at, place, row.id));
    },
    remove: async (row: DeskRow) => {
      const done =
        row.kind === 'clip'
          ? await takeOut(row, 'trashed')
          : await run('change_remove', removePassage(row));
      if (done) tell([words('removed', rowTitle(row))]);
    },
  };
}
