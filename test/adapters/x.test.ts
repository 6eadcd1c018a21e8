import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const id = '1991827364550183999';
const url = `https://x.com/ada_writes/status/${id}`;

describe('an address of X alone', () => {
  it.each([
    [url, 'x.com'],
    [`https://twitter.com/ada_writes/status/${id}/photo/1`, 'twitter.com'],
    [`https://mobile.twitter.com/ada_writes/statuses/${id}`, 'twitter.com'],
  ])('%s tells whose post it is, and when it was written', (address, host) => {
    expect(findingsOf(snapshotOf({ url: address, lang: 'en' }))).toMatchObject({
      canonicalUrl: `https://${host}/ada_writes/status/${id}`,
      title: '@ada_writes on X',
      site: 'X',
      people: [{ name: '@ada_writes', handle: '@ada_writes', profile: 'https://x.com/ada_writes' }],
      published: '2025-11-21T11:13:44.000Z',
      lang: '',
      kind: 'post',
    });
  });

  it('that names nobody leaves the people blank', () => {
    const told = findingsOf(snapshotOf({ url: `https://x.com/i/web/status/${id}` }));
    expect(told).toMatchObject({ canonicalUrl: null, title: '', people: [], kind: 'post' });
  });

  it('of the years before its numbers told the time leaves the date blank', () => {
    const told = findingsOf(snapshotOf({ url: 'https://x.com/ada_writes/status/20' }));
    expect(told).toMatchObject({ published: '', kind: 'post' });
    const endless = `https://x.com/ada_writes/status/${'9'.repeat(300)}`;
    expect(findingsOf(snapshotOf({ url: endless })).published).toBe('');
  });

  it('of an article says so, and of a profile', () => {
    const article = { url: `https://x.com/ada_writes/article/${id}` };
    expect(findingsOf(snapshotOf(article)).kind).toBe('article');
    expect(findingsOf(snapshotOf({ url: 'https://x.com/ada_writes' })).kind).toBe('website');
  });

  it('of a profile is called as its window is, without what is new', () => {
    const page = { url: 'https://x.com/ada_writes', title: '(4) Ada (@ada_writes) / X' };
    expect(findingsOf(snapshotOf(page)).title).toBe('Ada (@ada_writes)');
  });

  it('of what X tells about itself is none of a post', () => {
    const told = findingsOf(snapshotOf({ url: 'https://blog.x.com/en_us/topics' }));
    expect(told).toMatchObject({ site: 'blog.x.com', kind: '' });
  });
});

describe('who wrote a post', () => {
  it('is who is seen above it', () => {
    const texts = { 'x-name': ['Ada Lindqvist'] };
    expect(findingsOf(snapshotOf({ url, texts, title: 'Knut on X: "…" / X' }))).toMatchObject({
      title: 'Ada Lindqvist (@ada_writes) on X',
      people: [{ name: 'Ada Lindqvist' }],
    });
  });

  it.each([
    [
      '',
      { 'og:title': 'Ada (“A”) Lindqvist (@Ada_Writes) on X', 'og:url': url },
      'Ada (“A”) Lindqvist',
    ],
    ['(4) Ada on X: "Low on X: "tide"" / X', {}, 'Ada'],
    ['', { 'og:title': 'Knut (@knut) on X' }, '@ada_writes'],
    [
      'Knut',
      { 'og:title': 'Knut (@ada_writes) on X', 'og:url': 'https://x.com/k/status/1' },
      '@ada_writes',
    ],
  ])('is told by the window %j and the metas %j as %s', (title, metas, name) => {
    expect(findingsOf(snapshotOf({ url, title }, metas)).people).toMatchObject([{ name }]);
  });

  it('may be told by the canonical address of a page that names nobody', () => {
    const page = { url: `https://x.com/i/status/${id}`, canonical: url };
    expect(findingsOf(snapshotOf(page)).people).toMatchObject([{ handle: '@ada_writes' }]);
    const other = { ...page, canonical: 'https://x.com/knut/status/1' };
    expect(findingsOf(snapshotOf(other)).people).toEqual([]);
  });
});

it.each([
  ['de', 'de'],
  ['und', ''],
  ['qme', ''],
])('a post tagged %s is in %j', (tag, lang) => {
  const probed = { 'x-language': [[tag]] };
  expect(findingsOf(snapshotOf({ url, lang: 'en', probed })).lang).toBe(lang);
});
