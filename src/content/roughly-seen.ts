import type { Box } from '../core/scene.ts';
import { boxOf, edgesOf, parentOf } from './dom.ts';

/**
 * Whether a piece of text is drawn, not cut off by an edge, and where scrolling reaches: quick, for
 * counting and for sorting out. What is brought back of a page is looked at closely
 * (`scene-reader.ts`).
 */
export function isRoughlySeen(text: Text, from = 0, to = text.length): boolean {
  const element = parentOf(text);
  if (!element?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  const range = new Range();
  range.setStart(text, from);
  range.setEnd(text, to);
  let left: Box = edgesOf(range.getBoundingClientRect());
  for (let at: Element | null = element; at && !isThin(left); at = parentOf(at)) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    left = within(left, boxOf(at), overflowX, overflowY);
    if (position === 'fixed') {
      return !isThin(within(left, [0, 0, innerWidth, innerHeight], 'clip', 'clip'));
    }
  }
  return !isThin(within(left, [-scrollX, -scrollY, 1e9, 1e9], 'clip', 'clip'));
}

/** What is left of a box in a frame; what scrolls can bring all that it holds into its own box. */
function within(box: Box, frame: Box, ...ways: readonly [x: string, y: string]): Box {
  return box.map((edge, at) => {
    const way = ways[at % 2] ?? '';
    const limit = frame[at] ?? 0;
    if (/auto|scroll/.test(way)) return limit;
    return /hidden|clip/.test(way) ? Math[at < 2 ? 'max' : 'min'](edge, limit) : edge;
  }) as never as Box;
}

function isThin([left, top, right, bottom]: Box): boolean {
  return right - left <= 1 || bottom - top <= 1;
}
