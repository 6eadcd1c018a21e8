import type { Clip } from '../core/clip.ts';
import type { Quote } from '../core/quote.ts';
import { remembered } from '../core/remembered.ts';
import { segmentsOf } from '../quotes/spans.ts';
import type { ClipUse } from './clip-uses.ts';

const counted = remembered<Quote, number>();

/** How many words of a quote are printed. */
export function quoteLength(quote: Quote): number {
  return counted(quote, [], () => {
    const words = quote.shown ?? quote.exact;
    return segmentsOf(words).filter(({ isWord }) => isWord).length;
  });
}

/** The quotes of a clip that the issue prints. */
export function printedQuotes({ clip, quoted }: ClipUse): readonly Quote[] {
  return clip.quotes.filter(({ id }) => quoted.includes(id));
}

/** Whether a quote is a whole post, so short that nothing of it is left to leave out. */
export function isWholePost({ kind }: Clip, quote: Quote, most: number): boolean {
  return (kind.corrected ?? kind.found) === 'post' && quote.exact.length <= most;
}
