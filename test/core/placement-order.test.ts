import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, type Placement } from '../../src/core/placement.ts';
import { placedInOrder } from '../../src/core/placement-order.ts';
import { clipOf, idOf, issue, placementOf, ranks } from '../sample.ts';

const order = ranks(6);
const row = order.map((rank, at) => placementOf(200 + at, clipOf(30 + at), { rank }));
const at = { issue: issue.id, section: idOf(11) };

function placed(wanted: Parameters<typeof placedInOrder>[0]): readonly Placement[] {
  let made = 0;
  return placedInOrder(wanted, at, () => idOf(900 + made++));
}

describe('what stands in a section, in another order', () => {
  it('stays as it is where the order is the same, equal ranks too', () => {
    const equal = row.map((one) => ({ ...one, rank: 'a0' }));
    expect(placed(equal)).toEqual(equal);
    expect(placed(row).every((one, index) => one === row[index])).toBe(true);
  });

  it('changes no more placements than have to move', () => {
    const moved = [...row.slice(1, 4), ...row.slice(0, 1), ...row.slice(4)];
    const result = placed(moved);
    expect(result.filter((one) => !row.includes(one)).map(({ id }) => id)).toEqual([row[0]?.id]);
  });

  it('is in that order whatever moves, comes in or is new', () => {
    const some = fc.shuffledSubarray([
      ...row,
      placementOf(300, clipOf(40), { section: idOf(12), rank: 'a0' }),
      { kind: 'clip' as const, ref: idOf(41) },
      { kind: 'passage' as const, ref: idOf(42) },
    ]);
    fc.assert(
      fc.property(some, (wanted) => {
        const result = placed(wanted);
        expect(result.map(({ ref }) => ref)).toEqual(wanted.map(({ ref }) => ref));
        expect(result.toSorted(byRank)).toEqual(result);
        expect(result.every(({ section }) => section === at.section)).toBe(true);
      }),
    );
  });
});
