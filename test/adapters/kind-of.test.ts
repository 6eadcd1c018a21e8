import { expect, it } from 'vitest';
import { kindOf } from '../../src/adapters/kind-of.ts';
import { snapshotOf } from '../sample.ts';

it.each([
  ['paper', {}, {}, 'ScholarlyArticle'],
  ['article', {}, {}, 'NewsArticle'],
  ['article', {}, { 'og:type': 'article' }, null],
  ['video', {}, { 'og:type': 'video.other' }, null],
  ['audio', {}, {}, 'PodcastEpisode'],
  ['book', {}, { 'og:type': 'books.book' }, null],
  ['discussion', {}, {}, 'QAPage'],
  ['post', {}, {}, 'SocialMediaPosting'],
  ['job', {}, {}, 'JobPosting'],
  ['website', { url: 'https://example.org/' }, { 'og:type': 'website' }, null],
  ['', {}, { 'og:type': 'website' }, null],
  ['', {}, {}, 'WebPage'],
] as const)('a page is %j where %j says %j, of type %j', (kind, part, metas, type) => {
  const node = type === null ? null : { '@type': type };
  expect(kindOf(snapshotOf(part, metas), node)).toBe(kind);
});
