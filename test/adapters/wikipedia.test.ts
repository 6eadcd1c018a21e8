import { describe, expect, it } from 'vitest';
import { addressFindings } from '../../src/adapters/address-findings.ts';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

describe('an address of a wiki', () => {
  it.each([
    ['https://en.wikipedia.org/wiki/Quiet_Bay_(harbour)', 'Quiet Bay (harbour)', 'Wikipedia', 'en'],
    [
      'https://ru.wikipedia.org/w/index.php?title=%D0%91%D1%83%D1%85%D1%82%D0%B0&oldid=4',
      'Бухта',
      'Wikipedia',
      'ru',
    ],
    ['https://zh.wikipedia.org/zh-tw/%E6%BD%AE%E6%B1%90', '潮汐', 'Wikipedia', 'zh'],
    ['https://simple.wikipedia.org/wiki/Tide#Spring', 'Tide', 'Wikipedia', 'en'],
    ['https://en.wiktionary.org/wiki/tide', 'tide', 'Wiktionary', 'en'],
    [
      'https://en.wikipedia.org/wiki/2001:_A_Space_Odyssey',
      '2001: A Space Odyssey',
      'Wikipedia',
      'en',
    ],
    ['https://en.wikipedia.org/wiki/100%', '100%', 'Wikipedia', 'en'],
  ])('%s is of the article %s', (url, title, site, lang) => {
    expect(addressFindings(url)).toMatchObject({ kind: 'encyclopedia', title, site, lang });
  });

  it.each([
    'https://en.wikipedia.org/wiki/Talk:Tide',
    'https://en.wikipedia.org/wiki/User_talk:Heron',
    'https://en.wikipedia.org/wiki/Special:RecentChanges',
    'https://en.wikipedia.org/w/index.php?search=tide',
    'https://en.wikipedia.org/about',
    'https://en.wikisource.org/wiki/Tides',
    'https://wikipedia.org.example/wiki/Tide',
  ])('%s is of no article', (url) => {
    expect(addressFindings(url).kind).toBe('');
  });
});

describe('a page of a wiki', () => {
  const url = 'https://fr.wikipedia.org/wiki/Mar%C3%A9e';

  it.each([
    ['Marée — Wikipédia', 'Marée'],
    ['Marée - Haute – Wikipédia', 'Marée - Haute'],
    ['潮汐 - 维基百科，自由的百科全书', '潮汐'],
    ['', 'Marée'],
  ])('%j is told as %j', (title, told) => {
    expect(findingsOf(snapshotOf({ url, title })).title).toBe(told);
  });

  it('is called as its heading is', () => {
    const page = { url, title: 'IMarée — Wikipédia', heading: 'iMarée' };
    expect(findingsOf(snapshotOf(page)).title).toBe('iMarée');
  });

  it('is an article only in the first of its spaces', () => {
    const kind = (classes: string) =>
      findingsOf(snapshotOf({ url, probed: { 'wiki-space': [[classes]] } })).kind;
    expect(kind('mediawiki ns-0 ns-subject')).toBe('encyclopedia');
    expect(kind('mediawiki ns-2 ns-subject')).toBe('');
  });

  it('is of those and of the day that it says, and never of its last change', () => {
    const node = {
      '@type': 'Article',
      author: { name: 'Contributors to Wikimedia projects' },
      datePublished: '2004-02-03T10:00:00Z',
    };
    const found = findingsOf(snapshotOf({ url, jsonLd: [JSON.stringify(node)] }));
    expect(found).toMatchObject({
      people: [{ name: 'Contributors to Wikimedia projects' }],
      published: '2004-02-03T10:00:00Z',
    });
  });
});
