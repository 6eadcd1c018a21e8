import { printed } from '../core/stored.ts';
import { type CheckOption, clipCheck, type Found } from './check.ts';
import { shortened, shortTitle } from './clip-found.ts';
import { isWholePost, printedQuotes, quoteLength } from './quoted-words.ts';
import { numberOption } from './rule-options.ts';

const id = 'quote-limit';
const ofQuote: CheckOption = { id: 'words', name: 'option_quote_words', usual: '100' };
const ofClip: CheckOption = { id: 'clip', name: 'option_clip_words', usual: '150' };
const ofWalled: CheckOption = { id: 'walled', name: 'option_walled_words', usual: '40' };
const ofPost: CheckOption = { id: 'post', name: 'option_post_characters', usual: '280' };

/** More of a source than the newsletter quotes; less is enough where its readers meet a wall. */
export const quoteLimit = clipCheck({
  id,
  name: 'check_quote_limit',
  severity: 'warns',
  options: [ofQuote, ofClip, ofWalled, ofPost],
  reads: ({ rules }) => {
    const limit = (option: CheckOption) => numberOption(rules, id, option);
    return [limit(ofQuote), limit(ofClip), limit(ofWalled), limit(ofPost)];
  },
  look: (use, [most, mostOfClip, mostWalled, post]): readonly Found[] => {
    const { clip } = use;
    const declared = printed(clip.access.declared);
    const isWalled = declared === 'metered' || declared === 'members';
    const limit = isWalled ? Math.min(most, mostWalled) : most;
    const quotes = printedQuotes(use).filter((quote) => !isWholePost(clip, quote, post));
    const long = quotes.filter((quote) => quoteLength(quote) > limit);
    const total = quotes.reduce((sum, quote) => sum + quoteLength(quote), 0);
    const place = { of: 'clip', id: clip.id, field: 'quotes', range: null } as const;
    return [
      ...long.map((quote): Found => {
        const values = [quoteLength(quote), limit, shortened(quote.shown ?? quote.exact, 40)];
        const name = isWalled ? 'finding_quote_walled' : 'finding_quote_limit';
        return { subject: `quote:${quote.id}`, place, says: { name, values }, fix: null };
      }),
      ...(long.length === 0 && quotes.length > 1 && total > mostOfClip
        ? [
            {
              subject: `clip:${clip.id}:quotes`,
              place,
              says: {
                name: 'finding_clip_quoted',
                values: [total, mostOfClip, shortTitle(clip)],
              } as const,
              fix: null,
            },
          ]
        : []),
    ];
  },
});
