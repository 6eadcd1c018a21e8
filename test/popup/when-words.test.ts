import { describe, expect, it } from 'vitest';
import { dateWords, dayWords, timeWords } from '../../popup/when-words.ts';

/** Noon of a day, in local time, as the store keeps it. */
function noonOf(year: number, month: number, day: number): string {
  return new Date(year, month - 1, day, 12).toISOString();
}

const now = new Date(2026, 10, 27, 0, 5);

describe('a day', () => {
  it.each([
    ['Today', noonOf(2026, 11, 27)],
    ['Yesterday', noonOf(2026, 11, 26)],
    ['Wednesday, November 25', noonOf(2026, 11, 25)],
    ['October 3', noonOf(2026, 10, 3)],
    ['December 31, 2025', noonOf(2025, 12, 31)],
  ])('is spoken of as %s', (said, at) => {
    expect(dayWords(at, now, 'en')).toBe(said);
  });

  it('is spoken of in the language around it', () => {
    expect(dayWords(noonOf(2026, 11, 26), now, 'de')).toBe('Gestern');
    expect(timeWords(new Date(2026, 10, 27, 9, 5).toISOString(), 'de')).toBe('09:05');
  });
});

it('a day of a calendar is the same wherever the person is', () => {
  expect(dateWords('2026-12-04', 'en')).toBe('Friday, December 4, 2026');
});
