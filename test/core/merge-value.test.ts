import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeValue } from '../../src/core/merge-value.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, shown: null, fragment: null }));
const shown = { ...b, shown: '[t]his' };
const found = { ...b, fragment: 'text=this' };

describe('a list of things with ids, altered by two', () => {
  it.each([
    [
      'keeps what each did to another thing',
      [{ ...a, shown: 'x' }, b],
      [a, shown],
      [{ ...a, shown: 'x' }, shown],
    ],
    [
      'keeps what each did to another field of one',
      [a, shown],
      [a, found],
      [a, { ...shown, ...found, shown: '[t]his' }],
    ],
    ['keeps what one added and the other altered', [a, b, c], [a, shown], [a, shown, c]],
    [
      'keeps what both added, the later behind',
      [a, b, { ...c, id: 'd' }],
      [a, b, c],
      [a, b, c, { ...c, id: 'd' }],
    ],
    [
      'removes what one removed and the other left alone',
      [b],
      [{ ...a, shown: 'x' }, b].slice(1),
      [b],
    ],
    [
      'removes a thing while another is altered',
      [a],
      [{ ...a, shown: 'x' }, b],
      [{ ...a, shown: 'x' }],
    ],
    ['keeps the order that one gave it', [b, a], [a, shown], [shown, a]],
    ['is fine where both did the same', [a, shown], [a, shown], [a, shown]],
  ])('%s', (_, mine, theirs, both) => {
    expect(mergeValue([a, b], mine, theirs)).toEqual({ value: both });
  });

  it.each([
    ['one field of one thing was given two values', [a, shown], [a, { ...b, shown: '[…]' }]],
    ['one removed what the other altered', [a], [a, shown]],
    ['the other removed what one altered', [a, shown], [a]],
  ])('is in conflict where %s', (_, mine, theirs) => {
    expect(mergeValue([a, b], mine, theirs)).toBeNull();
  });

  it('is in conflict where both put it into different orders', () => {
    expect(mergeValue([a, b, c], [b, a, c], [a, c, b])).toBeNull();
  });
});

describe('a list without ids', () => {
  it('is one value', () => {
    expect(mergeValue(['x'], ['x', 'y'], ['x', 'z'])).toBeNull();
    expect(mergeValue(['x'], ['x', 'y'], ['x'])).toEqual({ value: ['x', 'y'] });
  });
});

describe('whatever two do to different things', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const edits = fc.record({
    values: fc.dictionary(fc.constantFrom(...ids), fc.option(fc.string(), { nil: null })),
    mine: fc.subarray(ids),
  });

  it('comes to the same, whichever lands first', () => {
    fc.assert(
      fc.property(edits, ({ values, mine }) => {
        const before = ids.map((id) => ({ id, shown: 'as it was' }));
        // Null stands for a thing that is removed.
        const edited = (isEdited: (id: string) => boolean) =>
          before.flatMap((one) => {
            const value = Object.hasOwn(values, one.id) ? values[one.id] : undefined;
            if (value === undefined || !isEdited(one.id)) return [one];
            return value === null ? [] : [{ ...one, shown: value }];
          });
        const one = edited((id) => mine.includes(id));
        const other = edited((id) => !mine.includes(id));
        const both = { value: edited(() => true) };
        expect(mergeValue(before, one, other)).toEqual(both);
        expect(mergeValue(before, other, one)).toEqual(both);
      }),
    );
  });
});

describe('a value that was found, and what it was corrected to', () => {
  const site = { found: 'The Quay', corrected: null };

  it('are both kept where a page is read again while it is corrected', () => {
    const mine = { ...site, corrected: 'Quay Magazine' };
    const theirs = { ...site, found: 'The Quay Weekly' };
    expect(mergeValue(site, mine, theirs)).toEqual({
      value: { found: 'The Quay Weekly', corrected: 'Quay Magazine' },
    });
  });

  it('are told where both corrected it differently', () => {
    const theirs = { ...site, corrected: 'Quay' };
    expect(mergeValue(site, { ...site, corrected: 'Quay Magazine' }, theirs)).toBeNull();
  });

  it('are kept apart also within how far a page is open', () => {
    const access = { declared: { found: 'free', corrected: null }, now: 'full', seenAt: '1' };
    const mine = { ...access, declared: { found: 'free', corrected: 'members' } };
    const theirs = { ...access, now: 'preview', seenAt: '2' };
    expect(mergeValue(access, mine, theirs)).toEqual({
      value: { ...theirs, declared: mine.declared },
    });
  });

  it('say nothing of other values, which are one thing', () => {
    expect(mergeValue({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 })).toBeNull();
  });
});
