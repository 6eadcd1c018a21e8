import { type Found, proseCheck } from './check.ts';
import { shortened } from './clip-found.ts';
import { withPut } from './prose-edits.ts';
import type { ProseLink, ProseQuote } from './prose-facts.ts';
import { type ProsePiece, placeIn, rewrite, subjectIn } from './prose-pieces.ts';

/** A link to a clip, or a quote of one, that is not there: its words are printed, and lead nowhere. */
export const unresolved = proseCheck({
  id: 'unresolved',
  name: 'check_unresolved',
  severity: 'blocks',
  reads: ({ draft }, { facts }) => [
    facts.links.map(({ to }) => to === null || draft.clips.has(to.clip)),
    facts.quotes.map(
      ({ clip, quote }) => draft.clips.get(clip)?.quotes.some(({ id }) => id === quote) ?? false,
    ),
  ],
  look: (piece, [linked, quoted]) => [
    ...piece.facts.links.filter((_, at) => !linked[at]).map((link) => ofLink(piece, link)),
    ...piece.facts.quotes.filter((_, at) => !quoted[at]).map((quote) => ofQuote(piece, quote)),
  ],
});

function ofLink(piece: ProsePiece, link: ProseLink): Found {
  return {
    subject: subjectIn(piece, link.url),
    place: placeIn(piece, link),
    says: { name: 'finding_unresolved_link', values: [shortened(link.words)] },
    fix: rewrite(piece, unlinked(piece, link.url), { name: 'fix_unlink', values: [] }),
  };
}

/** The prose with the words alone of all that leads there: a link may be parted in several. */
function unlinked({ markdown, facts }: ProsePiece, url: string): string {
  return facts.links
    .filter((link) => link.url === url)
    .toReversed()
    .reduce((left, { inner, start, end }) => {
      const words = inner === null ? '' : markdown.slice(inner.start, inner.end);
      return withPut(left, { start, end }, words);
    }, markdown);
}

function ofQuote(piece: ProsePiece, quote: ProseQuote): Found {
  return {
    subject: subjectIn(piece, `quote:${quote.quote || quote.words}`),
    place: placeIn(piece, quote),
    says: { name: 'finding_unresolved_quote', values: [shortened(quote.words)] },
    fix: null,
  };
}
