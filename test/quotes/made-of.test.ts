import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMadeOf } from '../../src/quotes/made-of.ts';

const exact = 'This method is not able to rerun the tables [1], as the authors say.';

describe('shown words are made of the exact ones', () => {
  it.each([
    ['as they stand', exact],
    [
      'with a letter changed in brackets',
      '[t]his method is not able to rerun the tables [1], as the authors say.',
    ],
    ['with words left out in brackets', 'This method is not able to rerun […] as the authors say.'],
    ['with an omission in dots', 'This method [...] as the authors say.'],
    [
      'with words left out before a sign',
      'This […] is not able to rerun the tables […], as the authors say.',
    ],
    [
      'with a gloss in brackets',
      'This method [of theirs] is not able to rerun the tables [1], as [they] say.',
    ],
    [
      'with the end of a word in brackets',
      'is not able to rerun the table[…], as the authors sa[id].',
    ],
    ['begun later and ended earlier, between words', 'is not able to rerun the tables'],
    ['with other white space', '  This method\nis not able\u00a0to   rerun the tables\t'],
    ['with brackets of the page’s own inside', 'the tables [1], as'],
    ['with nothing but an omission', '[…]'],
    ['with nothing', ''],
  ])('%s', (_, shown) => {
    expect(isMadeOf(shown, exact)).toBe(true);
  });

  it('in scripts without blanks, begun anywhere', () => {
    expect(isMadeOf('ノート[…]かしてみた', '手元のノートブックを三年後に動かしてみた')).toBe(true);
  });

  it('where a bracket on the page never closes', () => {
    expect(isMadeOf('tides [see […] table', 'High tides [see the last table')).toBe(true);
  });
});

describe('shown words are not made of the exact ones', () => {
  it.each([
    [
      'with a word left out in silence',
      'This method is able to rerun the tables [1], as the authors say.',
    ],
    ['with a letter changed in silence', 'this method is not able to rerun the tables'],
    ['with a word of another', 'This method is not able to rerun all the tables'],
    ['in another order', 'as the authors say […] This method is not able'],
    ['with dots alone where words are left out', 'This method ... as the authors say.'],
    ['with half a word left over by an omission', 'This […] thod is not able'],
    ['begun within a word', 'able to rerun the tables', 'They are unable to rerun the tables'],
    ['ended within a word', 'This method is not able to re'],
    ['with words twice', 'This method […] this method'],
    ['with a word behind the last', 'as the authors say. Indeed'],
  ])('%s', (_, shown, page = exact) => {
    expect(isMadeOf(shown, page)).toBe(false);
  });

  it('whichever word is taken out from between in silence', () => {
    const numbered = fc.integer({ min: 3, max: 30 }).chain((length) =>
      fc.record({
        all: fc.constant(Array.from({ length }, (_, at) => `word${at}x`)),
        out: fc.integer({ min: 1, max: length - 2 }),
      }),
    );
    fc.assert(
      fc.property(numbered, ({ all, out }) => {
        const rest = all.filter((_, at) => at !== out);
        expect(isMadeOf(rest.join(' '), all.join(' '))).toBe(false);
      }),
    );
  });
});

describe('a long quote', () => {
  it('is told in no time, however much it repeats itself', () => {
    const page = 'the tide '.repeat(2_000);
    const start = performance.now();
    expect(isMadeOf(`${'the […] '.repeat(300)}ebb`, page)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
