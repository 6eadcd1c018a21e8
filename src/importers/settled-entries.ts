import type { Clip } from '../core/clip.ts';
import { clipsNamedIn } from '../core/clip-references.ts';
import type { DraftEntry } from '../core/draft.ts';
import { makePassage, type Passage } from '../core/passage.ts';
import type { Placement } from '../core/placement.ts';
import { clipProse } from '../templates/clip-prose.ts';
import { entryBack } from './entry-back.ts';
import type { FileLayout, Told } from './file-layout.ts';
import { itemClip } from './item-clip.ts';
import type { Owner } from './printed-units.ts';
import type { ProseBack } from './prose-back.ts';
import type { ReturnLoom } from './return-loom.ts';

/** What an entry of the file is, as records. */
export type Settled = (
  | { readonly kind: 'clip'; readonly clip: string }
  | { readonly kind: 'passage'; readonly passage: Passage; readonly as: ProseBack['as'] }
) & {
  /** The placement that it keeps; null where it gets another. */
  readonly placement: Placement | null;
  /** The placement of what it was. */
  readonly was: Placement | null;
};

/** An entry of the issue, of which nothing is changed. */
export function asItIs(entry: DraftEntry): Settled {
  const { placement } = entry;
  const at = { placement, was: placement };
  return entry.kind === 'clip'
    ? { kind: 'clip', clip: entry.clip.id, ...at }
    : { kind: 'passage', passage: entry.passage, as: 'woven', ...at };
}

/**
 * What each entry of a file is: what it was, where nothing of it changed; a clip, where the house's
 * template prints it so; else prose. Clips that are entries by themselves are settled first, as prose
 * that names one takes its place.
 */
export function settledEntries(layout: FileLayout, house: ReturnLoom): ReadonlyMap<Told, Settled> {
  const settled = new Map<Told, Settled>();
  const told = layout.sections.flatMap(({ entries }) => entries);
  for (const one of told) {
    const entry = one.piece?.owner.kind === 'entry' && one.isKept ? one.piece.owner.entry : null;
    if (entry === null) continue;
    if (entry.kind === 'clip') house.standing.add(entry.clip.id);
    settled.set(one, asItIs(entry));
  }
  const isSpoken = spokenFor(layout, house);
  for (const { entries } of layout.sections) {
    let number = 0;
    for (const one of entries) {
      const clip = settled.get(one) ?? clipOf(one, number + 1, house, isSpoken);
      if (clip !== null) settled.set(one, clip);
      if (clip?.kind === 'clip') number += 1;
    }
  }
  for (const one of told) if (!settled.has(one)) settled.set(one, proseOf(one, house));
  return settled;
}

/** Prose that a piece of the issue is, or would be, for its ties. */
export function proseBefore(owner: Owner, house: ReturnLoom): string {
  const { issue } = house.draft;
  switch (owner.kind) {
    case 'preamble':
      return issue.preamble;
    case 'close':
      return issue.close;
    case 'intro':
      return owner.section.intro;
    case 'emptyText':
      return owner.section.emptyText;
    case 'entry': {
      const { entry, number } = owner;
      if (entry.kind === 'passage') return entry.passage.markdown;
      if (house.standing.has(entry.clip.id)) return '';
      return clipProse(house.pool.all().get(entry.clip.id) ?? entry.clip, house.draft, number);
    }
    default:
      return '';
  }
}

/** Whether prose of the file leads to a clip, which can be no entry by itself then. */
function spokenFor(
  { preamble, sections, close }: FileLayout,
  { pool }: ReturnLoom,
): (clip: Clip, url: string) => boolean {
  const frames = [...preamble, ...close, ...sections.flatMap(({ intro }) => intro)];
  const passages = sections.flatMap(({ entries }) =>
    entries.filter(({ piece }) => piece?.owner.kind === 'entry' && isPassage(piece.owner)),
  );
  const prose = [...frames, ...passages];
  const urls = new Set(prose.flatMap(({ units }) => units.flatMap((unit) => unit.urls)));
  const kept = prose.flatMap(({ piece, isKept }) =>
    isKept && piece?.owner.kind === 'entry' && piece.owner.entry.kind === 'passage'
      ? clipsNamedIn(piece.owner.entry.passage.markdown)
      : [],
  );
  const named = new Set(kept.filter((id) => pool.all().has(id)));
  return ({ id }, url) => named.has(id) || urls.has(url);
}

function isPassage(owner: Owner): boolean {
  return owner.kind === 'entry' && owner.entry.kind === 'passage';
}

/** The clip that an entry is, altered, brought in again or new; null where it is prose. */
function clipOf(
  { piece, units }: Told,
  number: number,
  house: ReturnLoom,
  isSpoken: (clip: Clip, url: string) => boolean,
): Settled | null {
  const { pool, standing, clipsAt, entries, loom, makeId } = house;
  const { newsletter, templates } = house.draft;
  const stand = (clip: Clip, placement: Placement | null): Settled => {
    pool.put(clip);
    standing.add(clip.id);
    return { kind: 'clip', clip: clip.id, placement, was: placement };
  };
  if (piece !== null) {
    const entry = piece.owner.kind === 'entry' ? piece.owner.entry : null;
    if (entry?.kind !== 'clip' || standing.has(entry.clip.id) || piece.others.length > 0)
      return null;
    const own = pool.all().get(entry.clip.id) ?? entry.clip;
    const back = pool.attempt(() => entryBack(own, units, entries));
    return back === null ? null : stand(back, entry.placement);
  }
  const [unit] = units;
  const url = unit?.urls[0] ?? '';
  for (const own of clipsAt(url)) {
    if (standing.has(own.id) || isSpoken(own, url)) continue;
    const back = pool.attempt(() => entryBack(own, units, entries));
    if (back !== null) return stand(back, null);
  }
  if (unit === undefined) return null;
  const counted = Number(/^\d+(?=[、.)．])/.exec(unit.words)?.[0] ?? number);
  const made = itemClip(unit.block, counted, { newsletter, templates, loom, pool, makeId });
  return made === null ? null : stand(made, null);
}

function proseOf({ piece, units }: Told, house: ReturnLoom): Settled {
  const { newsletter } = house.draft;
  const before = piece === null ? '' : proseBefore(piece.owner, house);
  const { markdown, as } = house.prose(
    units.map(({ block }) => block),
    before,
  );
  const entry = piece?.owner.kind === 'entry' ? piece.owner.entry : null;
  if (entry?.kind === 'passage') {
    const { passage, placement } = entry;
    const next = markdown === passage.markdown ? passage : { ...passage, markdown };
    return { kind: 'passage', passage: next, as, placement, was: placement };
  }
  const passage = makePassage({ id: house.makeId(), newsletter: newsletter.id, markdown });
  return { kind: 'passage', passage, as, placement: null, was: entry?.placement ?? null };
}
