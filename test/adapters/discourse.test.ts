import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const generator = 'Discourse 3.6.0 - https://github.com/discourse/discourse version 0a1b';
const host = 'https://forum.example.org';
const first = {
  probed: { 'discourse-author': [['mira_o']], 'discourse-date': [['1794823200000']] },
  texts: { 'discourse-name': ['Mira Okafor'], 'discourse-title': ['Which rope?'] },
};

it.each([
  ['/t/which-rope/500', 'discussion'],
  ['/t/which-rope/500/3', 'discussion'],
  ['/t/500', 'discussion'],
  ['/forum/t/which-rope/500', 'discussion'],
  ['/c/ropes/4', ''],
  ['/t/which-rope', ''],
])('of a forum, %s is of kind %j', (path, kind) => {
  expect(findingsOf(snapshotOf({ url: host + path }, { generator })).kind).toBe(kind);
  expect(findingsOf(snapshotOf({ url: host + path })).kind).toBe('');
});

describe('a topic', () => {
  it('is by who began it', () => {
    const page = { url: `${host}/t/which-rope/500`, ...first };
    expect(findingsOf(snapshotOf(page, { generator }))).toMatchObject({
      title: 'Which rope?',
      people: [{ name: 'Mira Okafor', handle: '@mira_o', profile: `${host}/u/mira_o` }],
      published: '2026-11-16T10:00:00.000Z',
    });
  });

  it('at a later post is by nobody', () => {
    const page = { url: `${host}/t/which-rope/500/3`, ...first };
    expect(findingsOf(snapshotOf(page, { generator }))).toMatchObject({
      people: [],
      published: '',
    });
  });

  it('is not told by the metas of the one before', () => {
    const metas = {
      generator,
      'og:url': `${host}/t/gauges/412`,
      'og:title': 'Gauges',
      'article:published_time': '2026-11-01T00:00:00Z',
    };
    const { probed, texts } = { probed: { 'discourse-date': [['soon']] }, texts: first.texts };
    const page = { url: `${host}/t/which-rope/500`, probed, texts };
    expect(findingsOf(snapshotOf(page, metas))).toMatchObject({
      canonicalUrl: null,
      title: 'Which rope?',
      people: [],
      published: '',
    });
  });
});
