import type { Browser } from 'puppeteer-core';
import { bare, difference, flat } from './clean-text.ts';
import type { Span } from './in-page/boundary-points.ts';
import type { Found, Whereabouts } from './in-page/whereabouts.ts';
import { isolatedWorld } from './isolated-world.ts';
import type { Label } from './labels.ts';
import type { PageFunctions } from './page-functions.ts';
import type { PageResult, QuoteResult } from './read-saved-page.ts';
import type { SavedPage } from './saved-pages.ts';
import { openSaved } from './serve-page.ts';

/** How one quote did. */
export interface QuoteScore {
  readonly name: string;
  readonly type: string;
  /** As expected; or not, and all of what differs is not on view on the saved page; or not. */
  readonly words: 'as expected' | 'not visible' | 'differ';
  /** Line breaks and blank lines as expected too. */
  readonly breaks: boolean;
  /** What there is to say of the words; '' where they are as expected. */
  readonly remark: string;
  readonly refound: 'same place' | 'elsewhere' | 'not found';
  readonly gap: string;
  readonly fragment: boolean;
  /** What stands beside the words is what was kept of it. */
  readonly beside: boolean;
}

/** Scores the quotes of one page against its labels; the page itself settles what differs. */
export async function scoreQuotes(
  browser: Browser,
  functions: PageFunctions,
  saved: SavedPage,
  page: Pick<PageResult, 'id' | 'quotes'>,
  labels: readonly Label[],
): Promise<readonly QuoteScore[]> {
  const pairs = page.quotes.flatMap((quote) => {
    const label = labels[quote.index];
    return label ? [{ quote, label }] : [];
  });
  const settled = pairs.every(
    ({ quote, label }) => asExpected(quote, label) && samePlace(quote.refound, label),
  );
  const found = settled ? [] : await lookAt(browser, functions, saved, pairs);
  return pairs.map(({ quote, label }, at) => score(page.id, quote, label, found[at]));
}

interface Pair {
  readonly quote: QuoteResult;
  readonly label: Label;
}

async function lookAt(
  browser: Browser,
  functions: PageFunctions,
  saved: SavedPage,
  pairs: readonly Pair[],
): Promise<readonly Found[]> {
  const page = await openSaved(browser, saved);
  try {
    const world = await isolatedWorld(page);
    const request: readonly Whereabouts[] = pairs.map(({ quote, label: { start, end } }) => ({
      label: { start, end },
      refound: quote.refound,
    }));
    return await world.call(functions.whereabouts, request);
  } finally {
    await page.close();
  }
}

function score(id: string, quote: QuoteResult, label: Label, found?: Found): QuoteScore {
  const words = asExpected(quote, label)
    ? 'as expected'
    : found && isAllSeen(quote, found)
      ? 'not visible'
      : 'differ';
  const remarks = {
    'as expected': '',
    'not visible': `not on view: ${JSON.stringify(found?.unseen.slice(0, 120))}`,
    differ: difference(flat(quote.text), label.clean_flat),
  };
  const gap = found ? [found.startGap, found.endGap].filter((text) => text !== '').join(' … ') : '';
  return {
    name: `${id} ${quote.index}`,
    type: label.type,
    words,
    breaks: words === 'as expected' && lines(quote.text) === lines(label.clean),
    remark: remarks[words],
    refound: quote.refound === null ? 'not found' : gap === '' ? 'same place' : 'elsewhere',
    gap,
    fragment: quote.fragment !== null,
    beside: isBeside(quote, label),
  };
}

function asExpected(quote: QuoteResult, label: Label): boolean {
  return flat(quote.text) === flat(label.clean_flat);
}

/**
 * Whether the quote is what is on view of words that are not all on view. Of a letter that is half
 * covered one may say this or that.
 */
function isAllSeen({ text }: QuoteResult, { seen, unseen }: Found): boolean {
  const [got, shown] = [bare(text), bare(seen)];
  return (
    unseen !== '' && (got === shown || (isWithin(got, shown) && shown.length - got.length < 4))
  );
}

/** Whether all letters of one text stand in another, in their order. */
function isWithin(some: string, all: string): boolean {
  let at = 0;
  for (const letter of all) if (some[at] === letter) at += 1;
  return at === some.length;
}

/** Whether the letters nearest to the words agree; how many are kept is not the point. */
function isBeside({ prefix, suffix }: QuoteResult, label: Label): boolean {
  const near = 16;
  const [before, after] = [bare(prefix).slice(-near), bare(suffix).slice(0, near)];
  return (
    bare(label.prefix_norm).endsWith(before) &&
    bare(label.suffix_norm).startsWith(after) &&
    (before !== '' || label.prefix_norm.trim() === '')
  );
}

function samePlace(refound: Span | null, { start, end }: Label): boolean {
  if (refound === null) return true;
  return (
    (['xpath', 'offset'] as const).every((key) => refound.start[key] === start[key]) &&
    (['xpath', 'offset'] as const).every((key) => refound.end[key] === end[key])
  );
}

/** The words line by line, spaces and tabs within a line made one. */
function lines(text: string): string {
  return text
    .split('\n')
    .map(flat)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
