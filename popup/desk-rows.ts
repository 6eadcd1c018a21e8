import { type Clip, clipTitle } from '../src/core/clip.ts';
import { type Draft, type DraftEntry, entriesOf } from '../src/core/draft.ts';
import type { Passage } from '../src/core/passage.ts';
import type { Placement } from '../src/core/placement.ts';
import { plainProse } from '../src/core/plain-prose.ts';
import { remembered } from '../src/core/remembered.ts';
import type { Rules } from '../src/core/rules.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';

/** A clip as the desk lists it. */
export interface ClipRow {
  readonly kind: 'clip';
  /** The placement's id; for a clip that is placed nowhere, its own. */
  readonly id: string;
  readonly clip: Clip;
  /** Null in the inbox. */
  readonly placement: Placement | null;
  /** Whether the prose of the issue weaves it, so that it is not printed by itself. */
  readonly isWoven: boolean;
  /** The rules it prints itself under; null where it does not, and where no rule is about links. */
  readonly rules: Rules | null;
}

/** A passage as the desk lists it. */
export interface PassageRow {
  readonly kind: 'passage';
  readonly id: string;
  readonly passage: Passage;
  readonly placement: Placement;
}

export type DeskRow = ClipRow | PassageRow;

/** The rows that stand together under a heading. */
export interface DeskGroup {
  /** A section's id; '' for the inbox; `heldOver`; null for what has lost its section. */
  readonly id: string | null;
  readonly heading: string;
  readonly rows: readonly DeskRow[];
}

/** The id of the group of what waits for a later issue. */
export const heldOver = 'heldOver';

/**
 * All rows of the desk in the order they are shown: sections, strays where there are any, the inbox,
 * and what is held over where anything is.
 */
export function deskGroups(
  view: Pick<DeskView, 'draft' | 'inbox' | 'heldOver'>,
): readonly DeskGroup[] {
  const { draft } = view;
  const rowOf = rowIn(draft);
  const waiting = (clip: Clip): DeskRow => ({
    kind: 'clip',
    id: clip.id,
    clip,
    placement: null,
    isWoven: draft.woven.has(clip.id),
    rules: null,
  });
  const held = view.heldOver.map(waiting);
  const strays = draft.strays.map(rowOf);
  return [
    ...draft.sections.map(({ section, entries }) => ({
      id: section.id,
      heading: section.heading,
      rows: entries.map(rowOf),
    })),
    ...(strays.length > 0 ? [{ id: null, heading: words('strays'), rows: strays }] : []),
    { id: '', heading: words('inbox'), rows: view.inbox.map(waiting) },
    ...(held.length > 0 ? [{ id: heldOver, heading: words('held_over'), rows: held }] : []),
  ];
}

/** The row of a clip: where it stands in the issue, or in the inbox. */
export function rowOfClip(draft: Draft, clip: Clip): ClipRow {
  const isIts = (entry: DraftEntry) => entry.kind === 'clip' && entry.clip.id === clip.id;
  const placement = entriesOf(draft).find(isIts)?.placement ?? null;
  const id = placement?.id ?? clip.id;
  return { kind: 'clip', id, clip, placement, ...inPrint(clip, draft) };
}

/** How a clip of an issue gets into print: by the prose, or by itself under the newsletter's policy. */
function inPrint(clip: Clip, draft: Draft): Pick<ClipRow, 'isWoven' | 'rules'> {
  const isWoven = draft.woven.has(clip.id);
  const { newsletter, issue } = draft;
  // What went out did so under the rules of its day.
  const isUnder = !isWoven && issue.status === 'draft' && newsletter.rules.access.length > 0;
  return { isWoven, rules: isUnder ? newsletter.rules : null };
}

/** The same row again for an entry that has not changed, so that it need not be drawn anew. */
function rowIn(draft: Draft) {
  return (entry: DraftEntry): DeskRow => {
    const { id } = entry.placement;
    if (entry.kind === 'passage') {
      return rowFor(entry.placement, [entry.passage], () => ({ ...entry, id }));
    }
    const { isWoven, rules } = inPrint(entry.clip, draft);
    const further = [entry.clip, isWoven, rules];
    return rowFor(entry.placement, further, () => ({ ...entry, id, isWoven, rules }));
  };
}

const rowFor = remembered<Placement, DeskRow>();

/** What a row is called where it is spoken of: a clip's title, a passage's first words. */
export function rowTitle(row: DeskRow): string {
  if (row.kind === 'clip') return clipTitle(row.clip) || words('untitled');
  const [first = ''] = plainProse(row.passage.markdown).split('\n');
  if (first.trim() === '') return words('empty_passage');
  return first.length > 60 ? `${first.slice(0, 60).trimEnd()}…` : first;
}
