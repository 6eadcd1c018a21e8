import type { WhyLeftOut } from '../core/left-out.ts';
import { type FoundQuote, findQuote } from '../quotes/find-quote.ts';
import type { Span } from '../quotes/grow-directive.ts';
import { isText } from './dom.ts';
import { stretchesSeen } from './on-view.ts';
import { PageText, readPageText, type Stretch } from './page-text.ts';

/** The words of a quote that is looked for. */
export interface WantedQuote {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * What became of a quote: its words stand to the letter and are seen, they were changed (or are
 * seen in part), or they are gone, or out of sight.
 */
export type QuoteState = 'stands' | 'changed' | 'gone';

export interface RefoundQuote {
  readonly id: string;
  readonly state: QuoteState;
  /** From its first to behind its last letter; null where it is gone, or lies in two trees. */
  readonly range: Range | null;
}

/** How long all of it may take (ms): nobody waits for it, but the page's own scripts do. */
const patience = 1_500;

/** Letters before and behind an inexact place that may belong to it. */
const margin = 100;

/** Says of quotes where they stand now; `run` for those who are not in the page. */
export function run(
  quotes: readonly WantedQuote[],
): readonly { readonly id: string; readonly state: QuoteState }[] {
  return findQuotes(quotes).map(({ id, state }) => ({ id, state }));
}

/**
 * Finds quotes in the page. One for which there was no time is left out: that nothing is known of
 * it is no reason to call it gone.
 */
export function findQuotes(quotes: readonly WantedQuote[]): readonly RefoundQuote[] {
  const end = performance.now() + patience;
  const isLate = () => performance.now() > end;
  const page = readPageText(document, isLate);
  return quotes.flatMap((quote) => {
    const found = find(page, quote, isLate);
    if (found === null && (isLate() || !page.isWhole)) return [];
    return [{ id: quote.id, ...(found ?? { state: 'gone', range: null }) } as const];
  });
}

function find(
  page: PageText,
  quote: WantedQuote,
  isLate: () => boolean,
): Pick<RefoundQuote, 'state' | 'range'> | null {
  // Looked at closely only once it is found: a word may stand on a page a thousand times.
  const isSeen = (place: Span) => page.isSeen(place);
  const found = findQuote(page.text, quote, { isSeen, isLate });
  if (found === null) return null;
  const standing = found.same ? null : findAmongSeen(page, found, quote, isLate);
  if (standing !== null) return { state: 'stands', range: standing };
  const range = page.rangeOf(spanOf(found));
  if (!found.same) return { state: 'changed', range };
  const seen = seenPart(page, found.parts);
  if (seen === 0) return null;
  return { state: seen === 1 ? 'stands' : 'changed', range };
}

/**
 * Words that are nearly those of the quote may be the same with something among them that is
 * drawn and cannot be seen, which the quote was taken without: they are compared again.
 */
function findAmongSeen(
  page: PageText,
  found: FoundQuote,
  quote: WantedQuote,
  isLate: () => boolean,
): Range | null {
  const { from, to } = spanOf(found);
  const wide = { from: Math.max(0, from - margin), to: Math.min(page.text.length, to + margin) };
  const seen = new PageText(standingOf(page.stretchesIn(wide), [null]), true);
  const again = findQuote(seen.text, { ...quote, prefix: '', suffix: '' }, { isLate });
  return again?.same ? seen.rangeOf(spanOf(again)) : null;
}

function spanOf({ parts }: FoundQuote): Span {
  return { from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0 };
}

/** Which part of the letters of these places is to be seen: 0 to 1. */
function seenPart(page: PageText, places: readonly Span[]): number {
  const all = places.flatMap((place) => page.stretchesIn(place));
  // An element counts as one letter: it is read whole or not at all.
  const letters = (stretches: readonly Stretch[]) =>
    stretches.reduce((sum, { from, to }) => sum + Math.max(1, to - from), 0);
  // What lies over a page comes and goes: the words beneath it stand.
  return all.length === 0
    ? 0
    : letters(standingOf(all, [null, 'covered', 'unsure'])) / letters(all);
}

/** What of these stretches is seen, or not seen for one of these reasons only. */
function standingOf(
  stretches: readonly Stretch[],
  but: readonly (WhyLeftOut | null)[],
): readonly Stretch[] {
  const looked = stretches.map(({ node, from, to }) =>
    isText(node) ? { node, from, words: node.data.slice(from, to) } : { element: node },
  );
  return stretchesSeen(looked).flatMap((parts, at) => {
    const stretch = stretches[at];
    const standing = parts.filter(({ why }) => but.includes(why));
    if (stretch === undefined || standing[0] === undefined) return [];
    if (!isText(stretch.node)) return [stretch];
    return standing.map(({ from, to }) => ({ ...stretch, from, to }));
  });
}
