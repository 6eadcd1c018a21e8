import type { Quoted } from './quoted.ts';
import type { Rules } from './rules.ts';
import { wordCount } from './word-segmenter.ts';

/** How many words are quoted before something is said, where the newsletter says nothing else. */
export const usualLimits = {
  /** Of a quote, from which it is a long one. */
  words: 50,
  /** Of a quote, at most. */
  most: 100,
  /** Of all quotes of a clip, at most. */
  clip: 150,
  /** Of a quote from a page that is metered or for members, at most. */
  walled: 40,
} as const;

export type QuoteLimit = keyof typeof usualLimits;

export const quoteLimits = Object.keys(usualLimits) as readonly QuoteLimit[];

/** The name of a limit among the options of a newsletter's rules: that of the check that tells it. */
export function limitOption(limit: QuoteLimit): string {
  return options[limit];
}

const options: Readonly<Record<QuoteLimit, string>> = {
  words: 'quote-long.words',
  most: 'quote-limit.words',
  clip: 'quote-limit.clip',
  walled: 'quote-limit.walled',
};

/** How many words a limit allows in a newsletter; the usual number where it names none that is one. */
export function limitOf(limit: QuoteLimit, { options }: Pick<Rules, 'options'>): number {
  const said = options[limitOption(limit)] ?? '';
  return isLimit(said) ? Number(said) : usualLimits[limit];
}

/** Whether what was typed is a limit: a whole number of words, one at least. */
export function isLimit(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text.trim());
}

/** A post so short (characters) is quoted whole. */
const wholePost = 280;

/**
 * A limit that a quote reaches (`words`) or exceeds (the others), with how many words it has and may
 * have; or how many characters, where the page itself lets so many be quoted (`page`), or `none`.
 */
export interface OverLimit {
  readonly limit: QuoteLimit | 'page' | 'none';
  readonly length: number;
  readonly allowed: number;
}

/**
 * The limit that one quote goes beyond, the gravest alone; null where its length is usual. What the
 * page lets search engines quote counts where the newsletter's own limits allow more.
 */
export function quoteOverLimit(
  quote: Quoted['quotes'][number],
  { kind, lang, declared, maxSnippet }: Omit<Quoted, 'quotes'>,
  rules: Pick<Rules, 'options'>,
): OverLimit | null {
  if (kind === 'post' && quote.exact.length <= wholePost) return null;
  const length = wordCount(wordsOf(quote), lang);
  const over = (limit: QuoteLimit): OverLimit => ({
    limit,
    length,
    allowed: limitOf(limit, rules),
  });
  const isWalled = declared === 'metered' || declared === 'members';
  if (length > limitOf('most', rules)) return over('most');
  if (isWalled && length > limitOf('walled', rules)) return over('walled');
  const characters = [...wordsOf(quote)].length;
  if (maxSnippet !== null && characters > maxSnippet) {
    const limit = maxSnippet === 0 ? 'none' : 'page';
    return { limit, length: characters, allowed: maxSnippet };
  }
  return length >= limitOf('words', rules) ? over('words') : null;
}

/** Whether all quotes of a clip together are more than the newsletter's limit; null where not. */
export function clipOverLimit(
  { kind, lang, quotes }: Quoted,
  rules: Pick<Rules, 'options'>,
): OverLimit | null {
  const counted = quotes.filter(({ exact }) => kind !== 'post' || exact.length > wholePost);
  const length = counted.reduce((sum, quote) => sum + wordCount(wordsOf(quote), lang), 0);
  const allowed = limitOf('clip', rules);
  return length > allowed ? { limit: 'clip', length, allowed } : null;
}

function wordsOf({ exact, shown }: Quoted['quotes'][number]): string {
  return shown ?? exact;
}
