import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { person } from './person.ts';
import { addressOf, metaOf, windowTitle } from './said.ts';
import { isStale } from './stale.ts';

const postPath = /^\/profile\/([^/]+)\/post\/([a-z2-7]+)\/?$/;

/** Posts of Bluesky; the page is an app that keeps the metas of the page it began with. */
export const bluesky: Adapter = {
  id: 'bluesky',
  places: [{ hosts: ['bsky.app'] }],
  read: (page) => {
    const [, account = '', id = ''] = postPath.exec(addressOf(page).pathname) ?? [];
    const site = 'Bluesky';
    if (id === '') return { ...frontOf(page), site, kind: 'website', people: [], lang: '' };
    const isFresh = !isStale(page, ({ pathname }) => postPath.exec(pathname)?.[2] ?? null);
    const said = isFresh ? metaOf(page, 'profile:username') : '';
    // An account can be named by its number, which is nobody's handle.
    const handle = said || (account.startsWith('did:') ? '' : account);
    const name = (isFresh && saidName(page)) || windowName(page);
    const profile = `https://bsky.app/profile/${account}`;
    const at = handle === '' ? null : `@${handle}`;
    const who = name || at;
    return {
      canonicalUrl: `${profile}/post/${id}`,
      title: titleOf(name, at),
      site,
      people: who === null ? [] : [person(who, { handle: at, profile })],
      published: (isFresh && metaOf(page, 'article:published_time')) || dateIn(id),
      // The page's own is the one in which the site speaks to the reader.
      lang: '',
      kind: 'post',
    };
  },
};

/** What is true of a page that is no post, where its metas are of another. */
function frontOf(page: Snapshot): Partial<Findings> {
  const title = windowTitle(page).replace(/ — Bluesky$/, '');
  return isStale(page, ({ pathname }) => pathname) ? { canonicalUrl: null, title } : {};
}

function titleOf(name: string, at: string | null): string {
  const who = name === '' || at === null ? name || at : `${name} (${at})`;
  return who === null ? '' : `${who} on Bluesky`;
}

/** The name in `Name (@handle)`. */
function saidName(page: Snapshot): string {
  return /^(.+) \(@[^()]+\)$/.exec(metaOf(page, 'og:title'))?.[1] ?? '';
}

/** The name in `Name: "words" — Bluesky`, as the app calls its window. */
function windowName(page: Snapshot): string {
  const [, name = ''] = /^([^"“]+?):\s["“]/.exec(windowTitle(page)) ?? [];
  return name.startsWith('@') ? '' : name;
}

const digits = '234567abcdefghijklmnopqrstuvwxyz';

/** Ids are the microseconds of their post in 32 digits, and ten bits more. */
function dateIn(id: string): string {
  const number = [...id].reduce((sum, digit) => sum * 32n + BigInt(digits.indexOf(digit)), 0n);
  const at = Number((number >> 10n) / 1000n);
  const isTime = id.length === 13 && at > Date.UTC(2022) && at < Date.UTC(2100);
  return isTime ? new Date(at).toISOString() : '';
}
