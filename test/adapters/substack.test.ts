import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const url = 'https://lowwater.substack.com/p/the-long-ebb';
const node = {
  '@type': 'NewsArticle',
  headline: 'The long ebb',
  author: [
    { name: 'Ingrid', url: 'https://substack.com/@ingridh' },
    { name: 'Knut', url: 'x' },
  ],
  publisher: { name: 'Low Water Letters' },
};

it.each([
  [url, 'article'],
  [`${url}/comments`, 'discussion'],
  ['https://lowwater.substack.com/', 'website'],
  ['https://substack.com/@ingridh/note/c-12', 'post'],
  ['https://substack.com/@ingridh', ''],
])('an address alone, %s, is of kind %j', (address, kind) => {
  expect(findingsOf(snapshotOf({ url: address }))).toMatchObject({ kind, published: '' });
});

describe('a letter', () => {
  it('is of its newsletter, by all who wrote it', () => {
    expect(findingsOf(snapshotOf({ url, jsonLd: [JSON.stringify(node)] }))).toMatchObject({
      title: 'The long ebb',
      site: 'Low Water Letters',
      people: [
        { name: 'Ingrid', handle: '@ingridh', profile: 'https://substack.com/@ingridh' },
        { name: 'Knut', handle: null, profile: null },
      ],
    });
  });

  it('on a host of its own is known by what its page is made with', () => {
    const page = { url: 'https://www.quayside.example/p/ropes' };
    expect(findingsOf(snapshotOf(page)).kind).toBe('');
    const probed = { 'substack-bundle': [['https://substackcdn.com/bundle/main.css', '']] };
    expect(findingsOf(snapshotOf({ ...page, probed })).kind).toBe('article');
  });

  it('is not told by the metas of the one before', () => {
    const metas = {
      'og:url': 'https://lowwater.substack.com/p/ropes',
      author: 'Knut',
      'og:title': 'Ropes',
    };
    const page = { url, title: 'The long ebb', jsonLd: [JSON.stringify(node)] };
    expect(findingsOf(snapshotOf(page, metas))).toMatchObject({
      canonicalUrl: null,
      title: 'The long ebb',
      people: [],
    });
  });
});

it('a note names its author by the address, if by nothing else', () => {
  const page = { url: 'https://substack.com/@ingridh/note/c-12' };
  expect(findingsOf(snapshotOf(page)).people).toMatchObject([{ name: '@ingridh' }]);
  const named = findingsOf(
    snapshotOf(page, { 'og:title': 'Ingrid (@ingridh)', author: 'Substack' }),
  );
  expect(named).toMatchObject({ title: 'Ingrid (@ingridh)', people: [{ name: 'Ingrid' }] });
});
