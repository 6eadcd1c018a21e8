import { isSpaced } from '../quotes/spans.ts';
import { type Found, proseCheck } from './check.ts';
import { shortened } from './clip-found.ts';
import { isQuoted } from './places-in-text.ts';
import { printing, withPut } from './prose-edits.ts';
import type { ProseFacts, ProseLink } from './prose-facts.ts';
import { type ProsePiece, placeIn, rewrite, subjectIn } from './prose-pieces.ts';

/** A link that runs into the word before it or behind it. */
export const missingBlank = proseCheck({
  id: 'missing-blank',
  name: 'check_missing_blank',
  severity: 'warns',
  look: (piece) =>
    // What a source runs together is the source's.
    piece.facts.links
      .filter((link) => !isQuoted(link))
      .flatMap((link) =>
        [startGap(piece.facts, link), endGap(piece.facts, link)].flatMap((gap) =>
          gap === null ? [] : [found(piece, link, gap)],
        ),
      ),
});

/** Where in its line a blank is missing, and where in the source it is put. */
interface Gap {
  readonly side: 'before' | 'behind';
  readonly at: number;
  readonly put: number;
}

function startGap({ links }: ProseFacts, link: ProseLink): Gap | null {
  const { text } = link.line;
  const [before, first] = [text.slice(0, link.from), text.slice(link.from, link.until)];
  const isRun =
    (isSpaced(before, 'end') || /[\p{L}\p{N}][,;:!?.)]$/u.test(before)) && isSpaced(first, 'start');
  const joined = links.some(
    (one) => one.line === link.line && one.until === link.from && one.url === link.url,
  );
  if (!isRun || joined || isPartOfWord(before, first)) return null;
  return { side: 'before', at: link.from, put: link.start };
}

function endGap({ links }: ProseFacts, link: ProseLink): Gap | null {
  const { text } = link.line;
  const [last, after] = [text.slice(link.from, link.until), text.slice(link.until)];
  const isRun = isSpaced(last, 'end') && isSpaced(after, 'start');
  const isNext = links.some((one) => one.line === link.line && one.from === link.until);
  // An ending belongs to the word: `[link](…)s`, `[fork](…)ed`.
  const isEnding = /^(?:e?s|ed|ing|er|'s|’s|n|en|e|ly)(?![\p{L}\p{N}])/u.test(after);
  if (!isRun || isNext || isEnding) return null;
  return { side: 'behind', at: link.until, put: link.end };
}

/** `un[linked](…)`, `v[1.2](…)`, `J[SON](…)`: what stands before belongs to the word. */
function isPartOfWord(before: string, first: string): boolean {
  return (
    /(?:^|[^\p{L}])(?:v|un|re|pre|non|de|co|[b-hj-z])$/iu.test(before) ||
    (/\d[.,:]$/.test(before) && /^\d/.test(first))
  );
}

function found(piece: ProsePiece, link: ProseLink, { side, at, put }: Gap): Found {
  const { text } = link.line;
  const around = shortened(text.slice(Math.max(0, at - 20), at + 20));
  const lines = piece.facts.lines.map((line) =>
    line === link.line ? `${text.slice(0, at)} ${text.slice(at)}` : line.text,
  );
  const edit = printing([withPut(piece.markdown, { start: put, end: put }, ' ')], lines);
  return {
    subject: subjectIn(piece, `${side}:${link.url}`),
    place: placeIn(piece, link),
    says: { name: 'finding_missing_blank', values: [around] },
    fix: edit === null ? null : rewrite(piece, edit, { name: 'fix_missing_blank', values: [] }),
  };
}
