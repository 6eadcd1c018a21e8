import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/sight/shape.ts';

/** A box of 200 × 100 that does not begin at the corner of the view. */
const box = [50, 20, 250, 120] as const;

describe('a point in a shape', () => {
  it.each([
    ['inset(10px)', 61, 31, true],
    ['inset(10px)', 59, 30, false],
    ['inset(10px 25% 0px 50px round 4px)', 201, 40, false],
    ['inset(10px 25% 0px 50px round 4px)', 199, 40, true],
    ['inset(calc(50% - 4px) 0px)', 60, 67, true],
    // Nothing is left of it, not even its middle.
    ['inset(50%)', 150, 70, false],
    ['rect(0px, 1px, 1px, 0px)', 60, 30, false],
    ['rect(auto, auto, 40px, auto)', 240, 50, true],
    ['circle(40px at 100px 50px)', 189, 70, true],
    ['circle(40px at 100px 50px)', 191, 70, false],
    ['circle()', 150, 21, true],
    ['circle(farthest-side)', 51, 70, true],
    ['ellipse(100px 50px at 50% 50%)', 51, 70, true],
    ['ellipse(100px 50px at 50% 50%)', 60, 30, false],
    ['polygon(0px 0px, 100% 0px, 100% 50%, 0px 100%)', 60, 110, true],
    ['polygon(0px 0px, 100% 0px, 100% 50%, 0px 100%)', 240, 110, false],
    [
      'polygon(evenodd, 0% 0%, 100% 0%, 100% 100%, 0% 100%, 0% 0%, 100% 0%, 100% 100%, 0% 100%)',
      150,
      70,
      false,
    ],
    [
      'polygon(nonzero, 0% 0%, 100% 0%, 100% 100%, 0% 100%, 0% 0%, 100% 0%, 100% 100%, 0% 100%)',
      150,
      70,
      true,
    ],
  ] as const)('%s, %i %i', (css, x, y, inside) => {
    expect(isInside(css, x, y, box)).toBe(inside);
  });

  it.each(['path("M0 0H10V10Z")', 'url("#shape")', 'margin-box'])('%s cannot be told', (css) => {
    expect(isInside(css, 60, 30, box)).toBeNull();
  });
});
