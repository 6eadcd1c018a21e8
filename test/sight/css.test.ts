import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, clear, colourOf, imageAt, over, unknown } from '../../src/sight/css.ts';

const box = [0, 0, 200, 100] as const;

describe('a computed colour', () => {
  it.each([
    ['rgb(255, 128, 0)', [255, 128, 0, 1]],
    ['rgba(0, 0, 0, 0.5)', [0, 0, 0, 0.5]],
    ['color(srgb 1 0.5 0 / 0.25)', [255, 127.5, 0, 0.25]],
    ['rgb(1, 2, 3) 0px 0px 4px', [1, 2, 3, 1]],
    ['none', clear],
  ])('%s', (css, colour) => {
    expect(colourOf(css)).toEqual(colour);
  });

  it('of another space keeps its alpha, and is apart from every other', () => {
    const colour = colourOf('oklch(0.7 0.1 30 / 0.4)');
    expect(colour[3]).toBe(0.4);
    expect(apart(colour, [0, 0, 0, 1])).toBe(1);
  });
});

describe('one colour over another', () => {
  const part = fc.integer({ min: 0, max: 255 });
  const colour = (alpha: fc.Arbitrary<number>) => fc.tuple(part, part, part, alpha);
  const alpha = fc.double({ min: 0, max: 1, noNaN: true });

  it('is the upper where it is opaque, the lower where it is clear', () => {
    fc.assert(
      fc.property(colour(fc.constant(1)), colour(alpha), (top, under) => {
        expect(over(top, under)).toEqual(top);
        expect(over([top[0], top[1], top[2], 0], [...under.slice(0, 3), 1] as never)).toEqual([
          ...under.slice(0, 3),
          1,
        ]);
      }),
    );
  });

  it('is never outside of the two', () => {
    fc.assert(
      fc.property(colour(alpha), colour(fc.constant(1)), (top, under) => {
        const mixed = over(top, under);
        for (const at of [0, 1, 2] as const) {
          expect(mixed[at]).toBeGreaterThanOrEqual(Math.min(top[at], under[at]) - 1e-6);
          expect(mixed[at]).toBeLessThanOrEqual(Math.max(top[at], under[at]) + 1e-6);
        }
      }),
    );
  });

  it('hides what is unknown only where it is opaque', () => {
    expect(over([9, 9, 9, 1], unknown)).toEqual([9, 9, 9, 1]);
    expect(apart(over([9, 9, 9, 0.5], unknown), [9, 9, 9, 1])).toBe(1);
  });
});

describe('a gradient at a point', () => {
  const fade = 'linear-gradient(rgba(255, 255, 255, 0), rgb(255, 255, 255))';
  it.each([
    ['from top to bottom, at the top', fade, [100, 0], 0],
    ['in the middle', fade, [100, 50], 0.5],
    ['at the bottom', fade, [100, 100], 1],
    ['to the right', fade.replace('(', '(to right, '), [150, 50], 0.75],
    ['at an angle', fade.replace('(', '(0deg, '), [100, 25], 0.75],
    [
      'with its stops placed',
      'linear-gradient(rgba(0, 0, 0, 0) 50%, rgb(0, 0, 0) 60px)',
      [1, 70],
      1,
    ],
    ['before its first stop', 'linear-gradient(rgba(0, 0, 0, 0) 50%, rgb(0, 0, 0))', [1, 20], 0],
  ])('%s', (_, css, [x = 0, y = 0], alpha) => {
    expect(imageAt(css, x, y, box)?.[3]).toBeCloseTo(alpha);
  });

  it('lends no colour where it is clear', () => {
    const css = 'linear-gradient(rgba(0, 0, 0, 0), rgb(255, 0, 0))';
    expect(imageAt(css, 0, 50, box)?.slice(0, 3)).toEqual([255, 0, 0]);
  });

  it.each(['url("a.png")', 'radial-gradient(rgb(0, 0, 0), rgb(1, 1, 1))'])(
    '%s cannot be told',
    (css) => {
      expect(imageAt(css, 1, 1, box)).toBeNull();
    },
  );
});
