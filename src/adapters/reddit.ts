import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter } from './adapter.ts';
import { person } from './person.ts';
import { addressOf, rowsOf, windowTitle } from './said.ts';
import { isStale } from './stale.ts';

/** `/r/tides/comments/1abc/slug/`, and with the id of a comment behind it. */
const post = /^\/(?:(r|u|user)\/([\w-]+)\/)?comments\/([a-z0-9]+)(?:\/[^/]*(?:\/(\w+))?)?/;

/** What its button for sharing gives, which leads to a post. */
const shared = /^\/r\/\w+\/s\/\w+\/?$/;

/** What is said below a post of Reddit, in its new looks and its old. */
export const reddit: Adapter = {
  id: 'reddit',
  places: [{ hosts: ['reddit.com', 'redd.it'] }],
  probes: [
    {
      id: 'reddit-post',
      select: 'shreddit-post',
      take: ['permalink', 'post-title', 'author', 'created-timestamp'],
      most: 3,
      hosts: ['reddit.com'],
    },
    {
      id: 'reddit-old-post',
      select: '#siteTable > .thing.link',
      take: ['data-permalink', 'data-author', 'data-timestamp'],
      most: 3,
      hosts: ['reddit.com'],
    },
  ],
  texts: () => [{ id: 'reddit-title', select: '#siteTable > .thing.link a.title', most: 1 }],
  read: (page, any) => {
    const { hostname, pathname } = addressOf(page);
    const [, letter, name, id, comment] = post.exec(pathname) ?? [];
    // Pictures and films have hosts of their own.
    if (/^[iv]\.redd\.it$/.test(hostname)) return {};
    if (id === undefined) {
      const isShort =
        shared.test(pathname) || (hostname === 'redd.it' && /^\/[a-z0-9]+$/.test(pathname));
      return { site: 'Reddit', people: [], kind: isShort ? 'discussion' : 'website' };
    }
    const [title, author, published] = saidOf(page, id);
    const community = letter === 'r' ? `r/${name}` : null;
    // Who wrote a comment is not who wrote what it is about; nor when.
    const isPost = comment === undefined;
    const isFresh = !isStale(page, (address) => post.exec(address.pathname)?.[3] ?? null);
    const profile = `https://www.reddit.com/user/${author}`;
    return {
      ...(isFresh ? {} : { canonicalUrl: null }),
      title: title || inWindow(page, community, name ?? '') || any.title,
      site: community ?? 'Reddit',
      people:
        isPost && author !== '' && !/^\[deleted\]$/.test(author)
          ? [person(author, { handle: `u/${author}`, profile })]
          : [],
      published: isPost ? published : '',
      // The page's own is the one in which the site speaks to the reader.
      lang: '',
      kind: 'discussion',
    };
  },
};

/** Title, author and date that the page gives to the post of that id. */
function saidOf(page: Snapshot, id: string): readonly [string, string, string] {
  const isIt = ([permalink = '']: readonly string[]) => post.exec(permalink)?.[3] === id;
  const [, title = '', author = '', time = ''] = rowsOf(page, 'reddit-post').find(isIt) ?? [];
  if (title !== '') return [title, author, dateOf(time)];
  const old = rowsOf(page, 'reddit-old-post').find(isIt);
  if (old === undefined) return ['', '', ''];
  const [, by = '', at = ''] = old;
  const isTime = /^\d{12,14}$/.test(at);
  return [
    page.texts['reddit-title']?.[0] ?? '',
    by,
    isTime ? new Date(Number(at)).toISOString() : '',
  ];
}

/** `2026-11-18T08:30:00.000000+0000` in the form that all read. */
function dateOf(time: string): string {
  const date = time.replace(/(\d{2}:\d{2}:\d{2})(?:\.\d+)?([+-]\d{2}):?(\d{2})$/, '$1$2:$3');
  return Number.isNaN(Date.parse(date)) ? '' : date;
}

/** `Title : r/tides` and `Title : tides`, as the window says it. */
function inWindow(page: Snapshot, community: string | null, name: string): string {
  const title = windowTitle(page);
  const tail = [`: ${community}`, `: ${name}`, ' - Reddit'].find((end) => title.endsWith(end));
  return tail === undefined ? title : title.slice(0, -tail.length).trim();
}
