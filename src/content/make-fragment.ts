import { urlKey } from '../core/url-key.ts';
import { findQuote, type QuotedWords } from '../quotes/find-quote.ts';
import {
  growDirective,
  type PlacedDirective,
  type Span,
  wholeWords,
  wordsAt,
} from '../quotes/grow-directive.ts';
import { placeDirective } from '../quotes/place-directive.ts';
import { readFragment, type TextDirective, writeFragment } from '../quotes/text-directive.ts';
import { DirectiveSearch } from './directive-search.ts';
import { readPageText } from './page-text.ts';
import { proposeFragment } from './propose-fragment.ts';
import { SearchedText } from './searched-text.ts';

/** Whose fragments are wanted, and the address of the page they were read on. */
interface FragmentRequest {
  readonly url: string;
  readonly quotes: readonly (QuotedWords & { readonly id: string })[];
}

/** How long one quote may take (ms), and how much of that the library has. */
const patience = { all: 800, library: 250 };

/** An address much longer than this is cut somewhere on its way. */
const longest = 1_500;

/** Makes the fragments of a page's quotes; none where the page is another by now. */
export function run({
  url,
  quotes,
}: FragmentRequest): readonly { readonly id: string; readonly fragment: string | null }[] {
  if (urlKey(location.href) !== urlKey(url)) return [];
  return quotes.map((quote) => ({ id: quote.id, fragment: makeFragment(quote) }));
}

/**
 * The text directive that leads to a quote of this page, as it follows `#:~:text=`: proposed by a
 * library or grown from the words and what stands around them, and known to lead to them and to
 * nothing else. Null where none is known to, or time has run out. Nothing of the page is changed.
 */
export function makeFragment(quote: QuotedWords): string | null {
  const end = performance.now() + patience.all;
  const isLate = () => performance.now() > end;
  try {
    const ranges = rangesOf(quote, isLate);
    if (ranges.length === 0) return null;
    const search = new DirectiveSearch(new SearchedText(document, isLate));
    const directives = ranges.map((range) => directiveTo(range, search, isLate));
    if (!directives.every((one) => one !== null)) return null;
    const fragment = writeFragment(directives);
    return fragment.length <= longest ? fragment : null;
  } catch (error) {
    // No time, or a page unlike any: a quote without a fragment is a whole quote.
    console.debug(error);
    return null;
  }
}

/** Where the quote's parts stand; nothing where one does not, to the letter. */
function rangesOf(quote: QuotedWords, isLate: () => boolean): readonly Range[] {
  const page = readPageText(document, isLate);
  const found = findQuote(page.text, quote, { isLate, isSeen: (place) => page.isSeen(place) });
  if (!found?.same) return [];
  const ranges = found.parts.map((part) => page.rangeOf(part));
  return ranges.every((range) => range?.startContainer.getRootNode() === document)
    ? (ranges as Range[])
    : [];
}

/** The directive that leads to a range and is known to. */
function directiveTo(
  range: Range,
  search: DirectiveSearch,
  isLate: () => boolean,
): TextDirective | null {
  const { text } = search.page;
  const place = search.page.placeOf(range);
  const words = place && wordsAt(text, place);
  if (words === null) return null;
  const whole = wholeWords(text, words);
  const proposed = proposeFragment(range, patience.library);
  // In the page's own letters: the library gives small ones without their accents.
  const placed = proposed && placeDirective(text, whole, proposed);
  if (placed !== null) {
    const directive = worded(text, placed);
    if (isSure(search, placed, directive, whole)) return directive;
  }
  for (const placed of growDirective(text, whole)) {
    if (isLate()) return null;
    const directive = worded(text, placed);
    if (isSure(search, placed, directive, whole)) return directive;
  }
  return null;
}

/** Whether a directive, as it will be read, leads to the words and to nothing else. */
function isSure(
  search: DirectiveSearch,
  placed: PlacedDirective,
  directive: TextDirective,
  words: Span,
): boolean {
  if (!isAt(placed, words) || !search.leadsThere(placed)) return false;
  const [read] = readFragment(writeFragment([directive])) ?? [];
  const places = read ? search.placesOf(read) : [];
  return places.length === 1 && places[0] !== undefined && isAt(places[0], words);
}

function isAt({ start, end }: PlacedDirective, { from, to }: Span): boolean {
  return start.from === from && (end ?? start).to === to;
}

function worded(text: string, { prefix, start, end, suffix }: PlacedDirective): TextDirective {
  const words = (place: Span | null) => (place ? text.slice(place.from, place.to) : '');
  return { prefix: words(prefix), start: words(start), end: words(end), suffix: words(suffix) };
}
