import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const url = 'https://bsky.app/profile/mira.example.org/post/3m62abcdefg2h';
const own = {
  'og:url': url,
  'og:title': 'Mira Okafor (@mira.example.org)',
  'article:published_time': '2026-11-20T09:15:00.123Z',
};

it('an address of Bluesky alone tells who and when', () => {
  expect(findingsOf(snapshotOf({ url }))).toMatchObject({
    canonicalUrl: url,
    title: '@mira.example.org on Bluesky',
    site: 'Bluesky',
    people: [{ name: '@mira.example.org', handle: '@mira.example.org' }],
    published: expect.stringMatching(/^2025-11-/),
    kind: 'post',
  });
});

it.each([
  ['https://bsky.app/profile/mira.example.org/post/tides', 'post', ''],
  ['https://bsky.app/profile/mira.example.org/post/7777777777777', 'post', ''],
  ['https://bsky.app/profile/mira.example.org', 'website', ''],
])('%s is a %s without a date', (address, kind, published) => {
  expect(findingsOf(snapshotOf({ url: address }))).toMatchObject({ kind, published });
});

it('a profile is not called as the page before', () => {
  const page = { url: 'https://bsky.app/profile/knut.example.org', title: 'Knut — Bluesky' };
  expect(findingsOf(snapshotOf(page, own))).toMatchObject({ title: 'Knut', canonicalUrl: null });
});

describe('a post', () => {
  it('is told by its metas where they are its own', () => {
    expect(findingsOf(snapshotOf({ url }, own))).toMatchObject({
      title: 'Mira Okafor (@mira.example.org) on Bluesky',
      published: '2026-11-20T09:15:00.123Z',
    });
  });

  it('is told by the window where they are of the page before', () => {
    const next = 'https://bsky.app/profile/knut.example.org/post/3m5zzzzzzzz2a';
    expect(
      findingsOf(snapshotOf({ url: next, title: '(2) Knut: "Low" — Bluesky' }, own)),
    ).toMatchObject({
      title: 'Knut (@knut.example.org) on Bluesky',
      published: expect.not.stringMatching(/^2026/),
    });
  });

  it('of an account that is named by its number has no handle but the one it says', () => {
    const numbered = 'https://bsky.app/profile/did:plc:abc/post/3m62abcdefg2h';
    expect(findingsOf(snapshotOf({ url: numbered }))).toMatchObject({ title: '', people: [] });
    const metas = { 'profile:username': 'mira.example.org', 'og:title': own['og:title'] };
    expect(findingsOf(snapshotOf({ url: numbered }, metas)).people).toMatchObject([
      { name: 'Mira Okafor', handle: '@mira.example.org' },
    ]);
  });
});
