import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const canonicalUrl = 'https://www.youtube.com/watch?v=Tid3Wat3r_1';

describe('an address of YouTube alone', () => {
  it.each([
    'https://www.youtube.com/watch?v=Tid3Wat3r_1&list=PL1',
    'https://m.youtube.com/watch?v=Tid3Wat3r_1',
    'https://youtu.be/Tid3Wat3r_1?si=x',
    'https://www.youtube.com/shorts/Tid3Wat3r_1',
    'https://www.youtube.com/live/Tid3Wat3r_1?feature=share',
    'https://www.youtube-nocookie.com/embed/Tid3Wat3r_1',
  ])('%s is a video', (url) => {
    expect(findingsOf(snapshotOf({ url, lang: 'de' }))).toMatchObject({
      canonicalUrl,
      title: '',
      site: 'YouTube',
      people: [],
      published: '',
      lang: '',
      kind: 'video',
      tags: ['[video]'],
    });
  });

  it('keeps where the video is to start', () => {
    const url = 'https://youtu.be/Tid3Wat3r_1?t=42s&list=PL1';
    expect(findingsOf(snapshotOf({ url })).canonicalUrl).toBe(`${canonicalUrl}&t=42s`);
  });

  it.each([
    'https://www.youtube.com/',
    'https://www.youtube.com/@harbourlab',
    'https://www.youtube.com/playlist?list=PL1',
    'https://www.youtube.com/watch',
    'https://www.youtube.com/watch?v=short',
  ])('%s is none', (url) => {
    expect(findingsOf(snapshotOf({ url }))).toMatchObject({ kind: 'website', tags: [] });
  });
});

describe('a video', () => {
  const before = { 'og:url': canonicalUrl, 'og:title': 'Low', datepublished: '2026-11-10' };
  const probed = {
    'youtube-channel': [['Harbour Lab']],
    'youtube-channel-url': [['http://www.youtube.com/@harbourlab']],
    'youtube-owner-url': [['/@knut']],
  };

  it('is told by its metas where they are its own', () => {
    const page = { url: `${canonicalUrl}&t=4`, title: '(2) Low - YouTube', probed };
    expect(findingsOf(snapshotOf(page, before))).toMatchObject({
      title: 'Low',
      published: '2026-11-10',
      people: [{ name: 'Harbour Lab', handle: '@harbourlab' }],
    });
  });

  it('is told by what is seen where they are of the one before', () => {
    const url = 'https://www.youtube.com/watch?v=N3xtVid30_2';
    const page = { url, title: '(2) High - YouTube', probed };
    const texts = { 'youtube-title': ['High!'], 'youtube-owner': ['Knut'] };
    expect(findingsOf(snapshotOf({ ...page, texts }, before))).toMatchObject({
      canonicalUrl: url,
      title: 'High!',
      published: '',
      people: [{ name: 'Knut', handle: '@knut', profile: 'https://www.youtube.com/@knut' }],
    });
    expect(findingsOf(snapshotOf(page, before))).toMatchObject({ title: 'High', people: [] });
  });

  it('of a channel without a handle keeps the address of it', () => {
    const channel = 'https://www.youtube.com/channel/UC0123';
    const odd = { 'youtube-channel': [['Knut']], 'youtube-channel-url': [[channel]] };
    const { people } = findingsOf(snapshotOf({ url: canonicalUrl, probed: odd }));
    expect(people).toEqual([{ name: 'Knut', handle: null, profile: channel, role: null }]);
  });
});
