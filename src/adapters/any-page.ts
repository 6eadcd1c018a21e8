import { hostOf, webAddress } from '../core/address.ts';
import { canonicalAddress } from '../core/canonical-address.ts';
import type { Person } from '../core/capture.ts';
import { isEvent, mainNode, type Node, namesOf, nodesOf, textOf } from '../core/json-ld.ts';
import type { TextProbe } from '../core/probe.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Findings } from './adapter.ts';
import { pageTexts } from './page-probes.ts';

/** Where a page may say a thing of itself, the most trustworthy first. */
const metaNames = {
  title: ['citation_title', 'og:title', 'twitter:title', 'dc.title'],
  site: ['og:site_name', 'application-name'],
  people: ['dc.creator', 'author', 'article:author', 'parsely-author'],
  published: [
    'citation_publication_date',
    'citation_date',
    'article:published_time',
    'datepublished',
    'dc.date',
    'date',
  ],
} as const;

/**
 * Reads any page by what it says of itself: metas, JSON-LD, `<time>`, its heading. What it does
 * not say stays blank.
 */
export function anyPage(snapshot: Snapshot): Findings {
  const nodes = nodesOf(snapshot.jsonLd);
  const node = mainNode(nodes);
  const site = siteOf(snapshot, nodes, node);
  const said = [...attribute(snapshot, 'canonical'), ...all(snapshot, 'og:url')];
  return {
    canonicalUrl: canonicalAddress(said, snapshot.url),
    title: titleOf(snapshot, node, site),
    site,
    people: peopleOf(snapshot, nodes, node),
    published: publishedOf(snapshot, node),
    lang: languageOf(attribute(snapshot, 'lang')[0] ?? ''),
    kind: '',
    identifiers: {},
    tags: [],
    event: null,
    links: [],
  };
}

/** The page's heading, and the names it prints, where they could tell more than it says of itself. */
export function anyPageTexts(snapshot: Snapshot): readonly TextProbe[] {
  const nodes = nodesOf(snapshot.jsonLd);
  const node = mainNode(nodes);
  const title = saidTitle(snapshot, node) || snapshot.title;
  const isPlain = title !== '' && title.split(apart).length === 1;
  return isPlain && peopleOf(snapshot, nodes, node).length > 0 ? [] : Object.values(pageTexts);
}

/** What sets a site's name apart from a title. */
const apart = /\s+[|·•–—-]\s+/;

function titleOf(snapshot: Snapshot, node: Node | null, site: string): string {
  const title = saidTitle(snapshot, node) || snapshot.title || headingOf(snapshot);
  return withoutSite(title, site, snapshot);
}

function saidTitle(snapshot: Snapshot, node: Node | null): string {
  return first(snapshot, metaNames.title) || textOf(node?.headline ?? node?.name);
}

/**
 * The title without the site's name at either end, where a bar, dash or dot sets it apart; the
 * page's own heading, where the title is that and more.
 */
function withoutSite(title: string, site: string, snapshot: Snapshot): string {
  const parts = title.split(apart);
  if (parts.length < 2 || same(title, headingOf(snapshot))) return title;
  const [head, tail] = [parts[0] ?? '', parts.at(-1) ?? ''];
  for (const name of [site, hostOf(snapshot.url)]) {
    if (same(tail, name)) return title.slice(0, title.lastIndexOf(tail)).replace(/\s+\S\s+$/, '');
    if (same(head, name)) return title.slice(head.length).replace(/^\s+\S\s+/, '');
  }
  return parts.find((part) => same(part, headingOf(snapshot))) ?? title;
}

function siteOf(snapshot: Snapshot, nodes: readonly Node[], node: Node | null): string {
  const publisher = namesOf(node?.publisher ?? node?.isPartOf, nodes)[0];
  return first(snapshot, metaNames.site) || publisher || hostOf(snapshot.url);
}

function peopleOf(
  snapshot: Snapshot,
  nodes: readonly Node[],
  node: Node | null,
): readonly Person[] {
  const candidates = [
    all(snapshot, 'citation_author').map(inOrder),
    namesOf(node?.author ?? node?.creator, nodes),
    ...metaNames.people.map((name) => all(snapshot, name)),
    snapshot.texts.authors ?? [],
  ];
  // A profile's address is no name.
  const names = candidates
    .map((list) => list.map(personName).filter((name) => name !== '' && webAddress(name) === null))
    .find((list) => list.length > 0);
  return [...new Set(names ?? [])].map((name) => ({
    name,
    handle: null,
    profile: null,
    role: null,
  }));
}

/** `Okafor, Mira`, as citation metas write it, in the order it is said. */
function inOrder(text: string): string {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(text.trim()) ?? [];
  return family && given ? `${given} ${family}` : text;
}

function personName(text: string): string {
  return text.trim().replace(/^by\s+/i, '');
}

function publishedOf(snapshot: Snapshot, node: Node | null): string {
  const candidates = [
    textOf(node?.datePublished),
    first(snapshot, metaNames.published),
    // The times on the page of an event are the event's.
    isEvent(node) ? '' : (attribute(snapshot, 'times')[0] ?? ''),
  ];
  return candidates.map(isoDate).find((date) => date !== '') ?? '';
}

/** An ISO 8601 date or date-time as it stands; `2026/11/18` (citation metas) brought to that form. */
function isoDate(text: string): string {
  const date = text
    .trim()
    .replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, (_, year, month, day) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    );
  return /^\d{4}-\d{2}-\d{2}/.test(date) && !Number.isNaN(Date.parse(date)) ? date : '';
}

/** A language tag in its canonical spelling; '' for what is none. */
function languageOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

function headingOf({ texts }: Snapshot): string {
  return texts.heading?.[0] ?? '';
}

/** The first value of each row of a probe that has one. */
function attribute({ probed }: Snapshot, id: string): readonly string[] {
  return (probed[id] ?? []).flatMap((row) => row.find((value) => value !== '') ?? []);
}

function first(snapshot: Snapshot, names: readonly string[]): string {
  return names.map((name) => all(snapshot, name)[0] ?? '').find((text) => text !== '') ?? '';
}

function all(snapshot: Snapshot, name: string): readonly string[] {
  return snapshot.metas.filter((meta) => meta.name === name).map((meta) => meta.content);
}

function same(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
}
