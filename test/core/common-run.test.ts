import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRun, rising } from '../../src/core/common-run.ts';

const row = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

describe('what two rows have in common, in order', () => {
  it('is as long as it can be', () => {
    expect([...commonRun([...'abcbdab'], [...'bdcaba'])]).toHaveLength(4);
  });

  it('holds the same together, in the order of both', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        const pairs = [...commonRun(one, other)];
        expect(pairs.every(([at, there]) => one[at] === other[there])).toBe(true);
        for (const [index, [at, there]] of pairs.entries()) {
          const [before, beforeThere] = pairs[index - 1] ?? [-1, -1];
          expect(at > before && there > beforeThere).toBe(true);
        }
      }),
    );
  });

  it('is found by what stands once in both where the rows are too long to compare', () => {
    const long = Array.from({ length: 3_000 }, (_, at) => String(at));
    const turned = [...long.slice(1_000), ...long.slice(0, 1_000)];
    expect(commonRun(long, turned).size).toBe(2_000);
  });
});

describe('the longest part of a row that only rises', () => {
  it('leaves as few to move as there can be', () => {
    expect(rising([0, 8, 4, 12, 2, 10, 6, 14, 1, 9])).toHaveLength(4);
    expect(rising(['a0', 'a2', 'a1'])).toHaveLength(2);
    expect(rising([])).toEqual([]);
  });
});
