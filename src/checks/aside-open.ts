import { type Found, proseCheck } from './check.ts';
import { shortened } from './clip-found.ts';
import { isAside, isQuoted, sourceRange } from './places-in-text.ts';
import { withPut } from './prose-edits.ts';
import type { ProseText } from './prose-facts.ts';
import { type ProsePiece, placeIn, rewrite, subjectIn } from './prose-pieces.ts';

/** What of an aside is left as words: it was opened and not closed, or typed and never made one. */
export const asideOpen = proseCheck({
  id: 'aside-open',
  name: 'check_aside_open',
  severity: 'warns',
  reads: ({ draft }) => [draft.newsletter.signOff],
  look: (piece, [signOff]) =>
    piece.facts.texts
      .filter((text) => !isQuoted(text) && !isAside(text))
      .flatMap((text) => leftIn(text, signOff).map((at) => found(piece, text, at, signOff))),
});

/** Where in a text what opens or signs an aside stands. */
function leftIn({ value }: ProseText, signOff: string): readonly number[] {
  const signs = [':aside[', ...(signOff === '' ? [] : [signOff])];
  const [first] = signs.map((sign) => value.indexOf(sign)).filter((at) => at >= 0);
  return first === undefined ? [] : [first];
}

function found(piece: ProsePiece, text: ProseText, at: number, signOff: string): Found {
  const around = text.value.slice(Math.max(0, at - 40), at + 30);
  const edit = text.within.length === 0 ? madeAside(piece.markdown, text, signOff) : null;
  return {
    subject: subjectIn(piece, around),
    place: placeIn(piece, sourceRange(piece.markdown, text, at, at + 1)),
    says: { name: 'finding_aside_open', values: [shortened(around)] },
    fix: edit === null ? null : rewrite(piece, edit, { name: 'fix_aside_open', values: [] }),
  };
}

/** The prose with the first words in brackets that are signed made the aside they are. */
function madeAside(markdown: string, text: ProseText, signOff: string): string | null {
  if (signOff === '') return null;
  const end = text.value.indexOf(signOff);
  const start = text.value.lastIndexOf('[', end);
  const [closing = ''] = /^\s*\]/.exec(text.value.slice(end + signOff.length)) ?? [];
  const inner = text.value.slice(start + 1, end);
  if (start < 0 || end < 0 || closing === '' || /[[\]]/.test(inner)) return null;
  const whole = sourceRange(markdown, text, start, end + signOff.length + closing.length);
  const words = sourceRange(markdown, text, start + 1, end);
  const isKnown = whole.start > text.start || start === 0;
  return isKnown
    ? withPut(markdown, whole, `:aside[${markdown.slice(words.start, words.end).trim()}]`)
    : null;
}
