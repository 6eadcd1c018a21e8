import type { Person } from '../core/capture.ts';
import { type Node, nodesOf, textOf } from '../core/json-ld.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { mainNode } from './main-node.ts';
import { person } from './person.ts';
import { addressOf, metaOf } from './said.ts';
import { isStale } from './stale.ts';

const post = /^\/p\/([\w-]+)(\/comments?)?/;
/** `/@mira/note/c-12`: a few words, as on other networks. */
const note = /^\/(?:@([\w-]+)\/)?note\/(?:c|p)-(\d+)/;

/** Newsletters of Substack, on its own hosts and on those of publications, and its notes. */
export const substack: Adapter = {
  id: 'substack',
  places: [{ hosts: ['substack.com'] }, { probe: 'substack-bundle' }],
  probes: [
    {
      // What its pages are made with; an image of Substack can stand anywhere.
      id: 'substack-bundle',
      select: 'link[href*="//substackcdn.com/bundle/"], script[src*="//substackcdn.com/bundle/"]',
      take: ['href', 'src'],
      most: 1,
    },
  ],
  read: (page, any) => {
    const { pathname, hostname } = addressOf(page);
    const isFresh = !isStale(page, (url) => key(url.pathname));
    const base = isFresh
      ? {}
      : { canonicalUrl: null, people: [], published: '', title: page.title };
    const node = isFresh ? mainNode(nodesOf(page.jsonLd), page) : null;
    if (note.test(pathname)) return { ...base, ...noteIn(page, node, isFresh) };
    const [, slug, comments] = post.exec(pathname) ?? [];
    if (slug === undefined)
      return hostname === 'substack.com' ? base : { ...base, kind: 'website' };
    const people = peopleOf(node);
    return {
      ...base,
      ...(people.length > 0 ? { people } : {}),
      // The reading app says its own name; a newsletter's page, that of the newsletter.
      site: textOf(node?.publisher) || any.site,
      kind: comments === undefined ? 'article' : 'discussion',
    };
  },
};

function key(pathname: string): string {
  return note.exec(pathname)?.[2] ?? post.exec(pathname)?.[1] ?? pathname;
}

function noteIn(page: Snapshot, node: Node | null, isFresh: boolean): Partial<Findings> {
  const [, user = ''] = note.exec(addressOf(page).pathname) ?? [];
  const said = isFresh ? metaOf(page, 'og:title') : '';
  const name = /^(.+) \(@[\w-]+\)$/.exec(said)?.[1] ?? '';
  const who = name || (user === '' ? '' : `@${user}`);
  const at = { handle: `@${user}`, profile: `https://substack.com/@${user}` };
  return {
    site: 'Substack',
    people: who === '' ? [] : [person(who, user === '' ? {} : at)],
    published: textOf(node?.dateCreated),
    kind: 'post',
    ...(said === '' ? {} : { title: said }),
  };
}

function peopleOf(node: Node | null): readonly Person[] {
  return [node?.author].flat().flatMap((author) => {
    const name = textOf(author);
    if (name === '') return [];
    const url = textOf((author as Node).url);
    const [profile = null, handle = null] =
      /^https:\/\/(?:[\w-]+\.)?substack\.com\/(@[\w-]+)$/.exec(url) ?? [];
    return [person(name, { profile, handle })];
  });
}
