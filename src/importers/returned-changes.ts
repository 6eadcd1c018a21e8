import { type Change, changeOf } from '../core/change.ts';
import type { Clip } from '../core/clip.ts';
import { clipsNamedIn } from '../core/clip-references.ts';
import type { Draft } from '../core/draft.ts';
import { equal } from '../core/equal.ts';
import type { Issue } from '../core/issue.ts';
import type { Passage } from '../core/passage.ts';
import type { ReturnLoom } from './return-loom.ts';
import type { PlacesBack, ReturnedSection } from './returned-places.ts';

/** An issue as it has come back: what it is, what it holds, and where. */
export interface ReturnedIssue extends PlacesBack {
  readonly issue: Issue;
  readonly sections: readonly ReturnedSection[];
}

/** What makes the draft the issue that has come back; nothing of what is as it was. */
export function returnedChanges(
  draft: Draft,
  house: ReturnLoom,
  returned: ReturnedIssue,
): readonly Change[] {
  const { issue, sections } = returned;
  return [
    ...(equal(issue, draft.issue) ? [] : [changeOf('issues', draft.issue, issue)]),
    ...proseChanges(draft, sections),
    ...clipChanges(draft, house, returned),
    ...placeChanges(draft, returned),
  ];
}

function proseChanges(draft: Draft, sections: readonly ReturnedSection[]): readonly Change[] {
  const known = new Map<string, Passage>(
    draft.sections.flatMap(({ entries }) =>
      entries.flatMap((one) => (one.kind === 'passage' ? [[one.passage.id, one.passage]] : [])),
    ),
  );
  const passages = sections.flatMap(({ entries }) =>
    (entries ?? []).flatMap((one) => (one.kind === 'passage' ? [one.passage] : [])),
  );
  return passages.flatMap((after) => {
    const before = known.get(after.id) ?? null;
    return before === after ? [] : [changeOf('passages', before, after)];
  });
}

/** Clips that are corrected, come to be, come out of the inbox or go back to it. */
function clipChanges(
  draft: Draft,
  { pool, isKnown, waiting, now }: ReturnLoom,
  { issue, sections, placements, removed }: ReturnedIssue,
): readonly Change[] {
  const placed = new Set([
    ...placements.map(({ ref }) => ref),
    ...draft.strays.map(({ placement }) => placement.ref),
  ]);
  const left = new Set(removed.map(({ ref }) => ref).filter((ref) => !placed.has(ref)));
  const before = new Map([...waiting, ...draft.clips.values()].map((clip) => [clip.id, clip]));
  const named = new Set(namedIn(issue, sections, [...pool.all().values()], placed));
  return [...pool.all().values()].flatMap((clip) => {
    if (!isKnown(clip.id)) {
      const isUsed = placed.has(clip.id) || named.has(clip.id);
      return isUsed ? [changeOf('clips', null, { ...clip, state: 'placed' })] : [];
    }
    const was = before.get(clip.id);
    const state = placed.has(clip.id) ? 'placed' : left.has(clip.id) ? 'inbox' : clip.state;
    const after: Clip = { ...clip, state };
    if (was === undefined || equal(was, after)) return [];
    return [changeOf('clips', was, { ...after, updated: now })];
  });
}

/** The clips that prose names, and what is said of the clips that are placed. */
function namedIn(
  { preamble, close }: Issue,
  sections: readonly ReturnedSection[],
  clips: readonly Clip[],
  placed: ReadonlySet<string>,
): readonly string[] {
  const prose = [
    ...[preamble, close, ...sections.flatMap(({ section }) => [section.intro, section.emptyText])],
    ...sections.flatMap(({ entries }) =>
      (entries ?? []).flatMap((one) => (one.kind === 'passage' ? [one.passage.markdown] : [])),
    ),
    ...clips.flatMap(({ id, blurb, aside }) => (placed.has(id) ? [blurb, aside] : [])),
  ];
  return prose.flatMap(clipsNamedIn);
}

function placeChanges(draft: Draft, { placements, removed }: PlacesBack): readonly Change[] {
  const known = new Map(
    draft.sections.flatMap(({ entries }) =>
      entries.map((entry) => [entry.placement.id, entry] as const),
    ),
  );
  const there = new Set(placements.map(({ ref }) => ref));
  return [
    ...placements.flatMap((after) => {
      const before = known.get(after.id)?.placement ?? null;
      return before === after ? [] : [changeOf('placements', before, after)];
    }),
    ...removed.flatMap((placement) => {
      const entry = known.get(placement.id);
      const isGone = entry?.kind === 'passage' && !there.has(placement.ref);
      return [
        changeOf('placements', placement, null),
        ...(isGone ? [changeOf('passages', entry.passage, null)] : []),
      ];
    }),
  ];
}
