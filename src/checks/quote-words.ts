import type { Clip } from '../core/clip.ts';
import type { Quote } from '../core/quote.ts';
import { isMadeOf } from '../quotes/made-of.ts';
import { clipCheck, type Found, proseCheck, together } from './check.ts';
import { clipFix, shortened } from './clip-found.ts';
import { asProse, withPut } from './prose-edits.ts';
import type { ProseQuote } from './prose-facts.ts';
import { type ProsePiece, placeIn, rewrite, subjectIn } from './prose-pieces.ts';
import { printedQuotes } from './quoted-words.ts';

const told = { id: 'quote-words', name: 'check_quote_words', severity: 'warns' } as const;
const fixName = { name: 'fix_quote_words', values: [] } as const;

/** A quote whose shown words are made of other words than the page had. */
export const quoteWords = together(
  clipCheck({
    ...told,
    look: (use) =>
      printedQuotes(use)
        .filter(({ shown, exact }) => !use.isWoven && shown !== null && !isMadeOf(shown, exact))
        .map((quote) => ofClip(use.clip, quote)),
  }),
  proseCheck({
    ...told,
    reads: ({ draft }, { facts }) => [facts.quotes.map(({ clip }) => draft.clips.get(clip))],
    look: (piece, [clips]) =>
      piece.facts.quotes.flatMap((one, at): readonly Found[] => {
        const exact = clips[at]?.quotes.find(({ id }) => id === one.quote)?.exact;
        return exact === undefined || isMadeOf(one.words, exact)
          ? []
          : [ofProse(piece, one, exact)];
      }),
  }),
);

function ofClip(clip: Clip, quote: Quote): Found {
  const quotes = clip.quotes.map((one) => (one.id === quote.id ? { ...one, shown: null } : one));
  return {
    subject: `quote:${quote.id}`,
    place: { of: 'clip', id: clip.id, field: 'quotes', range: null },
    says: { name: 'finding_quote_words', values: [shortened(quote.shown ?? '')] },
    fix: clipFix(clip, fixName, { quotes }),
  };
}

function ofProse(piece: ProsePiece, one: ProseQuote, exact: string): Found {
  const edit = one.inner && withPut(piece.markdown, one.inner, asProse(exact.replace(/\s+/g, ' ')));
  return {
    subject: subjectIn(piece, `quote:${one.quote}`),
    place: placeIn(piece, one),
    says: { name: 'finding_quote_words', values: [shortened(one.words)] },
    fix: edit === null ? null : rewrite(piece, edit, fixName),
  };
}
