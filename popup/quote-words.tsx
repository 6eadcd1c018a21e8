import type { Quote } from '../src/core/quote.ts';
import './quote-words.css';

interface Props {
  readonly quote: Quote;
  readonly lang: string;
}

/** The words of a quote as they were read, line breaks kept. */
export function QuoteWords({ quote, lang }: Props) {
  return (
    <blockquote class="quote-words" lang={lang} dir="auto">
      {quote.shown ?? quote.exact}
    </blockquote>
  );
}
