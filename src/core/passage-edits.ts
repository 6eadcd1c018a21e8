import { type Change, changeOf } from './change.ts';
import type { Clip } from './clip.ts';
import { clipsNamedIn } from './clip-references.ts';
import { type Draft, entriesOf, type PassageEntry } from './draft.ts';
import { fileClip, type Spot } from './filing.ts';
import { makePassage, type Passage } from './passage.ts';
import { type Placement, rankBetween } from './placement.ts';

/** Ids made by the caller, one after the other, and the time (ISO 8601 UTC). */
export interface MadeBy {
  readonly makeId: () => string;
  readonly now: string;
}

/** A new passage on a spot. */
export function addPassage(
  newsletter: string,
  markdown: string,
  spot: Spot,
  by: MadeBy,
): { readonly entry: PassageEntry; readonly changes: readonly Change[] } {
  const passage = makePassage({ id: by.makeId(), newsletter, markdown });
  const placement: Placement = {
    id: by.makeId(),
    rev: 0,
    issue: spot.issue,
    section: spot.section,
    rank: rankBetween(spot.before, spot.after),
    kind: 'passage',
    ref: passage.id,
  };
  const changes = [changeOf('passages', null, passage), changeOf('placements', null, placement)];
  return { entry: { kind: 'passage', placement, passage }, changes };
}

/** Takes a passage out of the issue. The clips it weaves stay placed, and print again by themselves. */
export function removePassage({ passage, placement }: PassageEntry): readonly Change[] {
  return [changeOf('placements', placement, null), changeOf('passages', passage, null)];
}

/**
 * The change of a passage's words from `previous` (what was last typed) to `next`. A clip that they
 * name from now on, and that stands nowhere in the issue yet, is placed right behind the passage: so
 * it has left the inbox, and is still there should the words give it up again.
 */
export function rewritePassage(
  draft: Draft,
  entry: PassageEntry,
  words: { readonly next: string; readonly previous: string },
  find: (clip: string) => Clip | undefined,
  by: MadeBy,
): readonly Change[] {
  const { passage, placement } = entry;
  const before: Passage = { ...passage, markdown: words.previous };
  const rewritten = changeOf('passages', before, { ...passage, markdown: words.next });
  return [rewritten, ...placingNamed(draft, words, spotBehind(draft, placement), find, by)];
}

/** Places what prose names from now on; also for prose that stands in no passage. */
export function placingNamed(
  draft: Draft,
  words: { readonly next: string; readonly previous: string },
  spot: Spot,
  find: (clip: string) => Clip | undefined,
  by: MadeBy,
): readonly Change[] {
  const known = new Set(clipsNamedIn(words.previous));
  const placed = new Set(entriesOf(draft).map(({ placement }) => placement.ref));
  let { before } = spot;
  return clipsNamedIn(words.next).flatMap((id) => {
    const clip = known.has(id) || placed.has(id) ? undefined : find(id);
    if (clip === undefined) return [];
    const filed = fileClip(
      clip,
      null,
      { ...spot, before },
      { placementId: by.makeId(), now: by.now },
    );
    const last = filed.at(-1)?.after;
    if (last && 'rank' in last) before = last.rank;
    return filed;
  });
}

/**
 * Parts a passage in two or more: the first part stays, the others follow as passages of their own.
 * `previous` is what was last typed.
 */
export function splitPassage(
  draft: Draft,
  entry: PassageEntry,
  previous: string,
  [first = '', ...rest]: readonly string[],
  by: MadeBy,
): { readonly entries: readonly PassageEntry[]; readonly changes: readonly Change[] } {
  const { passage, placement } = entry;
  const before = { ...passage, markdown: previous };
  const spot = spotBehind(draft, placement);
  let rank = placement.rank;
  const added = rest.map((markdown) => {
    const made = addPassage(passage.newsletter, markdown, { ...spot, before: rank }, by);
    rank = made.entry.placement.rank;
    return made;
  });
  return {
    entries: added.map((one) => one.entry),
    changes: [
      changeOf('passages', before, { ...passage, markdown: first }),
      ...added.flatMap((one) => one.changes),
    ],
  };
}

/** The spot right behind a placement. */
export function spotBehind(draft: Draft, placement: Placement): Spot {
  const section = draft.sections.find((one) => one.section.id === placement.section);
  const entries = section?.entries ?? [];
  const at = entries.findIndex((entry) => entry.placement.id === placement.id);
  return {
    issue: placement.issue,
    section: placement.section,
    before: placement.rank,
    after: at < 0 ? null : (entries[at + 1]?.placement.rank ?? null),
  };
}
