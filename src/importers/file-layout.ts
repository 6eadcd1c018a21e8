import type { Section } from '../core/issue.ts';
import { likeness } from './likeness.ts';
import { type Found, isHeading } from './match-units.ts';
import type { Owner, Piece, Unit } from './printed-units.ts';

/** Something that stands in an edited file: what it is of, if of anything, and what it says now. */
export interface Told {
  readonly piece: Piece | null;
  readonly units: readonly Unit[];
  readonly isKept: boolean;
}

/** A section of the file. */
export interface ToldSection {
  readonly heading: Unit;
  /** The section of the issue that it is; null for a new one. */
  readonly section: Section | null;
  readonly intro: readonly Told[];
  readonly emptyText: readonly Told[];
  readonly entries: readonly Told[];
}

/** A file as an issue has its parts. */
export interface FileLayout {
  readonly preamble: readonly Told[];
  readonly sections: readonly ToldSection[];
  readonly close: readonly Told[];
}

/** Lays a file out by what was found in it: a heading of words alone begins a section. */
export function fileLayout(
  pieces: readonly Piece[],
  file: readonly Unit[],
  found: ReadonlyMap<number, Found>,
): FileLayout {
  const told = toldIn(pieces, file, found);
  const preamble: Told[] = [];
  const runs: { readonly heading: Told; readonly told: Told[] }[] = [];
  for (const one of told) {
    if (beginsSection(one)) runs.push({ heading: one, told: [] });
    else (runs.at(-1)?.told ?? preamble).push(one);
  }
  const last = runs.at(-1)?.told ?? preamble;
  const close = last.splice(closeFrom(last));
  const sections = sectionsOf(pieces, runs);
  return {
    preamble,
    close,
    sections: runs.flatMap(({ heading, told: within }, at): readonly ToldSection[] => {
      const [unit] = heading.units;
      const section = sections.get(at) ?? null;
      if (unit === undefined) return [];
      const isOf = (kind: Owner['kind'], { piece }: Told) =>
        piece?.owner.kind === kind && sectionOf(piece.owner) === section?.id;
      const end = within.findIndex((one) => !isOf('intro', one));
      const intro = within.slice(0, end < 0 ? within.length : end);
      const rest = within.slice(intro.length);
      const isEmpty = rest.every((one) => isOf('emptyText', one));
      const parts = isEmpty ? { emptyText: rest, entries: [] } : { emptyText: [], entries: rest };
      return [{ heading: unit, section, intro, ...parts }];
    }),
  };
}

function toldIn(
  pieces: readonly Piece[],
  file: readonly Unit[],
  found: ReadonlyMap<number, Found>,
): readonly Told[] {
  const starts = new Map([...found].map(([piece, one]) => [one.from, { piece, ...one }]));
  const told: Told[] = [];
  for (let at = 0; at < file.length; ) {
    const start = starts.get(at);
    const to = start?.to ?? at + 1;
    const piece = start === undefined ? null : (pieces[start.piece] ?? null);
    told.push({ piece, units: file.slice(at, to), isKept: start?.isKept ?? false });
    at = to;
  }
  return told;
}

function beginsSection({ piece, units: [first] }: Told): boolean {
  return piece === null ? first !== undefined && isHeading(first) : piece.owner.kind === 'heading';
}

/** Where the words behind the last section begin, which nothing else may follow. */
function closeFrom(told: readonly Told[]): number {
  const isClose = ({ piece }: Told) => piece?.owner.kind === 'close';
  const at = told.findIndex(isClose);
  const isLast = told.slice(at).every((one) => one.piece === null || isClose(one));
  return at >= 0 && isLast ? at : told.length;
}

/** The id of the section that something stands in. */
function sectionOf(owner: Owner): string | null {
  if (owner.kind === 'entry') return owner.entry.placement.section;
  return 'section' in owner ? owner.section.id : null;
}

type Run = { readonly heading: Told; readonly told: readonly Told[] };

/** Which section of the issue each of the file is: by its heading, else by what stands in it. */
function sectionsOf(pieces: readonly Piece[], runs: readonly Run[]): ReadonlyMap<number, Section> {
  const printed = pieces.flatMap(({ owner }) => (owner.kind === 'heading' ? [owner.section] : []));
  const known = new Map<number, Section>();
  for (const [at, { heading }] of runs.entries()) {
    const owner = heading.piece?.owner;
    if (owner?.kind === 'heading') known.set(at, owner.section);
  }
  const lost = printed.filter((one) => ![...known.values()].includes(one));
  const scored = lost.flatMap((section) =>
    [...runs.entries()].flatMap(([at, run]) => {
      const score = known.has(at) ? 0 : sameness(section, run) + between(section, at);
      return score > 0 ? [{ section, at, score }] : [];
    }),
  );
  function between(section: Section, at: number): number {
    const place = printed.indexOf(section);
    const isBehind = known.get(at - 1) === printed[place - 1];
    return isBehind && known.get(at + 1) === printed[place + 1] ? 0.1 : 0;
  }
  const taken = new Map(known);
  for (const { section, at } of scored.toSorted((one, other) => other.score - one.score)) {
    if (!taken.has(at) && ![...taken.values()].includes(section)) taken.set(at, section);
  }
  return taken;
}

/** How much a section of the file holds of what one of the issue does, and goes by its name. */
function sameness(section: Section, { heading, told }: Run): number {
  const own = told.filter(({ piece }) => piece && sectionOf(piece.owner) === section.id).length;
  const [unit] = heading.units;
  const words = (text: string) => text.toLowerCase().split(/\s+/);
  const alike = likeness(words(section.heading), words(unit?.words ?? ''));
  return own / Math.max(told.length, 1) + alike;
}
