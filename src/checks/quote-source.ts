import { proseCheck } from './check.ts';
import { shortened } from './clip-found.ts';
import { placeIn, subjectIn } from './prose-pieces.ts';

/** Fewer words in quotation marks and italics may be a name, or meant otherwise. */
const fewest = 4;

/** Quoted words in a line that links nothing they could be from. */
export const quoteSource = proseCheck({
  id: 'quote-source',
  name: 'check_quote_source',
  severity: 'warns',
  reads: ({ draft }, { facts }) => [
    facts.links.map(({ to }) => to === null || draft.clips.has(to.clip)),
  ],
  look: (piece, [leads]) => {
    const { links, untied } = piece.facts;
    return untied
      .filter(({ words }) => words.split(/\s+/).length >= fewest)
      .filter(({ line }) => !links.some((link, at) => link.line === line && leads[at]))
      .map((one) => ({
        subject: subjectIn(piece, one.words),
        place: placeIn(piece, one),
        says: { name: 'finding_quote_source', values: [shortened(one.words)] },
        fix: null,
      }));
  },
});
