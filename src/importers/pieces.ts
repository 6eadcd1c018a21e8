import type { PhrasingContent } from 'mdast';
import type { TextDirective } from '../prose/dialect.ts';

/** What may lie over words: the node without its children. Two of them are one only if they are the same. */
export type Mark = Extract<PhrasingContent, { children: unknown }> | TextDirective;

/** A stretch of a line with the marks over it, the outermost first. */
export interface Piece {
  readonly node: Exclude<PhrasingContent, { children: unknown }>;
  readonly marks: readonly Mark[];
}

/** A line taken apart; `nested` puts it together again. */
export function piecesOf(
  nodes: readonly PhrasingContent[],
  marks: readonly Mark[] = [],
): readonly Piece[] {
  return nodes.flatMap((node): readonly Piece[] => {
    if (!('children' in node)) return [{ node, marks }];
    return piecesOf(node.children as PhrasingContent[], [...marks, node]);
  });
}

/** The words of pieces; what is no word is one sign. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ node }) => sizedWords(node)).join('');
}

function sizedWords(node: Piece['node']): string {
  if (node.type === 'text') return node.value;
  return node.type === 'break' ? '\n' : '\ufffc';
}

/** The pieces from one place of their words to another. */
export function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const words = sizedWords(piece.node);
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, words.length)];
    at += words.length;
    if (start >= end) return [];
    if (piece.node.type !== 'text') return [piece];
    return [{ ...piece, node: { type: 'text' as const, value: words.slice(start, end) } }];
  });
}

/** The marks over the sign at a place. */
export function marksAt(pieces: readonly Piece[], at: number): readonly Mark[] {
  return cut(pieces, at, at + 1)[0]?.marks ?? [];
}

/** Pieces as nested nodes again. */
export function nested(pieces: readonly Piece[], depth = 0): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    const mark = piece?.marks[depth];
    if (piece === undefined) break;
    if (mark === undefined) {
      nodes.push(piece.node);
      at += 1;
      continue;
    }
    let end = at;
    while (pieces[end]?.marks[depth] === mark) end += 1;
    nodes.push({ ...mark, children: nested(pieces.slice(at, end), depth + 1) } as PhrasingContent);
    at = end;
  }
  return nodes;
}
