import type { Quote } from '../src/core/quote.ts';
import { words } from '../src/platform/words.ts';
import './quote-words.css';

interface Props {
  readonly quote: Quote;
  readonly lang: string;
}

/** The words of a quote as they were read, line breaks kept; long ones scroll, by keys as well. */
export function QuoteWords({ quote, lang }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
    <section class="quote-words" aria-label={words('quote')} tabIndex={0}>
      <blockquote lang={lang || undefined} dir="auto">
        {quote.shown ?? quote.exact}
      </blockquote>
    </section>
  );
}
