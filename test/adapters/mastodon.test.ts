import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const id = '115590000123456789';
const url = `https://social.example.org/@mira/${id}`;
const own = {
  'og:url': url,
  'profile:username': 'mira@example.org',
  'og:title': 'Mira (@mira@example.org)',
};

describe('an address of Mastodon alone', () => {
  it.each([url, `https://social.example.org/web/@mira/${id}`])(
    '%s tells who and when',
    (address) => {
      expect(findingsOf(snapshotOf({ url: address, lang: 'en' }))).toMatchObject({
        canonicalUrl: url,
        title: '@mira@social.example.org',
        site: 'social.example.org',
        people: [
          { handle: '@mira@social.example.org', profile: 'https://social.example.org/@mira' },
        ],
        published: '2025-11-21T22:17:09.000Z',
        lang: '',
        kind: 'post',
      });
    },
  );

  it('as another host shows it names the host of its author', () => {
    const elsewhere = `https://social.example.org/@knut@harbour.example/${id}`;
    expect(findingsOf(snapshotOf({ url: elsewhere }))).toMatchObject({
      canonicalUrl: null,
      people: [{ handle: '@knut@harbour.example', profile: 'https://harbour.example/@knut' }],
    });
  });

  it.each(['/@mira', '/@mira/12', '/@mira/tides-0a1b2c3d4e5f', '/@mira/video/7000000000000000000'])(
    '%s is no post of it',
    (path) => {
      expect(findingsOf(snapshotOf({ url: `https://example.org${path}` })).kind).toBe('');
    },
  );

  it('whose number is no time leaves the date blank', () => {
    const odd = `https://example.org/@mira/${'9'.repeat(20)}`;
    expect(findingsOf(snapshotOf({ url: odd })).published).toBe('');
  });
});

describe('a post', () => {
  it('is told by its metas where they are its own', () => {
    const metas = { ...own, 'og:published_time': '2025-11-21T22:17:09Z', 'og:locale': 'pt_BR' };
    expect(findingsOf(snapshotOf({ url }, metas))).toMatchObject({
      title: 'Mira (@mira@example.org)',
      people: [{ name: 'Mira', handle: '@mira@example.org' }],
      published: '2025-11-21T22:17:09Z',
      lang: 'pt-BR',
    });
  });

  it('is told by what is seen where they are of the page before', () => {
    const next = `https://social.example.org/@knut/${id.replace('9', '8')}`;
    const texts = { 'mastodon-name': ['Knut'] };
    expect(findingsOf(snapshotOf({ url: next, texts }, own))).toMatchObject({
      title: 'Knut (@knut@social.example.org)',
      people: [{ name: 'Knut', handle: '@knut@social.example.org' }],
    });
  });
});
