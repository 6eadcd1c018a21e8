import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/iso-date.ts';

describe('a date', () => {
  it.each([
    ['2026-11-29', '', '2026-11-29'],
    ['2026/1/8', '', '2026-01-08'],
    ['20261129', '', '2026-11-29'],
    ['2026-11-29T08:30:00+01:00', '', '2026-11-29T08:30:00+01:00'],
    ['2026-11-29T08:30:00+0100', '', '2026-11-29T08:30:00+01:00'],
    ['2026-11-29 08:30:00', '', '2026-11-29T08:30:00'],
    ['2026-11-29T08:30:00.123z', '', '2026-11-29T08:30:00.123Z'],
    ['Nov 29, 2026', '', '2026-11-29'],
    ['Updated Nov. 29th, 2026, 4:19 PM', '', '2026-11-29'],
    ['Sunday, 29 November 2026', 'en', '2026-11-29'],
    ['Fri Nov 27 21:30:09 EST 2026', 'en', '2026-11-27'],
    ['Samstag, 28. November 2026', 'de', '2026-11-28'],
    ['28. Nov. 2026', 'de', '2026-11-28'],
    ['28 ноября 2026, 13:43', '', '2026-11-28'],
    ['28 de noviembre de 2026', 'es', '2026-11-28'],
    ['1er août 2026', 'fr', '2026-08-01'],
    ['2026年11月29日 08:30', 'ja', '2026-11-29'],
    ['2026년 11월 29일', 'ko', '2026-11-29'],
    ['29.11.2026', '', '2026-11-29'],
    ['29/11/2026', '', '2026-11-29'],
    ['11/29/2026', '', '2026-11-29'],
    ['3/4/2026', 'en-US', '2026-03-04'],
    ['3/4/2026', 'fr', '2026-04-03'],
    ['3.4.2026', '', '2026-04-03'],
  ])('%j (in %j) is %j', (text, lang, date) => {
    expect(isoDate(text, lang)).toBe(date);
  });

  it.each([
    '',
    'last Tuesday',
    '3/4/2026',
    '2026-19-40',
    '2026-02-30',
    '31 November 2026',
    'November 2026',
    '13:29',
    '9999-01-01',
    'call 2026-111-29',
    '1.2.3.4',
  ])('is none in %j', (text) => {
    expect(isoDate(text)).toBe('');
  });

  it('is understood in any of these languages as that language writes it', () => {
    const lang = fc.constantFrom(
      'en-GB',
      'en-US',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'nl',
      'ru',
      'pl',
      'sv',
      'cs',
      'ja',
    );
    const date = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    const style = fc.constantFrom('long' as const, 'medium' as const);
    fc.assert(
      fc.property(lang, date, style, (one, at, dateStyle) => {
        const told = new Intl.DateTimeFormat(one, { dateStyle, timeZone: 'UTC' }).format(at);
        expect(isoDate(told, one), told).toBe(at.toISOString().slice(0, 10));
      }),
    );
  });

  it('is a day that there is, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/. :TZ年月日may') }), (text) => {
        const date = isoDate(text);
        expect(date === '' || !Number.isNaN(Date.parse(date.slice(0, 10)))).toBe(true);
      }),
    );
  });

  it('in a language that is none is read all the same', () => {
    expect(isoDate('29 November 2026', 'english, british')).toBe('2026-11-29');
  });
});
