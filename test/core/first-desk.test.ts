import { describe, expect, it } from 'vitest';
import { firstDesk } from '../../src/core/first-desk.ts';
import { idOf, issue, newsletter } from '../sample.ts';

describe('the first desk', () => {
  it('has a newsletter, its first issue as a draft, and both at hand', () => {
    const desk = firstDesk('2026-11-23');
    expect(desk.issue).toMatchObject({
      newsletter: desk.newsletter.id,
      number: 1,
      status: 'draft',
      date: '2026-11-23',
    });
    expect(desk.current).toMatchObject({
      id: 'current',
      value: { newsletter: desk.newsletter.id, issue: desk.issue.id },
    });
  });

  it('is the same desk for whoever asks', () => {
    expect(firstDesk('2026-11-23')).toEqual(firstDesk('2026-11-23'));
  });

  it('gives every section an id of its own', () => {
    const ids = firstDesk('2026-11-23').issue.sections.map((section) => section.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a new issue', () => {
  it('starts with the standing sections, nothing said in them', () => {
    expect(issue.sections.map(({ id, heading }) => [id, heading])).toEqual([
      [idOf(11), 'News'],
      [idOf(12), 'From the Literature'],
    ]);
    expect(issue.sections.every(({ intro, emptyText }) => intro + emptyText === '')).toBe(true);
  });

  it('is an unwritten draft of its newsletter', () => {
    expect(issue).toMatchObject({ newsletter: newsletter.id, number: 18, rev: 0, status: 'draft' });
  });
});
