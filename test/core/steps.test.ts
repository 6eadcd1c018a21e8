import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleDraft, type Draft } from '../../src/core/draft.ts';
import type { Spot } from '../../src/core/filing.ts';
import { type Placement, rankBetween } from '../../src/core/placement.ts';
import { spotAt, stepFrom } from '../../src/core/steps.ts';
import { clipOf, idOf, issue, newsletter, placementOf, ranks } from '../sample.ts';

const sections = [21, 22, 23].map((number) => ({
  id: idOf(number),
  heading: `Section ${number}`,
  level: 2,
  intro: '',
  emptyText: '',
}));

/** An issue of three sections with so many clips in each. */
function issueWith(counts: readonly number[]): readonly Placement[] {
  return counts.flatMap((count, at) =>
    ranks(count).map((rank, index) => {
      const number = 100 * (at + 1) + index;
      return placementOf(number, clipOf(number), { rank, section: sections[at]?.id ?? '' });
    }),
  );
}

function draft(placements: readonly Placement[]): Draft {
  const clips = placements.map((one) => clipOf(Number(one.ref.slice(-12))));
  return assembleDraft({
    newsletter,
    issue: { ...issue, sections },
    placements,
    clips,
    passages: [],
  });
}

/** The ids' numbers, section by section. */
function order(placements: readonly Placement[]): readonly (readonly number[])[] {
  return draft(placements).sections.map(({ entries }) =>
    entries.map(({ placement }) => Number(placement.id.slice(-12))),
  );
}

function moved(placements: readonly Placement[], id: string, spot: Spot | null) {
  if (spot === null) return null;
  const { section, before, after } = spot;
  return placements.map((one) =>
    one.id === id ? { ...one, section, rank: rankBetween(before, after) } : one,
  );
}

function step(placements: readonly Placement[], number: number, way: 'up' | 'down') {
  return moved(placements, idOf(number), stepFrom(draft(placements), idOf(number), way));
}

describe('a step', () => {
  it.each([
    ['down past its neighbour', 100, 'down', [[101, 100], [], [300]]],
    ['up past its neighbour', 101, 'up', [[101, 100], [], [300]]],
    ['down into an empty section', 101, 'down', [[100], [101], [300]]],
    ['up into an empty section', 300, 'up', [[100, 101], [300], []]],
  ] as const)('goes %s', (_, number, way, expected) => {
    expect(order(step(issueWith([2, 0, 1]), number, way) ?? [])).toEqual(expected);
  });

  it('up over the edge makes it the last of the section above', () => {
    expect(order(step(issueWith([2, 2]), 200, 'up') ?? [])).toEqual([[100, 101, 200], [201], []]);
  });

  it('down over the edge makes it the first of the section below', () => {
    expect(order(step(issueWith([2, 2]), 101, 'down') ?? [])).toEqual([[100], [101, 200, 201], []]);
  });

  it('ends at the ends of the issue', () => {
    expect(step(issueWith([2, 0, 1]), 100, 'up')).toBeNull();
    expect(step(issueWith([2, 0, 1]), 300, 'down')).toBeNull();
  });

  it('is none for what stands in no section', () => {
    expect(step(issueWith([1]), 999, 'down')).toBeNull();
  });

  it('taken and taken back leaves the issue as it was', () => {
    const counts = fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, fc.nat(), fc.constantFrom('up', 'down'), (held, which, way) => {
        const before = issueWith(held);
        fc.pre(before.length > 0);
        const number = Number(before[which % before.length]?.id.slice(-12));
        const after = step(before, number, way);
        if (after === null) return;
        expect(order(after)).not.toEqual(order(before));
        expect(order(step(after, number, way === 'up' ? 'down' : 'up') ?? [])).toEqual(
          order(before),
        );
      }),
    );
  });
});

describe('a spot', () => {
  it('makes what moves the n-th of a section, counted without it', () => {
    const before = issueWith([4]);
    const spot = spotAt(draft(before), 0, 2, idOf(100));
    expect(order(moved(before, idOf(100), spot) ?? [])[0]).toEqual([101, 102, 100, 103]);
  });

  it('beyond the end is the last', () => {
    const before = issueWith([3]);
    const spot = spotAt(draft(before), 0, 99, idOf(100));
    expect(order(moved(before, idOf(100), spot) ?? [])[0]).toEqual([101, 102, 100]);
  });

  it('in a section that the issue lacks is none', () => {
    expect(spotAt(draft(issueWith([1])), 7, 0, idOf(100))).toBeNull();
  });
});
