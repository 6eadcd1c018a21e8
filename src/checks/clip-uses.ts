import { type Clip, clipUrl } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import { citation } from '../prose/clip-link.ts';
import type { ProsePiece } from './prose-pieces.ts';

/** A clip with how the issue prints it. */
export interface ClipUse {
  readonly key: string;
  readonly clip: Clip;
  /** Prose weaves it; else the house's template prints it. */
  readonly isWoven: boolean;
  /** Whether its title is printed. */
  readonly isTitled: boolean;
  /** The ids of its quotes that are printed. */
  readonly quoted: readonly string[];
  /** Headings of the sections it is placed in, in lower case. */
  readonly sections: readonly string[];
  /** All of that, as a check goes by it. */
  readonly input: readonly unknown[];
}

/** The clips that an issue prints or links, each once, in their order. */
export function clipUses(draft: Draft, pieces: readonly ProsePiece[]): readonly ClipUse[] {
  const titled = new Set<string>();
  const quoted = new Map<string, string[]>();
  for (const { facts } of pieces) {
    for (const { to, words } of facts.links) {
      if (to !== null && (words === '' || to.part === citation)) titled.add(to.clip);
    }
    for (const { clip, quote } of facts.quotes)
      quoted.set(clip, [...(quoted.get(clip) ?? []), quote]);
  }
  const sections = sectionsOf(draft);
  return printedIds(draft, pieces).flatMap((id): ClipUse[] => {
    const clip = draft.clips.get(id);
    if (clip === undefined) return [];
    const isWoven = draft.woven.has(id) || !sections.has(id);
    const isTitled = !isWoven || titled.has(id);
    const shown = isWoven ? (quoted.get(id) ?? []) : clip.quotes.map((quote) => quote.id);
    const where = sections.get(id) ?? [];
    const input = [clip, isWoven, isTitled, shown, where];
    return [{ key: `clip:${id}`, clip, isWoven, isTitled, quoted: shown, sections: where, input }];
  });
}

/** Which clips are printed: what is placed, and what the prose names. */
function printedIds({ sections }: Draft, pieces: readonly ProsePiece[]): readonly string[] {
  const placed = sections.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clip.id] : [])),
  );
  return [...new Set([...placed, ...pieces.flatMap(({ facts }) => facts.clips)])];
}

/** Clip → the headings of the sections it is placed in. */
function sectionsOf({ sections }: Draft): ReadonlyMap<string, readonly string[]> {
  const headings = new Map<string, string[]>();
  for (const { section, entries } of sections) {
    for (const entry of entries) {
      if (entry.kind !== 'clip') continue;
      const heading = section.heading.trim().toLowerCase();
      headings.set(entry.clip.id, [...(headings.get(entry.clip.id) ?? []), heading]);
    }
  }
  return headings;
}

/** Whether a clip stands in one of these sections; in any, where none is named. */
export function standsIn({ sections }: ClipUse, headings: readonly string[]): boolean {
  return headings.length === 0 || sections.some((one) => headings.includes(one));
}

/** The addresses of a clip that the issue may print, by the field that holds each. */
export function printedAddresses({ clip }: ClipUse): readonly {
  readonly field: 'url' | 'links';
  readonly address: string;
}[] {
  const links = clip.links.corrected ?? clip.links.found;
  return [
    { field: 'url', address: clipUrl(clip) },
    ...links.map(({ url }) => ({ field: 'links' as const, address: url })),
  ];
}
