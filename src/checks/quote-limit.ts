import {
  clipOverLimit,
  type OverLimit,
  quoteOverLimit,
  usualLimits,
} from '../core/quote-limits.ts';
import { type CheckOption, clipCheck, type Found } from './check.ts';
import { shortened, shortTitle } from './clip-found.ts';
import { limitRules, limitsOf, quotedIn } from './quoted-words.ts';

const usual = (limit: keyof typeof usualLimits) => String(usualLimits[limit]);
const options: readonly CheckOption[] = [
  { id: 'words', name: 'option_quote_words', usual: usual('most') },
  { id: 'clip', name: 'option_clip_words', usual: usual('clip') },
  { id: 'walled', name: 'option_walled_words', usual: usual('walled') },
];

/**
 * More of a source than the newsletter quotes; less is enough where its readers meet a wall, or where
 * the page lets search engines quote less.
 */
export const quoteLimit = clipCheck({
  id: 'quote-limit',
  name: 'check_quote_limit',
  severity: 'warns',
  options,
  reads: (around) => [limitsOf(around)],
  look: (use, [limits]): readonly Found[] => {
    const { clip } = use;
    const [quoted, rules] = [quotedIn(use), limitRules(limits)];
    const place = { of: 'clip', id: clip.id, field: 'quotes', range: null } as const;
    const long = quoted.quotes.flatMap((quote): readonly Found[] => {
      const over = quoteOverLimit(quote, quoted, rules);
      if (over === null || over.limit === 'words') return [];
      const says = saying(over, shortened(quote.shown ?? quote.exact, 40));
      return [{ subject: `quote:${quote.id}`, place, says, fix: null }];
    });
    const all = quoted.quotes.length > 1 ? clipOverLimit(quoted, rules) : null;
    if (long.length > 0 || all === null) return long;
    const values = [all.length, all.allowed, shortTitle(clip)];
    const says = { name: 'finding_clip_quoted', values } as const;
    return [{ subject: `clip:${clip.id}:quotes`, place, says, fix: null }];
  },
});

function saying({ limit, length, allowed }: OverLimit, quote: string): Found['says'] {
  return { name: sayings[limit] ?? 'finding_quote_limit', values: [length, allowed, quote] };
}

const sayings: Partial<Record<OverLimit['limit'], Found['says']['name']>> = {
  walled: 'finding_quote_walled',
  page: 'finding_quote_page',
  none: 'finding_quote_none',
};
