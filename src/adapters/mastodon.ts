import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter } from './adapter.ts';
import { person } from './person.ts';
import { addressOf, metaOf, wordsOf } from './said.ts';
import { isStale } from './stale.ts';

/** `/@name/1` and `/@name@elsewhere/1`; its ids are longer than any other site's in this place. */
const postPath = /^\/(?:web\/|deck\/)?@(\w[\w.-]*)(?:@([\w.-]+\.[a-z]+))?\/(\d{15,20})(?:\/|$)/i;

const post = '.detailed-status';

/** Posts of Mastodon, on any host, as the address of its author has it and as others show it. */
export const mastodon: Adapter = {
  id: 'mastodon',
  places: [{ path: postPath }],
  texts: () => [
    {
      id: 'mastodon-name',
      select: `${post} .display-name__html, ${post} .display-name strong`,
      most: 1,
    },
  ],
  read: (page) => {
    const url = addressOf(page);
    const [, user = '', elsewhere, id = ''] = postPath.exec(url.pathname) ?? [];
    const isFresh = !isStale(page, ({ pathname }) => postPath.exec(pathname)?.[3] ?? null);
    const said = isFresh ? metaOf(page, 'profile:username') : '';
    // A host can stand at `social.example.org` while its people are `@name@example.org`.
    const account = said.includes('@') ? said : `${user}@${elsewhere ?? url.hostname}`;
    const name = wordsOf(page, 'mastodon-name') || (isFresh ? saidName(page) : '');
    const handle = `@${account}`;
    const profile = `https://${elsewhere ?? url.hostname}/@${user}`;
    return {
      canonicalUrl: elsewhere ? null : `${profile}/${id}`,
      title: name === '' ? handle : `${name} (${handle})`,
      site: (isFresh && metaOf(page, 'og:site_name')) || url.hostname,
      people: [person(name || handle, { handle, profile })],
      published: (isFresh && metaOf(page, 'og:published_time')) || dateIn(id),
      lang: isFresh ? metaOf(page, 'og:locale').replaceAll('_', '-') : '',
      kind: 'post',
    };
  },
};

/** The name in `Name (@user@host)`. */
function saidName(page: Snapshot): string {
  return /^(.+) \(@[^()]+\)$/.exec(metaOf(page, 'og:title'))?.[1] ?? '';
}

/** Ids are the milliseconds of their post, and two bytes more. */
function dateIn(id: string): string {
  const at = Number(BigInt(id) >> 16n);
  // Before Mastodon had such ids, or long after today: some other software counts otherwise.
  const isTime = at > Date.UTC(2016) && at < Date.UTC(2100);
  return isTime ? new Date(at - (at % 1000)).toISOString() : '';
}
