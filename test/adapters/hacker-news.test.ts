import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const url = 'https://news.ycombinator.com/item?id=46000111';

function read(story: string) {
  const probed = {
    'hacker-news-story': [[story]],
    'hacker-news-date': [['2026-11-20T09:15:00 1795166100']],
  };
  const texts = { 'hacker-news-user': ['knut'], 'hacker-news-title': ['Bottles'] };
  return findingsOf(snapshotOf({ url, title: 'Bottles | Hacker News', probed, texts }));
}

it.each([
  [url, 'discussion'],
  ['https://news.ycombinator.com/', 'website'],
])('an address alone, %s, is of kind %s', (address, kind) => {
  const told = findingsOf(snapshotOf({ url: address }));
  expect(told).toMatchObject({ kind, site: 'Hacker News', title: '', people: [] });
});

describe('an item', () => {
  it('about a page elsewhere is not by who brought it', () => {
    expect(read('https://tides.example/bottles')).toMatchObject({
      title: 'Bottles',
      people: [],
      published: '2026-11-20T09:15:00Z',
    });
  });

  it('of its own is by who wrote it', () => {
    expect(read('item?id=46000111').people).toMatchObject([
      { name: 'knut', profile: 'https://news.ycombinator.com/user?id=knut' },
    ]);
  });

  it('that cannot be looked at is called as its window is', () => {
    const told = findingsOf(snapshotOf({ url, title: 'Bottles | Hacker News' }));
    expect(told).toMatchObject({ title: 'Bottles', people: [], published: '' });
  });
});
