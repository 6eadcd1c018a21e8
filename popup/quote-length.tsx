import { clipOverLimit, type OverLimit, quoteOverLimit } from '../src/core/quote-limits.ts';
import type { Quoted } from '../src/core/quoted.ts';
import type { Rules } from '../src/core/rules.ts';
import { words } from '../src/platform/words.ts';
import './quote-length.css';

export interface QuoteLengthProps {
  readonly of: Quoted;
  readonly rules: Rules;
  /** One of its quotes; all of them together where none is given. */
  readonly quote?: Quoted['quotes'][number];
}

/** That words quoted are more than the newsletter likes; they are printed all the same. */
export function QuoteLength({ of, rules, quote }: QuoteLengthProps) {
  const over = quote ? quoteOverLimit(quote, of, rules) : clipOverLimit(of, rules);
  if (over === null) return null;
  return (
    <p class={over.limit === 'words' ? 'quote-length faint' : 'quote-length over'}>
      {overWords(over)}
    </p>
  );
}

function overWords({ limit, length, allowed }: OverLimit): string {
  const [have, may] = [length, allowed].map((one) => one.toLocaleString(words('language')));
  return words(`quote_${limit}`, have ?? '', may ?? '');
}
