import { type Found, proseCheck } from './check.ts';
import { shortened } from './clip-found.ts';
import { isQuoted, sourceRange } from './places-in-text.ts';
import type { ProseFacts, ProseLine, ProseText } from './prose-facts.ts';
import { type ProsePiece, placeIn, subjectIn } from './prose-pieces.ts';

/** One sign in the words of a line. */
interface Sign {
  readonly sign: string;
  readonly text: ProseText;
  readonly at: number;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Faces: `:)`, `;-(`. */
const faces = /[:;=]['’]?[-o^][()[\]{}]+|(?<=^|\s)[:;=]['’]?[()[\]{}]+|[¯\\/]+_?\(/g;

/** What numbers the items of a list, before a bracket that no other opens: `1)`, `b)`. */
const counting = /(?:^|\s)(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})$/;

/** Names that are written so in code. */
const ofCode = /(?<![\p{L}\p{N}_])__\w+?__(?![\p{L}\p{N}_])/gu;

/** What is left of emphasis that opened or closed and did not do both. */
const emphasis =
  /(?<=^|[\s(["“'‘])(?:\*{1,3}|_{2,3})(?=[\p{L}"“])|(?<=[\p{L}.!?"”])(?:\*{1,3}|_{2,3})(?=$|[\s.,;:!?)\]])/gu;

/** Brackets, backticks and emphasis that are opened and not closed, or closed and not opened. */
export const unbalanced = proseCheck({
  id: 'unbalanced',
  name: 'check_unbalanced',
  severity: 'notes',
  look: (piece) =>
    piece.facts.lines.flatMap((line) =>
      [...brackets(piece.facts, line), ...leftovers(piece.facts, line)].map((one) =>
        found(piece, one),
      ),
    ),
});

function found(piece: ProsePiece, { sign, text, at }: Sign): Found {
  const around = text.value.slice(Math.max(0, at - 15), at + sign.length + 25);
  return {
    subject: subjectIn(piece, around),
    place: placeIn(piece, sourceRange(piece.markdown, text, at, at + sign.length)),
    says: { name: 'finding_unbalanced', values: [sign, shortened(around)] },
    fix: null,
  };
}

/** What of a line matches, wherever markup parts it; what a source says, and code, is left alone. */
function signsIn(
  facts: ProseFacts,
  line: ProseLine,
  pattern: RegExp,
  but: RegExp,
): readonly Sign[] {
  const texts = facts.texts.filter((text) => text.line === line && !isQuoted(text));
  return [...blanked(line.text, but).matchAll(pattern)].flatMap(({ index, 0: sign }) => {
    const text = texts.find(({ from, until }) => from <= index && index < until);
    return text === undefined ? [] : [{ sign, text, at: index - text.from }];
  });
}

function brackets(facts: ProseFacts, line: ProseLine): readonly Sign[] {
  const open: Sign[] = [];
  const astray: Sign[] = [];
  for (const one of signsIn(facts, line, /[()[\]{}]/g, faces)) {
    const last = open.at(-1);
    if (closing[one.sign] !== undefined) open.push(one);
    else if (last !== undefined && closing[last.sign] === one.sign) open.pop();
    else if (one.sign !== ')' || !counting.test(before(one))) astray.push(one);
  }
  return [...open, ...astray];
}

/** What stands before a sign in its line. */
function before({ text, at }: Sign): string {
  return text.line.text.slice(0, text.from + at);
}

function leftovers(facts: ProseFacts, line: ProseLine): readonly Sign[] {
  return [...signsIn(facts, line, /`+/g, ofCode), ...signsIn(facts, line, emphasis, ofCode)];
}

/** A text with blanks in place of what is no fault. */
function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (words) => ' '.repeat(words.length));
}
