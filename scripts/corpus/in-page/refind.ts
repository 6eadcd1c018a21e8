import { findQuotes } from '../../../src/content/find-quotes.ts';
import { makeFragment } from '../../../src/content/make-fragment.ts';
import { type Span, spanOf } from './boundary-points.ts';

/** A quote as it is stored. */
interface StoredQuote {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface RefoundQuote {
  readonly id: string;
  /** What became of it; `unknown` where there was no time to look. */
  readonly state: 'stands' | 'changed' | 'gone' | 'unknown';
  readonly refound: Span | null;
  /** The text directive that leads to it; null where none does. */
  readonly fragment: string | null;
}

export interface Refound {
  readonly quotes: readonly RefoundQuote[];
  /** How long it took for all of them together. */
  readonly ms: { readonly find: number; readonly fragments: number };
}

/** Looks for stored quotes on the page it runs in, as a page function. */
export async function run(quotes: readonly StoredQuote[]): Promise<Refound> {
  const began = performance.now();
  const found = findQuotes([...quotes]);
  const between = performance.now();
  const fragments: (string | null)[] = [];
  for (const quote of quotes) fragments.push(await makeFragment(quote));
  const ended = performance.now();
  return {
    quotes: quotes.map(({ id }, at) => {
      const { state = 'unknown', range = null } = found.find((one) => one.id === id) ?? {};
      return { id, state, refound: range && spanOf(range), fragment: fragments[at] ?? null };
    }),
    ms: { find: between - began, fragments: ended - between },
  };
}
