import { describe, expect, it } from 'vitest';
import { foundIn, withWords } from '../../src/prose/find-words.ts';

function found(text: string, words: string, matchCase = false): readonly string[] {
  return foundIn(text, { words, matchCase }).map(({ start, end }) => text.slice(start, end));
}

describe('words are found', () => {
  it.each([
    ['Tide and tide and TIDE', 'tide', ['Tide', 'tide', 'TIDE']],
    ['Café, cafe\u0301 and cafe', 'cafe', ['Café', 'cafe\u0301', 'cafe']],
    ['cafe', 'CAFÉ', ['cafe']],
    ['low\ntide', 'low tide', ['low\ntide']],
    ['Straße', 'strasse', ['Straße']],
    ['Straße', 's', ['S']],
    ['aaa', 'aa', ['aa']],
    ['a.b', '.', ['.']],
    ['がか', 'か', ['か']],
    ['한하', '하', ['하']],
    ['🐚 tide', 'tide', ['tide']],
    ['tide', ' ', []],
    ['tide', '', []],
  ])('in %j: %j', (text, words, expected) => {
    expect(found(text, words)).toEqual(expected);
  });

  it('to the letter where that is asked for', () => {
    expect(found('Tide tide tídé', 'tide', true)).toEqual(['tide']);
  });

  it('and others put in their place', () => {
    const text = 'low and low';
    const stretches = foundIn(text, { words: 'low', matchCase: false });
    expect(withWords(text, stretches, 'high')).toBe('high and high');
  });
});
