import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../src/core/word-difference.ts';

describe('the difference of two texts', () => {
  it('is told word by word, what is gone before what is new', () => {
    expect(wordDifference('Low water at noon', 'High water at one')).toEqual([
      { kind: 'gone', words: 'Low' },
      { kind: 'new', words: 'High' },
      { kind: 'same', words: ' water at ' },
      { kind: 'gone', words: 'noon' },
      { kind: 'new', words: 'one' },
    ]);
  });

  it('keeps words together that stand side by side, whatever blanks both have', () => {
    expect(wordDifference('(leaves when it does)', '(is on time)')).toEqual([
      { kind: 'same', words: '(' },
      { kind: 'gone', words: 'leaves when it does' },
      { kind: 'new', words: 'is on time' },
      { kind: 'same', words: ')' },
    ]);
  });

  it('goes sign by sign where words have no blanks between them', () => {
    expect(wordDifference('三年前', '三年後')).toEqual([
      { kind: 'same', words: '三年' },
      { kind: 'gone', words: '前' },
      { kind: 'new', words: '後' },
    ]);
  });

  it('gives both texts back to the letter', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bb', ' ', '\n', '*', '漢', '—', '😀'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = wordDifference(before, after);
        const without = (kind: string) =>
          stretches.flatMap((one) => (one.kind === kind ? [] : [one.words])).join('');
        expect(without('new')).toBe(before);
        expect(without('gone')).toBe(after);
      }),
    );
  });
});
