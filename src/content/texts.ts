import type { Box, SceneText } from '../core/scene.ts';
import { boxOf, edgesOf } from './dom.ts';

/**
 * A piece of text to be looked at, with its words as they stood then, or a formula, that is looked
 * at as a whole.
 */
export type Looked =
  | { readonly node: Text; readonly from: number; readonly words: string }
  | { readonly element: Element };

/** Where a text is drawn; `element` is the number of what it is drawn in. */
export function sceneText(looked: Looked, element: number): SceneText {
  const whole = 'element' in looked;
  const { from, words } = whole ? { from: 0, words: '' } : looked;
  const to = from + words.length;
  const solid = words.replace(/\s+/g, '').length;
  const lines = whole ? [boxOf(looked.element)] : linesOf(looked.node, from, to);
  return { element, from, to, solid, whole, lines, letters: null };
}

/** Where the letters of a text are drawn; null where the page has put others in their place. */
export function lettersOf({
  node,
  from,
  words,
}: Extract<Looked, { node: Text }>): SceneText['letters'] {
  if (!node.data.startsWith(words, from)) return null;
  let at = from;
  return [...words].map((letter) => {
    const start = at;
    at += letter.length;
    const [box = null] = letter.trim() ? linesOf(node, start, at) : [];
    return [start, box, /[\p{L}\p{N}]/u.test(letter)] as const;
  });
}

function linesOf(text: Text, from: number, to: number): readonly Box[] {
  const range = new Range();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [...range.getClientRects()].filter(({ width, height }) => width * height > 0).map(edgesOf);
}
