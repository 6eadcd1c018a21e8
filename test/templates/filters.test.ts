import { describe, expect, it } from 'vitest';
import { isoWeek } from '../../src/core/iso-week.ts';
import { makeRender } from '../../src/templates/engine.ts';
import { numberOfOrdinal, ordinalFigures, ordinalWord } from '../../src/templates/ordinal-word.ts';
import { markdownOf } from '../markup.ts';

const render = makeRender({ signOff: '—Ed.', lang: 'en' });

function printed(source: string, values: Readonly<Record<string, unknown>> = {}): string {
  return markdownOf(render(source, values)).trim();
}

describe('a filter', () => {
  it.each([
    ['{{ v | day }}', '2026-11-27', 'November 27, 2026'],
    ['{{ v | day }}', 'soon', 'soon'],
    ['{{ v | iso_day }}', '2026-11-27T18:30Z', '2026-11-27'],
    ['{{ v | iso_week }}', '2026-11-27', '2026-W48'],
    ['{{ v | ordinal }}', 17, 'Seventeenth'],
    ['{{ v | ordinal: "figures" }}', 22, '22nd'],
    ['{{ v | ordinal }}', 'none', 'none'],
    ['{{ v | host }}', 'https://www.example.org/a', 'example.org'],
    ['{{ v | host }}', 'nowhere', 'nowhere'],
    ['{{ v | a_an }}', 'editor', 'an editor'],
    ['{{ v | a_an }}', 'data scientist', 'a data scientist'],
    ['{{ v | a_an }}', 'university', 'a university'],
    ['{{ v | sentence_join }}', ['Ada', 'Ines', 'Mira'], 'Ada, Ines, and Mira'],
    ['{{ v | sentence_join }}', 'Ada', 'Ada'],
    ['{{ v | words: 2 }}', 'one two three', 'one two…'],
    ['{{ v | words: 3 }}', 'one two three', 'one two three'],
    ['see {{ v | ref }}', 'TT12', 'see #TT12'],
  ])('%s of %j is %j', (source, v, expected) => {
    expect(printed(source, { v })).toBe(expected);
  });

  it('makes no markup of what a page says', () => {
    expect(printed('{{ v | words: 1 }}', { v: '*a* b' })).toBe('\\*a\\*…');
  });
});

describe('an ordinal', () => {
  it.each([
    [1, 'First', '1st'],
    [12, 'Twelfth', '12th'],
    [20, 'Twentieth', '20th'],
    [21, 'Twenty-first', '21st'],
    [99, 'Ninety-ninth', '99th'],
    [113, '113th', '113th'],
  ])('of %i is %s, %s', (number, word, figures) => {
    expect([ordinalWord(number), ordinalFigures(number)]).toEqual([word, figures]);
  });

  it('is read back as its number', () => {
    for (let number = 1; number < 100; number += 1)
      expect(numberOfOrdinal(ordinalWord(number).toLowerCase())).toBe(number);
    expect(numberOfOrdinal('tide')).toBeNull();
  });
});

it.each([
  ['2026-01-01', '2026-W01'],
  ['2027-01-01', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2024-10-14', '2024-W42'],
])('%s is in week %s', (day, week) => {
  expect(isoWeek(new Date(`${day}T00:00:00Z`))).toBe(week);
});
