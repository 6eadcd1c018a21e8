import type { Box } from '../core/scene.ts';
import { lengthOf } from './css.ts';

/** A point within a box of that size, and whether it is in the shape. */
type Shape = (
  words: readonly string[],
  x: number,
  y: number,
  size: readonly [number, number],
) => boolean;

/**
 * Whether a point is in a `clip-path` (https://www.w3.org/TR/css-shapes-1/#basic-shape-functions)
 * or the old `clip: rect()`; null for what cannot be told, as a path or a shape of SVG.
 */
export function isInside(
  css: string,
  x: number,
  y: number,
  [left, top, right, bottom]: Box,
): boolean | null {
  const [, name = '', inside = ''] = /^(\w+)\((.*)\)/.exec(css) ?? [];
  const words = inside.match(/\w+\(.*?\)|[^ ,]+/g) ?? [];
  return shapes[name]?.(words, x - left, y - top, [right - left, bottom - top]) ?? null;
}

const shapes: Readonly<Record<string, Shape>> = {
  inset: (words, x, y, [width, height]) => {
    const sides = words.slice(0, [...words, 'round'].indexOf('round'));
    const [above = '', end = above, below = above, start = end] = sides;
    return (
      x > lengthOf(start, width) &&
      x < width - lengthOf(end, width) &&
      y > lengthOf(above, height) &&
      y < height - lengthOf(below, height)
    );
  },
  rect: ([above = '', end = '', below = '', start = ''], x, y, [width, height]) => {
    const far = (word: string, whole: number) => (word === 'auto' ? whole : lengthOf(word, whole));
    return (
      x > lengthOf(start, 0) &&
      x < far(end, width) &&
      y > lengthOf(above, 0) &&
      y < far(below, height)
    );
  },
  circle: (words, x, y, size) => {
    const [radius, [cx, cy]] = centred(words, size);
    const room = [cx, size[0] - cx, cy, size[1] - cy];
    const [word = ''] = radius;
    const far = /far/.test(word) ? Math.max(...room) : Math.min(...room);
    const reach = /\d/.test(word) ? lengthOf(word, Math.hypot(...size) / Math.SQRT2) : far;
    return Math.hypot(x - cx, y - cy) < reach;
  },
  ellipse: (words, x, y, size) => {
    const [radii, centre] = centred(words, size);
    const [across, down] = ([0, 1] as const).map((axis) => {
      const word = radii[axis] ?? '';
      const [near, far] = [centre[axis], size[axis] - centre[axis]];
      const side = /far/.test(word) ? Math.max(near, far) : Math.min(near, far);
      return /\d/.test(word) ? lengthOf(word, size[axis]) : side;
    });
    return Math.hypot((x - centre[0]) / (across ?? 0), (y - centre[1]) / (down ?? 0)) <= 1;
  },
  polygon: (words, x, y, size) => {
    const lengths = words
      .filter((word) => /\d/.test(word))
      .map((word, at) => lengthOf(word, size[at % 2] ?? 0));
    const corners = lengths
      .filter((_, at) => at % 2 === 0)
      .map((left, at) => [left, lengths[at * 2 + 1] ?? 0] as const);
    // How often the outline goes round the point: up on its right counts one, down back.
    let turns = 0;
    let crossings = 0;
    for (const [at, [ax, ay]] of corners.entries()) {
      const [bx, by] = corners[(at + 1) % corners.length] ?? [ax, ay];
      if (ay > y === by > y || x >= ((bx - ax) * (y - ay)) / (by - ay) + ax) continue;
      turns += by > ay ? 1 : -1;
      crossings += 1;
    }
    return words[0] === 'evenodd' ? crossings % 2 === 1 : turns !== 0;
  },
};

/** What stands before `at`, and the centre, which is the middle where none is said. */
function centred(
  words: readonly string[],
  [width, height]: readonly [number, number],
): readonly [readonly string[], readonly [number, number]] {
  const at = [...words, 'at'].indexOf('at');
  const [left = '50%', top = '50%'] = words.slice(at + 1);
  return [words.slice(0, at), [lengthOf(left, width), lengthOf(top, height)]];
}
