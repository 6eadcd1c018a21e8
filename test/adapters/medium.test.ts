import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const url = 'https://medium.com/low-water/what-the-gauges-taught-us-4f1c2a9be77d';

it.each([
  [url, 'article'],
  ['https://medium.com/p/4f1c2a9be77d', 'article'],
  ['https://lowwater.medium.com/ropes-4f1c2a9be77d', 'article'],
  ['https://medium.com/@mira.okafor', 'website'],
  ['https://medium.com/', 'website'],
])('an address alone, %s, is of kind %s', (address, kind) => {
  const told = findingsOf(snapshotOf({ url: address }));
  expect(told).toMatchObject({ kind, title: '', people: [], published: '' });
});

describe('a post', () => {
  it.each([
    'Ropes | by Mira Okafor | Low Water | Medium',
    'Ropes | by Mira Okafor | Nov, 2026 | Medium',
    'Ropes – Low Water – Medium',
    'Ropes — Medium',
    'Ropes - Mira Okafor - Medium',
    'Ropes',
  ])('whose window says %j is "Ropes"', (title) => {
    expect(findingsOf(snapshotOf({ url, title }, { author: 'Mira Okafor' })).title).toBe('Ropes');
  });

  it('is of its publication, by its author, of the day it came out', () => {
    const node = {
      '@type': 'NewsArticle',
      publisher: { name: 'Low Water' },
      datePublished: '2026-11-12T09:31:05.114Z',
    };
    const metas = {
      'og:site_name': 'Medium',
      author: 'Mira Okafor',
      'article:author': 'https://medium.com/@mira.okafor',
      'article:published_time': '2026-11-20T10:00:00.000Z',
    };
    const page = { url, jsonLd: [JSON.stringify(node)] };
    expect(findingsOf(snapshotOf(page, metas))).toMatchObject({
      site: 'Low Water',
      people: [
        {
          name: 'Mira Okafor',
          handle: '@mira.okafor',
          profile: 'https://medium.com/@mira.okafor',
        },
      ],
      published: '2026-11-12T09:31:05.114Z',
    });
  });

  it('on a host of its own is known by what the page says', () => {
    const page = { url: 'https://blog.example.org/ropes-4f1c2a9be77d' };
    expect(findingsOf(snapshotOf(page)).kind).toBe('');
    const metas = { 'al:android:package': 'com.medium.reader' };
    expect(findingsOf(snapshotOf(page, metas)).kind).toBe('article');
  });

  it('is told by the window where the metas are of the one before', () => {
    const metas = {
      'og:url': 'https://medium.com/p/0a1b2c3d4e5f',
      'og:title': 'Low',
      author: 'Knut',
    };
    const page = { url, title: 'High | by Mira | Medium' };
    expect(findingsOf(snapshotOf(page, metas))).toMatchObject({ title: 'High', people: [] });
  });
});
