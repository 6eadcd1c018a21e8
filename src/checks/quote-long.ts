import { quoteOverLimit, usualLimits } from '../core/quote-limits.ts';
import { clipCheck } from './check.ts';
import { shortened } from './clip-found.ts';
import { limitRules, limitsOf, quotedIn } from './quoted-words.ts';

/** A quote that is long, and not yet too long. */
export const quoteLong = clipCheck({
  id: 'quote-long',
  name: 'check_quote_long',
  severity: 'notes',
  options: [{ id: 'words', name: 'option_notice_words', usual: String(usualLimits.words) }],
  reads: (around) => [limitsOf(around)],
  look: (use, [limits]) => {
    const quoted = quotedIn(use);
    return quoted.quotes.flatMap((quote) => {
      const over = quoteOverLimit(quote, quoted, limitRules(limits));
      if (over?.limit !== 'words') return [];
      const values = [over.length, shortened(quote.shown ?? quote.exact, 40)];
      return [
        {
          subject: `quote:${quote.id}`,
          place: { of: 'clip', id: use.clip.id, field: 'quotes', range: null } as const,
          says: { name: 'finding_quote_long', values } as const,
          fix: null,
        },
      ];
    });
  },
});
