/** Where words and elements stand in the window. */
import type { Point } from './firefox-pointer.ts';

/**
 * Scrolls words of the first element that matches into view and gives their first and last point;
 * null while they are not there. Runs in the document.
 */
export function endsOf(
  selector: string,
  words: string,
): { readonly from: Point; readonly to: Point } | null {
  const element = document.querySelector(selector);
  if (element === null) return null;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const at = text.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    text.parentElement?.scrollIntoView({ behavior: 'instant', block: 'nearest' });
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0], rects.at(-1)];
    if (first === undefined || last === undefined) return null;
    return {
      from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
      to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
    };
  }
  return null;
}

/** A place in the window, or beyond it, and how high the window is. */
interface Place extends Point {
  readonly height: number;
}

/** The middle of the first element that matches, wherever that is. Runs in the document. */
export function whereIs(selector: string): Place | null {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  if (box === undefined) return null;
  const { left, top, width, height } = box;
  return { x: left + width / 2, y: top + height / 2, height: innerHeight };
}

/** Where a hand that drags rests until the window has scrolled to this place; null: it is in view. */
export function edgeBefore({ x, y, height }: Place): Point | null {
  if (y > height - MARGIN) return { x, y: height - EDGE };
  return y < MARGIN ? { x, y: EDGE } : null;
}

/** What is nearer to an edge of the window (px) is scrolled to first. */
const MARGIN = 20;
const EDGE = 6;
