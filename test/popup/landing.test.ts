import { describe, expect, it } from 'vitest';
import { landingAt, type Zone } from '../../popup/drag/landing.ts';

/** Groups one below the other: a heading of 20 px, then rows of 10 px. */
function zones(groups: Readonly<Record<string, string>>): readonly Zone[] {
  let y = 0;
  return Object.entries(groups).map(([section, ids]) => {
    const top = y;
    y += 20;
    const rows = [...ids].map((id) => {
      y += 10;
      return { id, top: y - 10, bottom: y };
    });
    return { section, isOrdered: section !== 'inbox', rows, top, bottom: y };
  });
}

const desk = zones({ news: 'abc', empty: '', end: 'd', inbox: 'ij' });
const end = { index: Number.POSITIVE_INFINITY, row: null, side: 'after' };

describe('what is dragged lands', () => {
  it.each([
    [
      'before the row in whose upper half it is',
      33,
      'd',
      { section: 'news', index: 1, row: 'b', side: 'before' },
    ],
    [
      'before the next in the lower half',
      37,
      'd',
      { section: 'news', index: 2, row: 'c', side: 'before' },
    ],
    ['first, over a heading', 3, 'd', { section: 'news', index: 0, row: 'a', side: 'before' }],
    ['last, under the last row', 49, 'd', { section: 'news', index: 3, row: 'c', side: 'after' }],
    ['in an empty section', 60, 'a', { section: 'empty', ...end }],
    ['in the inbox as a whole', 115, 'a', { section: 'inbox', ...end }],
    ['in the nearest, past the last', 999, 'a', { section: 'inbox', ...end }],
    [
      'beside itself in another group of several',
      33,
      'ad',
      { section: 'news', index: 1, row: 'b', side: 'before' },
    ],
  ] as const)('%s', (_, y, moving, expected) => {
    expect(landingAt(desk, y, new Set(moving))).toEqual(expected);
  });

  it.each([
    ['on itself', 22, 'a'],
    ['right behind itself', 32, 'a'],
    ['among several that stand together', 38, 'abc'],
    ['in the inbox it is in', 105, 'i'],
  ])('nowhere %s', (_, y, moving) => {
    expect(landingAt(desk, y, new Set(moving))).toBeNull();
  });

  it('somewhere, among several that stand apart', () => {
    expect(landingAt(desk, 33, new Set('ac'))).toMatchObject({ index: 1 });
  });

  it('nowhere without a place', () => {
    expect(landingAt([], 10, new Set('a'))).toBeNull();
  });
});
