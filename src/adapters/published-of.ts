import { isoDate } from '../core/iso-date.ts';
import { type Node, textOf } from '../core/json-ld.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { isEvent } from './main-node.ts';
import { metasOf, textsOf } from './said.ts';
import { seemsStale } from './stale.ts';

/** Metas that say when a page was published, the most trustworthy first. */
const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'article:publicationdate',
  'og:pubdate',
  'ptime',
  'pdate',
  'date',
] as const;

/** Papers go by the day they appeared, whatever their page says of itself. */
const paperFirst = ['citation_publication_date', 'citation_date', 'citation_online_date'] as const;

/** When the page was published, to the day or better (ISO 8601); '' where it does not say. */
export function publishedOf(snapshot: Snapshot, node: Node | null, lang: string): string {
  const inMetas = (names: readonly string[]) =>
    seemsStale(snapshot) ? [] : names.flatMap((name) => metasOf(snapshot, name).slice(0, 1));
  const candidates = [
    ...(metasOf(snapshot, 'citation_title').length > 0 ? inMetas(paperFirst) : []),
    // The times on the page of an event are the event's.
    ...(isEvent(node)
      ? []
      : [textOf(node?.datePublished), ...inMetas(metaNames), ...timesOf(snapshot)]),
    textOf(node?.uploadDate),
    ...(isEvent(node) ? [] : [...printedIn(snapshot, lang), inPath(snapshot.url)]),
  ];
  return candidates.map((text) => isoDate(text, lang)).find((date) => date !== '') ?? '';
}

/** The times that the page marks: the one marked as its own date first. */
function timesOf({ probed }: Snapshot): readonly string[] {
  const rows = probed.times ?? [];
  const isOwn = ([, itemprop = '', pubdate = '']: readonly string[]) =>
    /datePublished/i.test(itemprop) || pubdate !== '';
  const own = rows.filter(isOwn).slice(0, 1);
  const [first] = rows.filter(([, itemprop = '']) => itemprop === '');
  return [...own, ...(first === undefined ? [] : [first])].map(([time = '']) => time);
}

/** Dates that the page prints where such things stand, none of another month than its address has. */
function printedIn(snapshot: Snapshot, lang: string): readonly string[] {
  const texts = ['dates', 'byline', 'authors'].flatMap((id) => textsOf(snapshot, id));
  const [, year, month] = /\/(20\d{2})\/(\d{2})(?=\/)/.exec(snapshot.url) ?? [];
  const start = year === undefined ? '' : `${year}-${month}`;
  return texts.map((text) => isoDate(text, lang)).filter((date) => date.startsWith(start));
}

/** The day in the path of a blog's or a newspaper's page: `/2026/11/29/`. */
function inPath(url: string): string {
  const [, year, month, day] = /\/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}
