import type { Box } from '../core/scene.ts';
import type { Drawn } from './drawn.ts';
import { matrixIn } from './matrix.ts';

/** How a flat thing is turned, mirrored and scaled: where its own axes point on the screen. */
export type Linear = readonly [xx: number, xy: number, yx: number, yy: number];

type Pair = readonly [number, number];

const plain: Linear = [1, 0, 0, 1];
const known = new WeakMap<Drawn, Linear>();

/** All that an element and those around it are turned by, flattened as the screen flattens it. */
export function linearOf(element: Drawn): Linear {
  const path: Drawn[] = [];
  for (let at: Drawn | null = element; at && !known.has(at); at = at.up) path.push(at);
  for (const one of path.reverse()) {
    const around = (one.up && known.get(one.up)) ?? plain;
    known.set(one, ownOf(one).reduce(within, around));
  }
  return known.get(element) as Linear;
}

/** What its own styles turn an element by, in the order in which they apply. */
function ownOf({ style: { rotate, scale, transform } }: Drawn): readonly Linear[] {
  const own: Linear[] = [];
  const angle = /(?:^|([xy]) )(-?[\d.]+)deg$/.exec(rotate);
  if (angle) {
    const [cos, sin] = [Math.cos, Math.sin].map((of) => of((Number(angle[2]) * Math.PI) / 180));
    const [c = 1, s = 0] = [cos, sin];
    own.push(angle[1] === 'x' ? [1, 0, 0, c] : angle[1] ? [c, 0, 0, 1] : [c, s, -s, c]);
  }
  if (/\d/.test(scale)) {
    const [x = 1, y = x] = scale.split(' ').map(Number);
    own.push([x, 0, 0, y]);
  }
  if (/\(/.test(transform)) {
    const { 0: a = 1, 1: b = 0, 4: c = 0, 5: d = 1 } = matrixIn(transform);
    own.push([a, b, c, d]);
  }
  return own;
}

function within(outer: Linear, inner: Linear): Linear {
  return [...through(outer, [inner[0], inner[1]]), ...through(outer, [inner[2], inner[3]])];
}

/** Whether its edges are no longer those of the screen. */
export function isAslant([, xy, yx]: Linear): boolean {
  return Math.abs(xy) > 1e-3 || Math.abs(yx) > 1e-3;
}

/** A way along its own axes as the screen has it. */
export function through([xx, xy, yx, yy]: Linear, [x, y]: Pair): Pair {
  return [xx * x + yx * y, xy * x + yy * y];
}

/** A way on the screen along its own axes. */
export function backThrough([xx, xy, yx, yy]: Linear, [x, y]: Pair): Pair {
  const area = xx * yy - xy * yx || 1e-9;
  return [(yy * x - yx * y) / area, (xx * y - xy * x) / area];
}

/** The size, along the axes, of what takes such a box on the screen; as good as it can be told. */
export function sizeOf([left, top, right, bottom]: Box, turn: Linear): Pair {
  const [xx, xy, yx, yy] = turn.map(Math.abs) as unknown as Linear;
  const [width, height] = [right - left, bottom - top];
  const area = xx * yy - xy * yx;
  // Turned by half a right angle, all boxes of one diagonal look the same.
  if (Math.abs(area) < 0.2) return [Math.max(width, height), Math.min(width, height) / 2];
  return [
    Math.max(0, (yy * width - yx * height) / area),
    Math.max(0, (xx * height - xy * width) / area),
  ];
}
