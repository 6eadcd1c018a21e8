import type { Parameters } from './parameters.ts';

/** Parameters that let a reader in who would stand before a wall without them. */
export const waysIn: readonly Parameters[] = [
  { names: ['sk'], source: 'Friend Links of Medium: 12 in the newsletters of PAYWALLS.md 2.5' },
  {
    names: ['unlocked_article_code'],
    source: 'gift links of The New York Times: https://github.com/brave/adblock-lists/pull/1603',
  },
  {
    names: ['gift', 'giftcopy', 'gifttoken', 'giftid', 'gift_token', 'giftcode'],
    source: 'gift links of The Atlantic, Der Spiegel, Republik and others',
  },
  {
    names: ['sharetoken', 'share_token', 'sharing_token'],
    source: 'shared links of the Financial Times, The Times and Springer Nature',
  },
  {
    names: ['accesstoken'],
    source:
      'https://developer.ft.com/portal/docs-membership-platform-api-post-sign-creates-a-content-access-token',
  },
  { names: ['pwapi_token'], source: 'gift links of The Washington Post' },
  { names: ['freebie'], source: 'gift links of Die Zeit' },
  { names: ['content_key'], source: 'https://github.com/Automattic/newspack-plugin/pull/4207' },
  {
    names: ['key'],
    path: /^\/g\//,
    source: 'gift links of Ghost: https://github.com/TryGhost/Ghost/pull/28625',
  },
  {
    names: ['st'],
    hosts: ['wsj.com', 'barrons.com', 'marketwatch.com'],
    source: 'free links of subscribers: https://github.com/brave/adblock-lists/pull/2114',
  },
];

/** Parameters that say from where on something is shown; it is the same page. */
export const starts: readonly Parameters[] = [
  {
    names: ['t', 'start', 'time_continue'],
    hosts: ['youtube.com', 'youtu.be'],
    source: 'YouTube: where the video starts',
  },
];

/** Parameters that say what is shown, or from where on. */
export const selectors: readonly Parameters[] = [
  {
    names: ['id', 'p', 'page_id', 'article', 'story', 'post', 'doc', 'item', 'name', 'title'],
    source: 'addresses of content management systems: which page',
  },
  {
    names: ['number', 'arnumber', 'isbn', 'doi', 'issue', 'volume', 'chapter', 'section', 'topic'],
    source: 'addresses of libraries, journals and forums: which of many',
  },
  {
    names: ['file', 'path', 'url', 'u', 'tab', 'view', 'date', 'year', 'month', 'day', 'category'],
    source: 'addresses of viewers, calendars and archives: what of it',
  },
  { names: ['q', 'query', 'search', 'keyword', 'keywords', 'term'], source: 'search forms' },
  { names: ['page', 'paged', 'pg', 'start', 'offset'], source: 'lists and articles in parts' },
  { names: ['v', 'list'], source: 'YouTube: which video, which list' },
  ...starts,
  { names: ['lang', 'language', 'hl', 'locale'], source: 'the language of the page' },
  {
    names: ['version', 'rev', 'revision', 'oldid', 'diff', 'branch', 'commit', 'ref'],
    hosts: ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org', 'wikipedia.org'],
    source: 'git hosts and wikis: which state of the page',
  },
  { names: ['oldid', 'diff'], source: 'MediaWiki anywhere: which state of the page' },
  {
    names: ['tag'],
    hosts: ['amazon.*'],
    source: 'Amazon: whose commission it is, not ours to take',
  },
  { names: ['th', 'psc'], hosts: ['amazon.*'], source: 'Amazon: which variant of the thing' },
];
