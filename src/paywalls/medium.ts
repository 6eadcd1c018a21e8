import { parsed } from '../core/address.ts';
import { isAt } from '../core/site.ts';

/** Hosts whose addresses have the shape of Medium's and are not, or no longer, Medium's. */
interface NotMedium {
  readonly hosts: readonly string[];
  /** When they left it; without one they never were there. */
  readonly since?: string;
  readonly source: string;
}

export const notMedium: readonly NotMedium[] = [
  {
    hosts: ['medium.freecodecamp.org', 'freecodecamp.org'],
    since: '2019-05-27',
    source: 'freeCodeCamp announced its move, and took the slugs along',
  },
  {
    hosts: ['hackernoon.com'],
    since: '2019',
    source: 'Hacker Noon moved to a platform of its own',
  },
  {
    hosts: ['towardsdatascience.com'],
    since: '2025-02',
    source: 'became a site of its own, free to read; its own announcement',
  },
  {
    hosts: ['indiehackers.com', 'hackster.io'],
    source: 'false ones among 1,276 slugs in seven newsletters, PAYWALLS.md 2.1',
  },
  {
    hosts: ['archive.org', 'archive.ph', 'archive.today', 'archive.is'],
    source: 'copies that an archive serves, PAYWALLS.md 2.1',
  },
];

/** The end of a post's path: a slug and an id, or an id alone; no number and no UUID. */
const postPath = /(?:(?<!-[0-9a-f]{4})-|\/p\/)(?=\d*[a-f])[0-9a-f]{10,12}\/?$/;

/** How a page of Medium says that it is one, on its own domains and others. */
const pageSigns: readonly { readonly name: string; readonly is: RegExp }[] = [
  { name: 'al:android:package', is: /^com\.medium\.reader$/ },
  // Older pages have one slash only.
  { name: 'al:ios:url', is: /^medium:\/{1,2}p\// },
];

interface Page {
  readonly url: string;
  readonly metas: readonly { readonly name: string; readonly content: string }[];
}

/** Whether a page is one of Medium's: by its own signs, else perhaps, by the shape of its address. */
export function isMedium({ url, metas }: Page): boolean {
  const isSign = (meta: Page['metas'][number]) =>
    pageSigns.some(({ name, is }) => name === meta.name && is.test(meta.content));
  return metas.some(isSign) || mayBeMedium(url);
}

/**
 * Whether an address has the shape of a post on Medium. Nothing follows from it about a wall: most
 * posts have none, and a shape can deceive.
 */
export function mayBeMedium(address: string): boolean {
  const url = parsed(address);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    postPath.test(url.pathname) &&
    !notMedium.some(({ hosts }) => isAt(url.hostname, hosts))
  );
}
