import { clipsNamedIn } from '../core/clip-references.ts';
import type { Draft, DraftEntry } from '../core/draft.ts';
import type { Section } from '../core/issue.ts';
import type { Placement } from '../core/placement.ts';
import { placedInOrder, type ToPlace } from '../core/placement-order.ts';
import type { Piece } from './printed-units.ts';
import { asItIs, type Settled } from './settled-entries.ts';

/** A section as it is to be, with its entries; those of one that the file cannot tell of are null. */
export interface ReturnedSection {
  readonly section: Section;
  readonly entries: readonly Settled[] | null;
}

export interface PlacesBack {
  /** All that are to stand in the sections, in their order. */
  readonly placements: readonly Placement[];
  /** Those that are to be no more. */
  readonly removed: readonly Placement[];
}

/**
 * Where everything stands once a file has come back. What prints nothing by itself (a clip that prose
 * weaves) goes along with what it stood behind; a clip that is named, and stands nowhere, is placed
 * right behind the prose that names it; one that is named no longer leaves.
 */
export function returnedPlaces(
  draft: Draft,
  pieces: readonly Piece[],
  kept: ReadonlySet<Piece>,
  sections: readonly ReturnedSection[],
  frame: { readonly preamble: string; readonly close: string },
  makeId: () => string,
): PlacesBack {
  const printed = new Set(
    pieces.flatMap(({ owner, units }) =>
      owner.kind === 'entry' && units.length > 0 ? [owner.entry.placement.id] : [],
    ),
  );
  const merged = new Set(
    pieces
      .filter((piece) => !kept.has(piece))
      .flatMap(({ others }) => others)
      .flatMap((owner) => (owner.kind === 'entry' ? [owner.entry.placement.id] : [])),
  );
  const settled = sections.flatMap(({ entries }) => entries ?? []);
  const prose = [
    ...[frame.preamble, frame.close, ...sections.map(({ section }) => section.intro)],
    ...settled.flatMap((one) => (one.kind === 'passage' ? [one.passage.markdown] : [])),
  ];
  const named = new Set(prose.flatMap(clipsNamedIn));
  const standing = new Set(settled.flatMap((one) => (one.kind === 'clip' ? [one.clip] : [])));
  const isQuiet = (entry: DraftEntry) => {
    const { placement } = entry;
    if (printed.has(placement.id) || merged.has(placement.id)) return false;
    if (entry.kind === 'passage') return true;
    if (standing.has(entry.clip.id)) return false;
    return !draft.woven.has(entry.clip.id) || named.has(entry.clip.id);
  };
  const stays = new Set(settled.flatMap(({ was }) => was?.id ?? []));
  const { first, behind } = quietOnes(draft, stays, isQuiet);
  const own = sections.map(({ section, entries }) => ({
    section,
    row: [
      ...(first.get(section.id) ?? []),
      ...(entries ?? []).flatMap((one) => [one, ...(behind.get(one.was?.id ?? '') ?? [])]),
    ],
  }));
  const rows = own.flatMap(({ row }) => row);
  const placed = new Set([
    ...draft.strays.map(({ placement }) => placement.ref),
    ...rows.map(refOf),
  ]);
  const used = new Set(rows.flatMap(({ placement }) => placement?.id ?? []));
  const free = draft.sections
    .flatMap(({ entries }) => entries)
    .map(({ placement }) => placement)
    .filter(({ id }) => !used.has(id));
  const take = (kind: 'clip' | 'passage', ref: string): ToPlace => {
    const at = free.findIndex((one) => one.kind === kind && one.ref === ref);
    return free.splice(at < 0 ? free.length : at, 1)[0] ?? { kind, ref };
  };
  const placeNamed = (markdown: string): readonly ToPlace[] =>
    clipsNamedIn(markdown).flatMap((id) => {
      if (placed.has(id)) return [];
      placed.add(id);
      return [take('clip', id)];
    });
  const placements = own.flatMap(({ section, row }, at) => {
    const told = row.flatMap((one): readonly ToPlace[] => {
      const it = one.placement ?? take(one.kind, refOf(one));
      return one.kind === 'passage' ? [it, ...placeNamed(one.passage.markdown)] : [it];
    });
    const before = placeNamed(at === 0 ? `${frame.preamble}\n${section.intro}` : section.intro);
    const after = at === own.length - 1 ? placeNamed(frame.close) : [];
    const where = { issue: draft.issue.id, section: section.id };
    return placedInOrder([...before, ...told, ...after], where, makeId);
  });
  const there = new Set(placements.map(({ id }) => id));
  const removed = draft.sections
    .flatMap(({ entries }) => entries)
    .map(({ placement }) => placement)
    .filter(({ id }) => !there.has(id));
  return { placements, removed };
}

function refOf(one: Settled): string {
  return one.kind === 'passage' ? one.passage.id : one.clip;
}

/** What prints nothing by itself: at the beginning of a section, and behind what stays in it. */
function quietOnes(
  { sections }: Draft,
  stays: ReadonlySet<string>,
  isQuiet: (entry: DraftEntry) => boolean,
) {
  const first = new Map<string, Settled[]>();
  const behind = new Map<string, Settled[]>();
  for (const { section, entries } of sections) {
    let last: string | null = null;
    for (const entry of entries) {
      if (stays.has(entry.placement.id)) last = entry.placement.id;
      if (!isQuiet(entry)) continue;
      const [where, key] = last === null ? [first, section.id] : [behind, last];
      where.set(key, [...(where.get(key) ?? []), asItIs(entry)]);
    }
  }
  return { first, behind };
}
