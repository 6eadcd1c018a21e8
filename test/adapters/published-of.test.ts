import { describe, expect, it } from 'vitest';
import { publishedOf } from '../../src/adapters/published-of.ts';
import type { Node } from '../../src/core/json-ld.ts';
import { snapshotOf } from '../sample.ts';

function date(
  part: Parameters<typeof snapshotOf>[0],
  metas: Readonly<Record<string, string>> = {},
  node: Node | null = null,
) {
  return publishedOf(snapshotOf(part, metas), node, 'en-GB');
}

describe('when a page was published', () => {
  it('is when its data says, not when it was changed', () => {
    const node = { datePublished: '2026-11-01T08:00:00Z', dateModified: '2026-11-20' };
    expect(date({}, { 'article:published_time': '2026-11-20' }, node)).toBe('2026-11-01T08:00:00Z');
    expect(date({}, {}, { dateModified: '2026-11-20' })).toBe('');
  });

  it('is the day of a paper, not of its page', () => {
    const metas = { citation_title: 'Tides', citation_date: 'Dec 20, 2006', date: '2026-11-20' };
    expect(date({}, metas)).toBe('2006-12-20');
  });

  it('is the time that is marked as its own, else the first', () => {
    const times = [
      ['2026-11-02', 'dateModified', ''],
      ['2026-11-03', '', ''],
      ['2026-11-04', 'datePublished', ''],
    ];
    expect(date({ probed: { times } })).toBe('2026-11-04');
    expect(date({ probed: { times: times.slice(0, 2) } })).toBe('2026-11-03');
    expect(date({ probed: { times: times.slice(0, 1) } })).toBe('');
  });

  it('is what it prints, in the month of its address', () => {
    const texts = { dates: ['12 December 2025', '9 November 2026'] };
    expect(date({ texts, url: 'https://example.org/2026/11/tides' })).toBe('2026-11-09');
    expect(date({ texts })).toBe('2025-12-12');
    expect(date({ texts: { byline: ['By Mira Okafor, 9 November 2026'] } })).toBe('2026-11-09');
  });

  it('is in its address, if nowhere else', () => {
    expect(date({ url: 'https://example.org/2026/11/09/tides' })).toBe('2026-11-09');
    expect(date({ url: 'https://example.org/2026/11/tides' })).toBe('');
    expect(date({ url: 'https://example.org/1999/99/99/tides' })).toBe('');
  });

  it('of a film is when it was put there', () => {
    expect(date({}, {}, { '@type': 'VideoObject', uploadDate: '2026-11-09' })).toBe('2026-11-09');
  });

  it('is not told by the page that was left', () => {
    const left = {
      'og:url': 'https://example.org/ebb',
      'og:title': 'Ebb in ten minutes',
      'article:published_time': '2026-11-01',
    };
    expect(date({ title: 'Everything about floods' }, left)).toBe('');
  });
});
