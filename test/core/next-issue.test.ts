import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDay, nextIssue } from '../../src/core/next-issue.ts';
import { idOf, issue, newsletter } from '../sample.ts';

describe('the day of the next issue', () => {
  it.each([
    ['follows the last by the rhythm', '2026-11-27', 7, '2026-11-28', '2026-12-04'],
    ['is today where the rhythm falls on it', '2026-11-27', 7, '2026-12-04', '2026-12-04'],
    ['leaves out issues that were never made', '2026-11-27', 7, '2026-12-12', '2026-12-18'],
    ['lies behind an issue that went out early', '2026-12-04', 7, '2026-11-27', '2026-12-11'],
    ['crosses a change of the clocks', '2026-10-24', 14, '2026-10-24', '2026-11-07'],
    ['is today without a rhythm', '2026-11-27', 0, '2026-12-01', '2026-12-01'],
    ['is today where the last has no day', '', 7, '2026-12-01', '2026-12-01'],
  ])('%s', (_, last, days, today, next) => {
    expect(nextDay(last, days, today)).toBe(next);
  });

  it('is always later than the last, never over, and less than one step away from the need', () => {
    const day = fc.integer({ min: 0, max: 20_000 });
    const said = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), day, (last, days, today) => {
        const next = Date.parse(nextDay(said(last), days, said(today))) / 86_400_000;
        expect((next - last) % days).toBe(0);
        expect(next).toBeGreaterThan(last);
        expect(next).toBeGreaterThanOrEqual(today);
        expect(next).toBeLessThan(Math.max(last + 1, today) + days);
      }),
    );
  });
});

it('starts with the sections and the words that every issue of the newsletter starts with', () => {
  const frame = { front: '', title: '', preamble: 'Good morning.', close: 'Until next week.' };
  const sections = newsletter.sections.map((one) => ({ ...one, emptyText: 'Nothing this week.' }));
  const house = { ...newsletter, frame, sections };
  const by = { id: idOf(9), issues: [issue, { number: 4 }], today: '2026-11-28' };
  expect(nextIssue(house, issue, by)).toMatchObject({
    ...frame,
    id: idOf(9),
    rev: 0,
    number: 19,
    date: '2026-12-04',
    status: 'draft',
    sections,
    printed: null,
  });
});
