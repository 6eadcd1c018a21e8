import { textDirective } from '../prose/dialect.ts';
import { cut, type Mark, marksAt, type Piece, wordsOf } from './pieces.ts';

/** The sign-off at the end of a text's brackets that most of them end with; '' where none has any. */
export function signOffOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [, sign = ''] of text.matchAll(
    /(?<=\S)\s*([—–][A-Z]\p{L}{0,11}[.!?]?)[_*]{0,2}\\?\]/gu,
  ))
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? '';
}

/**
 * The pieces of a line with every `[… —Ed.]` in it as an aside, also where the signs of emphasis around
 * it are broken and stand in the line as signs. `signOff` is the newsletter's; one that differs from it
 * in how it ends is kept with its aside.
 */
export function withAsides(pieces: readonly Piece[], signOff: string): readonly Piece[] {
  if (signOff === '') return pieces;
  const words = wordsOf(pieces);
  const result: Piece[] = [];
  let from = 0;
  for (const found of words.matchAll(closing(signOff))) {
    const end = found.index + found[0].length;
    const open = openingOf(words, found.index);
    if (open < from) continue;
    const [isOpen, isClosed] = [open, end - 1].map((at) => marksAt(pieces, at).some(isEmphasis));
    const before = cut(pieces, from, open);
    result.push(...(isOpen ? before : withoutSignsBehind(before)));
    result.push(
      ...asideOf(pieces, { open, end, from: open + 1, to: found.index }, found[1], signOff),
    );
    from = isClosed ? end : end + signsBefore(words.slice(end));
  }
  return [...result, ...cut(pieces, from, words.length)];
}

/** What closes an aside: the sign-off, ended in some way, signs of broken emphasis, the bracket. */
function closing(signOff: string): RegExp {
  const stem = signOff.replace(/[.!?]+$/, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`\\s*(${stem}[.!?]*)[_*]{0,3}\\s*\\]`, 'g');
}

/** Where the bracket opens that closes at `end`; -1 where none does. */
function openingOf(words: string, end: number): number {
  let depth = 1;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (words[at] === ']') depth += 1;
    if (words[at] === '[') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function asideOf(
  pieces: readonly Piece[],
  at: { readonly open: number; readonly end: number; readonly from: number; readonly to: number },
  sign: string | undefined,
  signOff: string,
): readonly Piece[] {
  const attributes = sign === undefined || sign === signOff ? {} : { sign };
  const aside = textDirective('aside', attributes, []);
  // An aside is printed in italics: those around it are its own form, and nothing that it says.
  const around = new Set([at.open, at.end - 1].flatMap((one) => marksAt(pieces, one)));
  const outer = marksAt(pieces, at.open).filter((mark) => !isEmphasis(mark));
  const inner = cut(pieces, at.from, at.to).map(({ node, marks }) => ({
    node,
    marks: [...outer, aside, ...marks.filter((mark) => !around.has(mark))],
  }));
  const words = wordsOf(inner);
  const [before = ''] = /^[\s_*]*/.exec(words) ?? [];
  const [behind = ''] = /(?:\s|(?<=\s)[_*]+)*$/.exec(words) ?? [];
  return cut(inner, before.length, words.length - behind.length);
}

/** Without signs of emphasis that an aside stood behind, and that belonged to it. */
function withoutSignsBehind(pieces: readonly Piece[]): readonly Piece[] {
  const words = wordsOf(pieces);
  const [, signs = '', blank = ''] = /([_*]{1,2})([ \u00a0]?)$/.exec(words) ?? [];
  if (signs === '') return pieces;
  const end = words.length - signs.length - blank.length;
  return [...cut(pieces, 0, end), ...cut(pieces, words.length - blank.length, words.length)];
}

function signsBefore(words: string): number {
  return /^ ?[_*]{1,2}(?=\s|$)/.exec(words)?.[0].length ?? 0;
}

function isEmphasis({ type }: Mark): boolean {
  return type === 'emphasis' || type === 'strong';
}
