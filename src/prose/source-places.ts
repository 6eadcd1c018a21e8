import { dialectTree } from './dialect.ts';

/** What stands in a source for something else: an escaped sign, a reference, the end of a line. */
const standIn = /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z\d]{1,31});/y;

/** The end of a line with all that only belongs to what the paragraph stands in. */
const lineEnd = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y;

/**
 * Where each character of a text node stands in the source it was read from, and its end; null
 * where that cannot be told. `source` is the node's own stretch of it.
 */
export function sourcePlaces(source: string, value: string): readonly number[] | null {
  const places: number[] = [];
  let at = 0;
  while (places.length < value.length) {
    const rest = value.slice(places.length);
    const [length, characters] = pieceAt(source, at, rest);
    if (length === 0) return null;
    for (let index = 0; index < characters; index += 1) places.push(at);
    at += length;
  }
  return at === source.length ? [...places, at] : null;
}

/** How long the piece of the source is that gives the next characters, and how many it gives. */
function pieceAt(source: string, at: number, value: string): readonly [number, number] {
  if (value.startsWith('\n')) return [matchAt(lineEnd, source, at)?.[0].length ?? 0, 1];
  const match = matchAt(standIn, source, at);
  const meant = match && (match[1] ?? meantBy(match[0]));
  if (match && meant && value.startsWith(meant)) return [match[0].length, meant.length];
  return source[at] === value[0] ? [1, 1] : [0, 0];
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** What a reference such as `&amp;` stands for. */
function meantBy(reference: string): string {
  const [block] = dialectTree(reference).children;
  const [text] = block?.type === 'paragraph' ? block.children : [];
  return text?.type === 'text' ? text.value : '';
}
