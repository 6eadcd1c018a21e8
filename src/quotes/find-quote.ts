import { approximatePlaces } from './approximate-places.ts';
import { bare } from './bare.ts';
import type { Span } from './grow-directive.ts';

/** The words of a quote, and what stood around them. */
export interface QuotedWords {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a quote was found in a `bare` text: each of its parts, in order. */
export interface FoundQuote {
  readonly parts: readonly Span[];
  /** Whether the words are what they were, to the letter. */
  readonly same: boolean;
}

/** What whoever searches says meanwhile. */
export interface Looking {
  /** Whether the words at a place of the text can be seen; one that cannot is passed over. */
  isSeen?(place: Span): boolean;
  /** Whether time has run out: what was not found by then is not found. */
  isLate(): boolean;
}

/** What stands between the parts of a quote that were selected apart. */
const gap = ' […] ';

/** More places of one quote than these are not looked at. */
const mostPlaces = 2_000;

/** Letters of these many and more are known by themselves; fewer by what stands around them. */
const telling = 40;

/** Fewer letters than this are found to the letter or not at all. */
const fewest = 12;

/**
 * Finds a quote in the text of a page, which the caller has made `bare`: the words to the letter,
 * at the place whose surroundings are most like those they had; else the words most like them.
 * Null where nothing is like them enough: no place is better than a wrong one.
 */
export function findQuote(text: string, quote: QuotedWords, looking: Looking): FoundQuote | null {
  const around = { prefix: bare(quote.prefix), suffix: bare(quote.suffix) };
  const whole = findPart(text, { exact: bare(quote.exact), ...around }, looking);
  if (whole?.same || !quote.exact.includes(gap)) return whole;
  return findParts(text, quote.exact.split(gap).map(bare), around, looking) ?? whole;
}

/** Finds the parts of a quote one after the other; all of them, or nothing. */
function findParts(
  text: string,
  exacts: readonly string[],
  around: Omit<QuotedWords, 'exact'>,
  looking: Looking,
): FoundQuote | null {
  const parts: Span[] = [];
  let same = true;
  for (const [index, exact] of exacts.entries()) {
    const from = parts.at(-1)?.to ?? 0;
    const prefix = index === 0 ? around.prefix : '';
    const suffix = index === exacts.length - 1 ? around.suffix : '';
    const found = findPart(text.slice(from), { exact, prefix, suffix }, looking, from);
    const place = found?.parts[0];
    if (found === null || place === undefined) return null;
    parts.push(place);
    same &&= found.same;
  }
  return { parts, same };
}

/** Finds words in a text that stands at `offset` of the page's. */
function findPart(
  text: string,
  words: QuotedWords,
  looking: Looking,
  offset = 0,
): FoundQuote | null {
  const found = (place: Span, same: boolean): FoundQuote => ({
    parts: [moved(place, offset)],
    same,
  });
  const isSeen = (place: Span) => looking.isSeen?.(moved(place, offset)) ?? true;
  if (words.exact === '') return null;
  const { length } = words.exact;
  const untouched = placesOf(text, words.prefix + words.exact + words.suffix)
    .map(({ from }) => from + words.prefix.length)
    .map((from) => ({ from, to: from + length }))
    .find(isSeen);
  if (untouched !== undefined) return found(untouched, true);
  const needed = length >= telling ? 0 : 0.5 * (1 - length / telling);
  const exact = ranked(text, words, placesOf(text, words.exact)).find(
    ({ context, place }) => context >= needed && isSeen(place),
  );
  if (exact !== undefined) return found(exact.place, true);
  if (length < fewest || looking.isLate()) return null;
  const near = approximatePlaces(text, words.exact, looking.isLate);
  const likely = near
    .map((one) => ({ ...one, context: contextOf(text, words, one) }))
    .filter(({ likeness, context }) => isEnough(length, likeness, context))
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .find(isSeen);
  return likely === undefined ? null : found({ from: likely.from, to: likely.to }, false);
}

/** Short words that changed are taken for the same ones only where what is around them is. */
function isEnough(length: number, likeness: number, context: number): boolean {
  return length >= 100 || scoreOf({ likeness, context }) >= (length < telling ? 0.75 : 0.65);
}

function scoreOf({ likeness, context }: { readonly likeness: number; readonly context: number }) {
  return 0.6 * likeness + 0.4 * context;
}

function placesOf(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  let from = text.indexOf(words);
  while (from >= 0 && places.length < mostPlaces) {
    places.push({ from, to: from + words.length });
    from = text.indexOf(words, from + 1);
  }
  return places;
}

/** Places with how like their surroundings are to the quote's, the likest first. */
function ranked(text: string, words: QuotedWords, places: readonly Span[]) {
  return places
    .map((place) => ({ place, context: contextOf(text, words, place) }))
    .sort((a, b) => b.context - a.context);
}

/** How like what stands around a place is to what stood around the quote: 0 to 1. */
function contextOf(text: string, { prefix, suffix }: QuotedWords, { from, to }: Span): number {
  const before = text.slice(Math.max(0, from - prefix.length), from);
  const behind = text.slice(to, to + suffix.length);
  // What had nothing before it stood at the very beginning; the same for the end.
  const start = prefix === '' ? (from === 0 ? 1 : 0.5) : likeness(before, prefix);
  const end = suffix === '' ? (to === text.length ? 1 : 0.5) : likeness(behind, suffix);
  return (start + end) / 2;
}

/** How like two short texts are: 1 for the same, 0 for nothing in common. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[other.length] ?? 0) / Math.max(one.length, other.length);
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}
