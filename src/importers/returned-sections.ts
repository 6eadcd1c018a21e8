import type { Draft } from '../core/draft.ts';
import { makeSection, type Section } from '../core/issue.ts';
import type { Told, ToldSection } from './file-layout.ts';
import type { Piece } from './printed-units.ts';
import type { ReturnLoom } from './return-loom.ts';
import type { ReturnedSection } from './returned-places.ts';
import { proseBefore, type Settled } from './settled-entries.ts';

type FramesBack = (
  kind: 'preamble' | 'close' | 'intro' | 'emptyText',
  before: string,
  told: readonly Told[],
  isOver: boolean,
) => string;

/**
 * Words around the entries as they have come back. Where there are none, they are gone if they were
 * printed; `isOver`: if nothing else has taken their place.
 */
export function framesBack(pieces: readonly Piece[], house: ReturnLoom): FramesBack {
  return (kind, before, told, isOver) => {
    const [only] = told;
    if (only === undefined) {
      const wasPrinted = pieces.some(
        ({ owner, units }) =>
          owner.kind === kind && units.length > 0 && proseBefore(owner, house) === before,
      );
      return wasPrinted && isOver ? '' : before;
    }
    if (told.length === 1 && only.isKept && only.piece?.owner.kind === kind) return before;
    const known = told.flatMap(({ piece }) => (piece ? [proseBefore(piece.owner, house)] : []));
    const blocks = told.flatMap(({ units }) => units.map(({ block }) => block));
    return house.prose(blocks, [...new Set([before, ...known])].join('\n\n')).markdown;
  };
}

interface SectionsBy {
  readonly pieces: readonly Piece[];
  readonly settled: ReadonlyMap<Told, Settled>;
  readonly frames: FramesBack;
  readonly makeId: () => string;
}

/** The sections in the order of the file; those that were not printed stay behind what they follow. */
export function sectionsBack(
  draft: Draft,
  told: readonly ToldSection[],
  { pieces, settled, frames, makeId }: SectionsBy,
): readonly ReturnedSection[] {
  const result: ReturnedSection[] = told.map((one) => {
    const { block, words } = one.heading;
    const depth = block.type === 'heading' ? block.depth : 1;
    const own = one.section ?? makeSection({ id: makeId(), heading: words, level: depth });
    const section: Section = {
      ...own,
      heading: own.heading.replace(/\s+/g, ' ').trim() === words ? own.heading : words,
      level: Math.min(Math.max(own.level, 1), 6) === depth ? own.level : depth,
      intro: frames('intro', own.intro, one.intro, true),
      emptyText: frames('emptyText', own.emptyText, one.emptyText, one.entries.length === 0),
    };
    return { section, entries: one.entries.flatMap((entry) => settled.get(entry) ?? []) };
  });
  const printed = new Set(
    pieces.flatMap(({ owner }) => (owner.kind === 'heading' ? [owner.section.id] : [])),
  );
  for (const [at, { section }] of draft.sections.entries()) {
    if (printed.has(section.id)) continue;
    const before = draft.sections.slice(0, at).map((one) => one.section.id);
    const last = result.findLastIndex((one) => before.includes(one.section.id));
    result.splice(last + 1, 0, { section, entries: null });
  }
  return result;
}
