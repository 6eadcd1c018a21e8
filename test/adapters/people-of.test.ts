import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../src/adapters/people-of.ts';
import type { Node } from '../../src/core/json-ld.ts';
import { snapshotOf } from '../sample.ts';

function names(
  part: Parameters<typeof snapshotOf>[0],
  metas: Readonly<Record<string, string>> = {},
  node: Node | null = null,
) {
  return peopleOf(snapshotOf(part, metas), [], node).map(({ name }) => name);
}

describe('who made a page', () => {
  it('is whom it names in its data, before whom it prints', () => {
    const node = { author: { name: 'Mira Okafor' } };
    expect(names({ authors: ['Jon Reed'] }, { author: 'Ana Ruiz' }, node)).toEqual(['Mira Okafor']);
    expect(names({ authors: ['Jon Reed'] }, { author: 'Ana Ruiz' })).toEqual(['Ana Ruiz']);
    expect(names({ authors: ['Jon Reed'] })).toEqual(['Jon Reed']);
  });

  it('is named once, however often', () => {
    const authors = ['By Mira Okafor', 'MIRA OKAFOR', 'Mira Okafor'];
    expect(names({ authors })).toEqual(['Mira Okafor']);
  });

  it('is the first, where as many are marked as in a list of other pages', () => {
    const authors = ['Mira Okafor', 'Jon Reed', 'Ana Ruiz', 'Ben Cho', 'Eva Lind'];
    expect(names({ authors })).toEqual(['Mira Okafor']);
    expect(names({ authors: authors.slice(0, 2) })).toEqual(['Mira Okafor', 'Jon Reed']);
  });

  it('is told by a byline, where nothing is marked', () => {
    const byline = ['By Mira Okafor and Jon Reed', 'Ana Ruiz'];
    expect(names({ texts: { byline } })).toEqual(['Mira Okafor', 'Jon Reed']);
    expect(names({ texts: { byline: ['Follow us'] } })).toEqual([]);
  });

  it('is told to those who share a page', () => {
    const shared = { 'twitter:label1': 'Written by', 'twitter:data1': 'Mira Okafor' };
    expect(names({}, shared)).toEqual(['Mira Okafor']);
    expect(names({}, { ...shared, 'twitter:label1': 'Price' })).toEqual([]);
  });

  it('is not who made the page that was left', () => {
    const left = {
      'og:url': 'https://example.org/ebb',
      'og:title': 'Ebb in ten minutes',
      author: 'Jon Reed',
    };
    expect(names({ title: 'Everything about floods' }, left)).toEqual([]);
  });
});
