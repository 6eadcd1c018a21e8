import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, type Placement, rankBetween } from '../../src/core/placement.ts';
import { clipOf, placementOf } from '../sample.ts';

const clip = clipOf(31);
const anywhere = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('a0', 'a1', 'a1V', 'Zz'))
  .map(([number, rank]) => placementOf(number, clip, { rank }));

describe('a rank', () => {
  it('stands strictly between its neighbours, however many are put in between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 120 }), (spots) => {
        const made: string[] = [];
        for (const spot of spots) {
          const at = spot % (made.length + 1);
          made.splice(at, 0, rankBetween(made[at - 1] ?? null, made[at] ?? null));
        }
        expect(made).toEqual([...new Set(made)].sort());
      }),
    );
  });

  it('follows both where two neighbours share one', () => {
    expect(rankBetween('a1', 'a1') > 'a1').toBe(true);
    expect(rankBetween('a2', 'a1') > 'a2').toBe(true);
  });
});

describe('the order of placements', () => {
  it('is by rank, and by id among equal ranks', () => {
    const [first, second, third] = [
      placementOf(3, clip, { rank: 'a0' }),
      placementOf(1, clip, { rank: 'a1' }),
      placementOf(2, clip, { rank: 'a1' }),
    ];
    expect([third, second, first].sort(byRank)).toEqual([first, second, third]);
  });

  it('compares capitals before small letters, as ranks are made', () => {
    const before = placementOf(2, clip, { rank: 'Zz' });
    expect(byRank(before, placementOf(1, clip, { rank: 'a0' }))).toBeLessThan(0);
  });

  it('is total: the same list comes out of any shuffling', () => {
    const shuffled = fc
      .uniqueArray(anywhere, { selector: (one: Placement) => one.id })
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(other.toSorted(byRank)).toEqual(list.toSorted(byRank));
      }),
    );
    expect(byRank(placementOf(1, clip), placementOf(1, clipOf(32)))).toBe(0);
  });
});
