import { lazy, Suspense } from 'preact/compat';
import type { QuoteLengthProps } from './quote-length.tsx';

// Counts words, and has something to say of few quotes.
const QuoteLength = lazy(async () => ({
  default: (await import('./quote-length.tsx')).QuoteLength,
}));

/** That quoted words are many, as soon as that is counted. */
export function LengthNotice(props: QuoteLengthProps) {
  return (
    <Suspense fallback={null}>
      <QuoteLength {...props} />
    </Suspense>
  );
}
