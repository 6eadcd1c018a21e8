import type { Change, ChangeLabel } from '../src/core/change.ts';
import type { Draft } from '../src/core/draft.ts';
import { fileAll, type Spot, unfileClip } from '../src/core/filing.ts';
import { removePassage } from '../src/core/passage-edits.ts';
import { spotAt, stepFrom } from '../src/core/steps.ts';
import { words } from '../src/platform/words.ts';
import { placementsOf } from '../src/store/placements.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { type ClipRow, type DeskRow, rowTitle } from './desk-rows.ts';

/** How each verb says what it did: with one row by its title, with several by their number. */
const sayings = {
  moved: { one: 'moved_to', several: 'moved_count_to' },
  held: { one: 'held', several: 'held_count' },
  removed: { one: 'removed', several: 'removed_count' },
} as const;

/**
 * Moving rows about in an issue, several at once in their order and as one step of undo; each verb
 * says what it did for those who do not see it.
 */
export function useFiling(draft: Draft) {
  const { run } = useChanges();
  const { tell } = useNotices();

  const say = (saying: keyof typeof sayings, rows: readonly DeskRow[], place = '') => {
    const [first] = rows;
    if (first === undefined) return;
    const { one, several } = sayings[saying];
    tell([
      rows.length === 1 ? words(one, rowTitle(first), place) : words(several, rows.length, place),
    ]);
  };

  const put = async (rows: readonly DeskRow[], spot: Spot | null) => {
    if (spot === null || rows.length === 0) return;
    const by = { makeId: () => crypto.randomUUID(), now: new Date().toISOString() };
    const heading = draft.issue.sections.find((one) => one.id === spot.section)?.heading ?? '';
    if (await run('change_move', fileAll(rows, spot, by))) say('moved', rows, heading);
  };

  const takeOut = async (
    rows: readonly DeskRow[],
    state: 'inbox' | 'heldOver' | 'trashed',
    label: ChangeLabel,
  ) => {
    const now = new Date().toISOString();
    const changes = rows.map(async (row): Promise<readonly Change[]> => {
      if (row.kind === 'passage') return removePassage(row);
      return unfileClip(row.clip, await placementsOf(row.clip.id), { state, now });
    });
    return run(label, (await Promise.all(changes)).flat());
  };

  /** Clips can wait; passages are part of their issue and stay. */
  const wait = async (rows: readonly DeskRow[], state: 'inbox' | 'heldOver') => {
    const clips = rows.filter((row): row is ClipRow => row.kind === 'clip');
    const moving = clips.filter(({ clip }) => clip.state !== state);
    if (clips.length === 0 && rows.length > 0) tell([words('passages_stay')]);
    if (moving.length === 0) return;
    if (!(await takeOut(moving, state, state === 'inbox' ? 'change_move' : 'change_hold'))) return;
    if (state === 'inbox') say('moved', moving, words('inbox'));
    else say('held', moving);
  };

  return {
    step: (rows: readonly DeskRow[], step: 'up' | 'down') => {
      const placed = rows.filter(({ placement }) => placement !== null);
      return put(placed, stepFrom(draft, idsOf(placed), step));
    },
    /** To the end of a section; '' is the inbox. */
    toSection: (rows: readonly DeskRow[], section: string) => {
      const index = draft.sections.findIndex((one) => one.section.id === section);
      if (index < 0) return wait(rows, 'inbox');
      return put(rows, spotAt(draft, index, Number.POSITIVE_INFINITY, idsOf(rows)));
    },
    /** Before the `index`-th entry of a section, as it stands before the move. */
    toSpot: (rows: readonly DeskRow[], section: string, index: number) => {
      const ids = idsOf(rows);
      const at = draft.sections.findIndex((one) => one.section.id === section);
      const before = draft.sections[at]?.entries.slice(0, index) ?? [];
      // The places they leave close up: what stands behind them moves forward.
      const staying = before.filter(({ placement }) => !ids.includes(placement.id));
      return put(rows, spotAt(draft, at, staying.length, ids));
    },
    holdOver: (rows: readonly DeskRow[]) => wait(rows, 'heldOver'),
    remove: async (rows: readonly DeskRow[]) => {
      if (await takeOut(rows, 'trashed', 'change_remove')) say('removed', rows);
    },
  };
}

function idsOf(rows: readonly DeskRow[]): readonly string[] {
  return rows.map(({ id }) => id);
}
