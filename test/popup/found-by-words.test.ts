import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFoundBy } from '../../popup/found-by-words.ts';

describe('a title is found', () => {
  it.each([
    ['', 'Anything', true],
    ['tid', 'Reading a year of tides', true],
    ['yea read', 'Reading a year of tides', true],
    ['ides', 'Reading a year of tides', false],
    ['year moon', 'Reading a year of tides', false],
    ['cafe', 'Le Café du port', true],
    ['CAFÉ', 'le cafe du port', true],
    ['tidewater', 'halvorsen-lab/tidewater', true],
    ['halvorsen-lab', 'halvorsen-lab/tidewater', true],
    ['example.o', 'A page example.org', true],
    ['ノート', '手元のノートブックを三年後に動かしてみた', true],
    ['الدفتر', 'الدفتر الذي يقرؤه الميناء كله', true],
  ])('by “%s”', (typed, title, expected) => {
    expect(isFoundBy(typed, title)).toBe(expected);
  });

  it('by the beginning of any of its words', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), (title, which) => {
        const one = title[which % title.length] ?? '';
        expect(isFoundBy(one.slice(0, 2), title.join(' '))).toBe(true);
      }),
    );
  });
});
