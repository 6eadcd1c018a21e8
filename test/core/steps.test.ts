import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleDraft, type Draft } from '../../src/core/draft.ts';
import { fileAll, type Movable, type Spot } from '../../src/core/filing.ts';
import type { Placement } from '../../src/core/placement.ts';
import { spotAt, stepFrom } from '../../src/core/steps.ts';
import { clipOf, idOf, issue, newsletter, now, placementOf, ranks } from '../sample.ts';

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

const by = { makeId: () => idOf(999), now };

/** The placements after all of these were put on a spot, by one change each. */
function moved(placements: readonly Placement[], ids: readonly string[], spot: Spot | null) {
  if (spot === null) return null;
  const movables = ids.map((id): Movable => {
    const placement = placements.find((one) => one.id === id);
    if (placement === undefined) throw new Error(`${id} is not placed`);
    return { kind: 'clip', clip: clipOf(Number(placement.ref.slice(-12))), placement };
  });
  const changes = fileAll(movables, spot, by);
  expect(changes.map((one) => one.id)).toEqual(ids);
  const after = new Map(changes.map((one) => [one.id, one.after as Placement]));
  return placements.map((one) => after.get(one.id) ?? one);
}

function stepAll(placements: readonly Placement[], numbers: readonly number[], way: 'up' | 'down') {
  const ids = numbers.map(idOf);
  return moved(placements, ids, stepFrom(draft(placements), ids, way));
}

function step(placements: readonly Placement[], number: number, way: 'up' | 'down') {
  return stepAll(placements, [number], way);
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

describe('a step of several', () => {
  it.each([
    ['up past the one above', [4], [101, 102], 'up', [[101, 102, 100, 103], [], []]],
    ['down past the one below', [4], [101, 102], 'down', [[100, 103, 101, 102], [], []]],
    ['up over the edge', [1, 2], [200, 201], 'up', [[100, 200, 201], [], []]],
    ['down over the edge', [1, 2, 1], [200, 201], 'down', [[100], [], [200, 201, 300]]],
    ['up, from two sections', [2, 2], [101, 200], 'up', [[101, 200, 100], [201], []]],
    ['down, from two sections', [2, 2], [101, 200], 'down', [[100], [201, 101, 200], []]],
    ['down, with one between them', [4], [100, 102], 'down', [[101, 103, 100, 102], [], []]],
  ] as const)('goes %s', (_, counts, numbers, way, expected) => {
    expect(order(stepAll(issueWith(counts), numbers, way) ?? [])).toEqual(expected);
  });

  it('ends at the ends of the issue', () => {
    expect(stepAll(issueWith([2, 1]), [100, 200], 'up')).toBeNull();
    expect(stepAll(issueWith([2, 0, 2]), [100, 301], 'down')).toBeNull();
  });

  it('keeps their order, leaves the others in theirs, and ranks all', () => {
    const counts = fc.array(fc.nat({ max: 5 }), { minLength: 3, maxLength: 3 });
    const chosen = fc.array(fc.boolean(), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(counts, chosen, fc.constantFrom('up', 'down'), (held, picks, way) => {
        const before = issueWith(held);
        const numbers = order(before)
          .flat()
          .filter((_, at) => picks[at]);
        fc.pre(numbers.length > 0);
        const after = stepAll(before, numbers, way);
        if (after === null) return;
        const isChosen = (number: number) => numbers.includes(number);
        const inOrder = order(after).flat();
        expect(inOrder.filter(isChosen)).toEqual(numbers);
        const others = (of: readonly Placement[]) =>
          order(of).map((section) => section.filter((number) => !isChosen(number)));
        expect(others(after)).toEqual(others(before));
        // They stand together, in one section.
        const first = inOrder.indexOf(numbers[0] ?? 0);
        expect(inOrder.slice(first, first + numbers.length)).toEqual(numbers);
        for (const one of after) {
          const same = after.filter(
            ({ section, rank }) => section === one.section && rank === one.rank,
          );
          expect(same).toEqual([one]);
        }
        expect(after).toHaveLength(before.length);
      }),
    );
  });
});

describe('a spot', () => {
  it('makes what moves the n-th of a section, counted without it', () => {
    const before = issueWith([4]);
    const spot = spotAt(draft(before), 0, 2, [idOf(100)]);
    expect(order(moved(before, [idOf(100)], spot) ?? [])[0]).toEqual([101, 102, 100, 103]);
  });

  it('beyond the end is the last', () => {
    const before = issueWith([3]);
    const spot = spotAt(draft(before), 0, 99, [idOf(100)]);
    expect(order(moved(before, [idOf(100)], spot) ?? [])[0]).toEqual([101, 102, 100]);
  });

  it('in a section that the issue lacks is none', () => {
    expect(spotAt(draft(issueWith([1])), 7, 0, [idOf(100)])).toBeNull();
  });
});
