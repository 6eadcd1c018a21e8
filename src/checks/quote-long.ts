import { type CheckOption, clipCheck } from './check.ts';
import { shortened } from './clip-found.ts';
import { isWholePost, printedQuotes, quoteLength } from './quoted-words.ts';
import { numberOption } from './rule-options.ts';

const id = 'quote-long';
const words: CheckOption = { id: 'words', name: 'option_notice_words', usual: '50' };

/** So many words at a stretch are mostly set apart as a block; whether they all are needed is told. */
const upTo: CheckOption = { id: 'up-to', name: 'option_quote_words', usual: '100' };

/** A quote that is long, and not yet too long. */
export const quoteLong = clipCheck({
  id,
  name: 'check_quote_long',
  severity: 'notes',
  options: [words, upTo],
  reads: ({ rules }) => [numberOption(rules, id, words), numberOption(rules, id, upTo)],
  look: (use, [from, to]) =>
    printedQuotes(use)
      .filter((quote) => quoteLength(quote) >= from && quoteLength(quote) <= to)
      .filter((quote) => !isWholePost(use.clip, quote, 280))
      .map((quote) => ({
        subject: `quote:${quote.id}`,
        place: { of: 'clip', id: use.clip.id, field: 'quotes', range: null },
        says: {
          name: 'finding_quote_long',
          values: [quoteLength(quote), shortened(quote.shown ?? quote.exact, 40)],
        },
        fix: null,
      })),
});
