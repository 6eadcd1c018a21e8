import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const url = 'https://www.reddit.com/r/tides/comments/1p0abcd/our_gauge_is_back/';
const permalink = '/r/tides/comments/1p0abcd/our_gauge_is_back/';
const row = [permalink, 'Our gauge is back', 'mira_o', '2026-11-18T08:30:00.123000+0000'];

function read(address: string, rows: readonly (readonly string[])[], title = '') {
  return findingsOf(snapshotOf({ url: address, title, probed: { 'reddit-post': rows } }));
}

it.each([
  [url, 'discussion', 'r/tides'],
  ['https://old.reddit.com/comments/1p0abcd', 'discussion', 'Reddit'],
  ['https://www.reddit.com/r/tides/s/aBcD12', 'discussion', 'Reddit'],
  ['https://redd.it/1p0abcd', 'discussion', 'Reddit'],
  ['https://www.reddit.com/r/tides/', 'website', 'Reddit'],
])('an address alone, %s, is of kind %s', (address, kind, site) => {
  const told = findingsOf(snapshotOf({ url: address }));
  expect(told).toMatchObject({ kind, site, title: '', people: [], published: '' });
});

it('a picture of it is no discussion', () => {
  expect(findingsOf(snapshotOf({ url: 'https://i.redd.it/abc.png' })).kind).toBe('');
});

describe('a post', () => {
  it('is by who wrote it', () => {
    expect(read(url, [row])).toMatchObject({
      title: 'Our gauge is back',
      people: [{ name: 'mira_o', handle: 'u/mira_o' }],
      published: '2026-11-18T08:30:00+00:00',
    });
  });

  it('is not one of those beside it', () => {
    const other = ['/r/tides/comments/zzz/ropes/', 'Ropes', 'knut', '2026-11-18T08:30:00Z'];
    const told = read(url, [other], 'Our gauge is back : r/tides');
    expect(told).toMatchObject({ title: 'Our gauge is back', people: [], published: '' });
  });

  it.each([['[deleted]'], ['']])('whose author is %j has none', (author) => {
    expect(read(url, [[permalink, 'Back', author, 'long ago']])).toMatchObject({
      title: 'Back',
      people: [],
      published: '',
    });
  });

  it('is not the comment that is read of it', () => {
    expect(read(`${url}abc123/`, [row])).toMatchObject({
      title: 'Our gauge is back',
      people: [],
      published: '',
    });
  });
});
