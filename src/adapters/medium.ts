import { nodesOf, textOf } from '../core/json-ld.ts';
import { mayBeMedium } from '../paywalls/medium.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { mainNode } from './main-node.ts';
import { person } from './person.ts';
import { addressOf, linkOf, metaOf, windowTitle } from './said.ts';
import { isStale } from './stale.ts';

/** Posts of Medium, on its own hosts and on those of publications. */
export const medium: Adapter = {
  id: 'medium',
  places: [
    { hosts: ['medium.com'] },
    { meta: { name: 'al:android:package', is: /^com\.medium\.reader$/ } },
  ],
  read: (page, any) => {
    const { pathname, hostname } = addressOf(page);
    const id = postIn(pathname);
    if (id === null) return /(?:^|\.)medium\.com$/.test(hostname) ? { kind: 'website' } : {};
    const isFresh = !isStale(page, (url) => postIn(url.pathname));
    if (!isFresh) {
      const title = withoutTail(windowTitle(page), '');
      return {
        canonicalUrl: null,
        title,
        site: 'Medium',
        people: [],
        published: '',
        kind: 'article',
      };
    }
    const people = peopleOf(page, any);
    return {
      title: withoutTail(metaOf(page, 'og:title') || windowTitle(page), people[0]?.name ?? ''),
      site: publicationOf(page) || any.site,
      people,
      // Its meta of that name is of the last change.
      published: any.published,
      kind: 'article',
    };
  },
};

/** The id of a post, in its path; null where that is no post's. */
function postIn(pathname: string): string | null {
  if (!mayBeMedium(`https://medium.com${pathname}`)) return null;
  return /([0-9a-f]{10,12})\/?$/.exec(pathname)?.[1] ?? null;
}

/** The title without ` | by Mira Okafor | Low Water | Medium`, ` — Medium`, ` - Low Water - Medium`. */
function withoutTail(title: string, author: string): string {
  const [head = ''] = title.split(/ \| by /);
  const plain = head.replace(/ (?:[-–—|]) (?:[^-–—|]+ [-–—|] )?Medium$/, '');
  return author === '' ? plain : plain.replace(new RegExp(` [-–—|] ${escaped(author)}$`), '');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The publication a post is in; '' for one that is only its author's. */
function publicationOf(page: Snapshot): string {
  return textOf(mainNode(nodesOf(page.jsonLd), page)?.publisher);
}

function peopleOf(page: Snapshot, any: Findings): Findings['people'] {
  const name = metaOf(page, 'author');
  if (name === '') return any.people;
  const profile = linkOf(metaOf(page, 'article:author'), page);
  const [, handle = null] = /\/(@[\w.-]+)$/.exec(profile ?? '') ?? [];
  return [person(name, { profile, handle })];
}
