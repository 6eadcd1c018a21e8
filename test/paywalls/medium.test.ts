import { describe, expect, it } from 'vitest';
import { isMedium, mayBeMedium, notMedium } from '../../src/paywalls/medium.ts';

describe('an address may be Medium’s', () => {
  it.each([
    'https://medium.com/@ines/the-book-of-tides-3c0ffee15a5e',
    'https://medium.com/the-quay/the-book-of-tides-3c0ffee15a5?source=rss',
    'https://ines.medium.com/the-book-of-tides-3c0ffee15a5e#1a2b',
    'https://blog.thequay.example/the-book-of-tides-3c0ffee15a5e/',
    'https://medium.com/p/3c0ffee15a5e',
  ])('like %s', (address) => {
    expect(mayBeMedium(address)).toBe(true);
  });

  it.each([
    'https://medium.com/@ines',
    'https://www.thequay.example/articles/tides-turn-at-noon-11567157400',
    'https://www.thequay.example/event/tides-0a1b2c3d-4e5f-4a6b-8c7d-3c0ffee15a5e',
    'https://www.thequay.example/the-book-of-tides',
    'https://www.thequay.example/the-book-of-tides-3c0ffee15a5e/comments',
    'https://towardsdatascience.com/the-book-of-tides-3c0ffee15a5e/',
    'https://hackernoon.com/the-book-of-tides-3c0ffee15a5e',
    'https://www.freecodecamp.org/news/the-book-of-tides-3c0ffee15a5e/',
    'https://www.indiehackers.com/post/the-book-of-tides-3c0ffee15a',
    'https://web.archive.org/web/2020/https://medium.com/p/the-book-of-tides-3c0ffee15a5e',
    'mailto:tides-3c0ffee15a5e',
    'the-book-of-tides-3c0ffee15a5e',
    '',
  ])('but not like %j', (address) => {
    expect(mayBeMedium(address)).toBe(false);
  });

  it('unless it is known why not, and where it says so since when', () => {
    for (const { hosts, since = '2026', source } of notMedium) {
      expect(source.length, hosts[0]).toBeGreaterThan(20);
      expect(since, hosts[0]).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    }
  });
});

describe('a page is Medium’s', () => {
  it.each([
    ['al:android:package', 'com.medium.reader'],
    ['al:ios:url', 'medium://p/3c0ffee15a5e'],
    ['al:ios:url', 'medium:/p/3c0ffee15a5e'],
  ])('by %s %s, on any host and in spite of its address', (name, content) => {
    const url = 'https://towardsdatascience.com/tides';
    expect(isMedium({ url, metas: [{ name, content }] })).toBe(true);
  });

  it('by its address, where it says nothing', () => {
    expect(isMedium({ url: 'https://medium.com/p/3c0ffee15a5e', metas: [] })).toBe(true);
    expect(isMedium({ url: 'https://medium.com/@ines', metas: [] })).toBe(false);
  });

  it('not by a link to its app', () => {
    const metas = [
      { name: 'al:android:package', content: 'com.medium.reader.fan' },
      { name: 'al:ios:url', content: 'quay://medium://p/3c0ffee15a5e' },
    ];
    expect(isMedium({ url: 'https://thequay.example/', metas })).toBe(false);
  });
});
