import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { person } from './person.ts';
import { addressOf, firstOf, linkOf, metaOf, windowTitle, wordsOf } from './said.ts';
import { isStale } from './stale.ts';

/** Videos of YouTube; the page is an app that keeps the metas of the video it began with. */
export const youtube: Adapter = {
  id: 'youtube',
  places: [{ hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'] }],
  probes: [
    {
      id: 'youtube-channel',
      select: '[itemprop="author"] link[itemprop="name"]',
      take: ['content'],
      most: 1,
      hosts: ['youtube.com'],
    },
    {
      id: 'youtube-channel-url',
      select: '[itemprop="author"] link[itemprop="url"]',
      take: ['href'],
      most: 1,
      hosts: ['youtube.com'],
    },
    {
      id: 'youtube-owner-url',
      select:
        'ytd-watch-metadata #owner ytd-channel-name a[href], ytd-video-owner-renderer a[href^="/@"]',
      take: ['href'],
      most: 1,
      hosts: ['youtube.com'],
    },
  ],
  texts: (page) =>
    videoIn(addressOf(page)) === null
      ? []
      : [
          { id: 'youtube-title', select: 'ytd-watch-metadata h1', most: 1 },
          {
            id: 'youtube-owner',
            select:
              'ytd-watch-metadata #owner ytd-channel-name a, ytd-video-owner-renderer ytd-channel-name a',
            most: 1,
          },
        ],
  read: (page, any) => {
    const video = videoIn(addressOf(page));
    const site = 'YouTube';
    const title = titleOf(page, any);
    // Lists and channels are of somebody whom their metas do not tell apart from the site.
    if (video === null) return { ...fresh(page), site, title, people: [], kind: 'website' };
    return {
      ...fresh(page),
      canonicalUrl: `https://www.youtube.com/watch?v=${video}${startIn(addressOf(page))}`,
      title,
      site,
      people: peopleOf(page),
      // The language is the one in which the site speaks to the reader.
      lang: '',
      kind: 'video',
      tags: ['[video]'],
    };
  },
};

/** The id of the video that an address shows. */
function videoIn({ hostname, pathname, searchParams }: URL): string | null {
  const [, short] = /^\/([\w-]{11})\/?$/.exec(hostname.endsWith('youtu.be') ? pathname : '') ?? [];
  const [, inPath] = /^\/(?:shorts|live|embed|v)\/([\w-]{11})(?:\/|$)/.exec(pathname) ?? [];
  const inQuery = pathname === '/watch' ? searchParams.get('v') : null;
  const id = short ?? inPath ?? inQuery;
  return id !== null && /^[\w-]{11}$/.test(id) ? id : null;
}

/** Where the video is to start, which a curator who shares it may mean. */
function startIn({ searchParams }: URL): string {
  const start = searchParams.get('t') ?? searchParams.get('start') ?? '';
  return /^\w+$/.test(start) ? `&t=${start}` : '';
}

/** What tells the site's pages apart. */
function key(address: URL): string {
  return videoIn(address) ?? address.searchParams.get('list') ?? address.pathname;
}

/** Blank, where what the page says of itself is of another page. */
function fresh(page: Snapshot): Partial<Findings> {
  return isStale(page, key) ? { canonicalUrl: null, published: '' } : {};
}

function titleOf(page: Snapshot, any: Findings): string {
  const inWindow = windowTitle(page).replace(/(?:^| - )YouTube$/, '');
  return isStale(page, key)
    ? wordsOf(page, 'youtube-title') || inWindow
    : metaOf(page, 'og:title') || inWindow || any.title;
}

function peopleOf(page: Snapshot): Findings['people'] {
  const [said, saidUrl] = isStale(page, key)
    ? ['', '']
    : [firstOf(page, 'youtube-channel'), firstOf(page, 'youtube-channel-url')];
  const owner = wordsOf(page, 'youtube-owner');
  const [name, url] = said === '' ? [owner, firstOf(page, 'youtube-owner-url')] : [said, saidUrl];
  if (name === '') return [];
  const profile = linkOf(url.replace(/^http:/, 'https:'), page);
  const [, handle = null] = /\/(@[\w.-]+)$/.exec(profile ?? '') ?? [];
  return [person(name, { profile, handle })];
}
