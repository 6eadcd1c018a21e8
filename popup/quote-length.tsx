import type { OverLimit } from '../src/core/quote-limits.ts';
import { words } from '../src/platform/words.ts';
import './quote-length.css';

/** That words quoted are more than the newsletter likes; they are printed all the same. */
export function QuoteLength({ over }: { readonly over: OverLimit | null }) {
  if (over === null) return null;
  const [count, allowed] = [over.words, over.allowed].map((one) =>
    one.toLocaleString(words('language')),
  );
  const said = words(`quote_${over.limit}`, count ?? '', allowed ?? '');
  return <p class={over.limit === 'words' ? 'quote-length faint' : 'quote-length over'}>{said}</p>;
}
