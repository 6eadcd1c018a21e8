import { describe, expect, it } from 'vitest';
import { dayOf, shownMoment, writtenDate, writtenMoment } from '../../src/core/written-date.ts';

describe('a date as it is written', () => {
  it.each(['', '2026', '2026-11', '2026-11-27', '2024-02-29'])('can be %j', (date) => {
    expect(writtenDate(` ${date} `)).toBe(date);
  });

  it.each(['26', '2026-', '2026-13', '2026-00', '2026-1', '2025-02-29', '2026-11-31', 'May 2026'])(
    'is none in %j',
    (text) => {
      expect(writtenDate(text)).toBeNull();
    },
  );

  it('is the day alone of one that was found with its time', () => {
    expect(dayOf('2026-11-03T08:00:00+01:00')).toBe('2026-11-03');
    expect(dayOf('2026')).toBe('2026');
  });
});

describe('a moment as it is written', () => {
  it.each([
    ['', ''],
    ['2026-12', '2026-12'],
    ['2026-12-03', '2026-12-03'],
    ['2026-12-03 18:30', '2026-12-03T18:30'],
    ['2026-12-03T18:30:00+01:00', '2026-12-03T18:30:00+01:00'],
    ['2026-12-03T18:30:00.000Z', '2026-12-03T18:30:00.000Z'],
  ])('%j', (text, moment) => {
    expect(writtenMoment(text)).toBe(moment);
    expect(writtenMoment(shownMoment(moment))).toBe(moment);
  });

  it.each(['2026-12-03 25:00', '2026-12-03 18:61', '2026-02-30 18:00', '18:30', '2026-12-03 6pm'])(
    'is none in %j',
    (text) => {
      expect(writtenMoment(text)).toBeNull();
    },
  );
});
