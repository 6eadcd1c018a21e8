import { describe, expect, it } from 'vitest';
import { dayVerdict } from '../../scripts/corpus/day-verdict.ts';

describe('a date held against its label', () => {
  it('is right on the same calendar day, however it is written', () => {
    expect(dayVerdict('2020-08-16T21:15:00Z', '2020-08-16')).toBe('exact');
    expect(dayVerdict('2020-08-16', '2020-08-16T09:00:00.000Z')).toBe('exact');
    expect(dayVerdict('16 August 2020', '2020-08-16')).toBe('exact');
    expect(dayVerdict('2025-06-30T13:59:30Z', '2025-06-30 15:59:30+02:00')).toBe('exact');
    expect(dayVerdict('2021-11-01T10:52:50+0100', '2021-11-01')).toBe('exact');
  });

  it('is right where both have a zone and are one day in the label’s or in UTC', () => {
    expect(dayVerdict('2024-10-15T16:00:00Z', '2024-10-16 00:00:00+08:00')).toBe('exact');
    expect(dayVerdict('2024-10-14T10:00:00Z', '2024-10-16 00:00:00+08:00')).toBe('wrong');
  });

  it('is right where one has no zone and it is the same day somewhere', () => {
    expect(dayVerdict('2016-05-23', '2016-05-24T02:00:00Z')).toBe('exact');
    expect(dayVerdict('2016-05-24T20:00:00', '2016-05-25T01:00:00Z')).toBe('exact');
    expect(dayVerdict('2016-05-23', '2016-05-24T13:00:00Z')).toBe('wrong');
  });

  it('is the first one where several are given, or where the rest cannot be read', () => {
    expect(dayVerdict('2020-09-28T10:56:59+00:00, 2020-10-19', '2020-09-28')).toBe('exact');
    expect(dayVerdict('May 16, 2016 7:30 a.m. ET', '2016-05-16T11:30:00.000Z')).toBe('exact');
  });

  it('is wrong on the next day where neither has a zone', () => {
    expect(dayVerdict('2016-05-23', '2016-05-24')).toBe('wrong');
  });

  it('is wrong where it is no date, and missing where nothing is said', () => {
    expect(dayVerdict('three days ago', '2016-05-24')).toBe('wrong');
    expect(dayVerdict('', '2016-05-24')).toBe('missing');
  });
});
