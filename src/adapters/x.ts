import { parsed } from '../core/address.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter } from './adapter.ts';
import { person } from './person.ts';
import { addressOf, firstOf, metaOf, windowTitle, wordsOf } from './said.ts';
import { isStale } from './stale.ts';

/** A post or an article, of somebody or of nobody named (`/i/web/status/1`). */
const postPath = /^\/(?:i\/(?:web\/)?|(\w{1,15})\/)(status(?:es)?|article)\/(\d+)/;

/** Posts of X and Twitter, and the articles there; the page is an app that rewrites itself. */
export const x: Adapter = {
  id: 'x',
  places: [{ hosts: ['x.com', 'twitter.com'] }],
  probes: [
    {
      // Of the post that is open: all others can be stepped to.
      id: 'x-language',
      select: 'article[tabindex="-1"] [data-testid="tweetText"]',
      take: ['lang'],
      most: 1,
      hosts: ['x.com', 'twitter.com'],
    },
  ],
  texts: (page) => {
    const { id } = postOf(addressOf(page));
    if (id === '') return [];
    // Of all posts that are shown, the one whose time leads to where we are.
    const post = `article:has(a[href*="/status/${id}"] > time)`;
    return [
      { id: 'x-name', select: `${post} [data-testid="User-Name"] a`, most: 1 },
      { id: 'x-article', select: '[data-testid="twitter-article-title"]', most: 1 },
    ];
  },
  read: (page) => {
    const url = addressOf(page);
    const { id, handle: named, isArticle } = postOf(url);
    const site = 'X';
    // Its guide and its developers' pages stand on hosts of their own.
    if (!/^(?:(?:www|m|mobile)\.)?(?:x|twitter)\.com$/.test(url.hostname)) return {};
    if (id === '') return { site, kind: 'website', title: inWindow(page), people: [] };
    const canonical = parsed(saidCanonical(page) ?? '');
    const there = canonical && postOf(canonical);
    const handle = named || (there?.id === id ? there.handle : '');
    const name = wordsOf(page, 'x-name') || saidName(page, handle);
    const article = wordsOf(page, 'x-article');
    const at = `@${handle}`;
    const profile = `https://x.com/${handle}`;
    // An old link is kept as it is: it leads to the same post.
    const host = url.hostname.endsWith('twitter.com') ? 'twitter.com' : 'x.com';
    return {
      canonicalUrl:
        handle === ''
          ? null
          : `https://${host}/${handle}/${isArticle ? 'article' : 'status'}/${id}`,
      title: article || titleOf(page, name, handle),
      site,
      people: handle === '' ? [] : [person(name || at, { handle: at, profile })],
      published: dateIn(id),
      // The page's own is the one in which the site speaks to the reader.
      lang: languageOf(firstOf(page, 'x-language')),
      kind: isArticle || article !== '' ? 'article' : 'post',
    };
  },
};

/** What an address tells of its post; blank where it is none. */
function postOf({ pathname }: URL): { id: string; handle: string; isArticle: boolean } {
  const [, handle = '', what = '', id = ''] = postPath.exec(pathname) ?? [];
  return { id, handle, isArticle: what === 'article' };
}

function saidCanonical({ probed }: Snapshot): string | null {
  return probed.canonical?.[0]?.[0] ?? null;
}

/** The language of a post; '' where X knows none, and for what it says instead: a link, an emoji. */
function languageOf(tag: string): string {
  return /^(?:und|zxx|art|q[a-z]{2})$/.test(tag) ? '' : tag;
}

/** The form in which X itself names a post. */
function titleOf(page: Snapshot, name: string, handle: string): string {
  if (handle === '') return inWindow(page);
  return name === '' ? `@${handle} on X` : `${name} (@${handle}) on X`;
}

/** What the window says, without the site. */
function inWindow(page: Snapshot): string {
  return windowTitle(page).replace(/ \/ (?:X|Twitter)$/, '');
}

/** The name in `Name (@handle) on X`, and in `Name on X: "words" / X` of the window. */
function saidName(page: Snapshot, handle: string): string {
  if (handle === '' || isStale(page, (url) => postOf(url).id)) return '';
  const said = metaOf(page, 'og:title');
  const at = said.toLowerCase().indexOf(` (@${handle.toLowerCase()})`);
  if (at > 0) return said.slice(0, at);
  const title = windowTitle(page) || said;
  return /^(.+?) on (?:X|Twitter): ["“]/.exec(title)?.[1] ?? '';
}

/** Ids from November 2010 on tell the second: milliseconds since a moment of that year. */
function dateIn(id: string): string {
  if (id.length < 15 || id.length > 19) return '';
  const at = 1_288_834_974_657 + Number(BigInt(id) >> 22n);
  return new Date(at - (at % 1000)).toISOString();
}
