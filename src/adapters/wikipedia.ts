import { decoded, parsed } from '../core/address.ts';
import type { Kind } from '../core/kind.ts';
import { isAt } from '../core/site.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { pageTexts } from './page-probes.ts';

interface Project {
  readonly host: string;
  readonly site: string;
  readonly kind: Kind;
}

/** The wikis of Wikimedia, and what their articles are. */
const projects: readonly Project[] = [
  { host: 'wikipedia.org', site: 'Wikipedia', kind: 'encyclopedia' },
  { host: 'wiktionary.org', site: 'Wiktionary', kind: 'encyclopedia' },
  { host: 'wikivoyage.org', site: 'Wikivoyage', kind: 'encyclopedia' },
  { host: 'wikinews.org', site: 'Wikinews', kind: 'article' },
  { host: 'wikibooks.org', site: 'Wikibooks', kind: 'book' },
  { host: 'wikiquote.org', site: 'Wikiquote', kind: '' },
  { host: 'wikisource.org', site: 'Wikisource', kind: '' },
  { host: 'wikiversity.org', site: 'Wikiversity', kind: '' },
  { host: 'wikidata.org', site: 'Wikidata', kind: '' },
  { host: 'commons.wikimedia.org', site: 'Wikimedia Commons', kind: '' },
];

const hosts = projects.map(({ host }) => host);

/** Names of what is no article: pages of the project about itself, its files and its people. */
const spaces =
  /^(?:special|talk|user|wikipedia|wp|project|file|image|media(?:wiki)?|template|help|category|portal|draft|module|timedtext|book|[\w ]+ talk):/i;

/** An article of Wikipedia, or of one of its sisters. */
export const wikipedia: Adapter = {
  id: 'wikipedia',
  places: [
    { hosts, path: /^\/(?:wiki|zh-\w+|sr-\w+)\/./ },
    { hosts, path: /^\/w\/index\.php$/ },
  ],
  probes: [{ id: 'wiki-space', select: 'body[class*="ns-"]', take: ['class'], most: 1, hosts }],
  texts: () => pageTexts.heading,
  read,
};

function read(page: Snapshot, any: Findings): Partial<Findings> {
  const url = parsed(page.url);
  const project = projects.find(({ host }) => url !== null && isAt(url.hostname, [host]));
  if (url === null || project === undefined) return {};
  const address = titleInAddress(url);
  return {
    title: page.texts.heading?.[0] || withoutWiki(page.title) || address,
    site: project.site,
    lang: any.lang || languageIn(url),
    kind: isArticle(page, address) ? project.kind : '',
  };
}

/** The window's title without the wiki's name, whatever its language calls it. */
function withoutWiki(title: string): string {
  return title.replace(/\s+[-–—]\s+[^-–—]+$/, '');
}

function titleInAddress(url: URL): string {
  const path = /^\/(?:wiki|[a-z]{2}-\w+)\/(.+)$/.exec(url.pathname)?.[1];
  const title = path === undefined ? (url.searchParams.get('title') ?? '') : decoded(path);
  return title.replaceAll('_', ' ').trim();
}

function isArticle({ probed }: Snapshot, title: string): boolean {
  const space = /(?:^|\s)ns-(\d+)(?:\s|$)/.exec(probed['wiki-space']?.[0]?.[0] ?? '')?.[1];
  return space === undefined ? title !== '' && !spaces.test(title) : space === '0';
}

/** The wiki's language, by its host; '' where that names none (`www`, `commons`). */
function languageIn({ hostname }: URL): string {
  const [first = ''] = hostname.split('.');
  if (first === 'simple') return 'en';
  return /^(?!www$)[a-z]{2,3}$/.test(first) ? first : '';
}
