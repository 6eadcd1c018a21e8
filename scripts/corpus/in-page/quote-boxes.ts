import { rangeOf, type Span, textsIn } from './boundary-points.ts';

/** A box in the viewport, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of the words between two points, as a page function. */
export function run(span: Span): readonly Box[] {
  return textsIn(rangeOf(span)).flatMap(({ node, from, words }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + words.length);
    return Array.from(range.getClientRects(), ({ left, top, right, bottom }) => ({
      left,
      top,
      right,
      bottom,
    }));
  });
}
