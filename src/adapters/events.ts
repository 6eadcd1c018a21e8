import { parsed } from '../core/address.ts';
import type { EventFacts } from '../core/capture.ts';
import { type Node, nodesOf, textOf, typesOf } from '../core/json-ld.ts';
import type { Probe } from '../core/probe.ts';
import { isAt } from '../core/site.ts';
import { urlKey } from '../core/url-key.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings, Place } from './adapter.ts';
import { anyPageTexts } from './any-page.ts';
import { isEvent } from './main-node.ts';
import { metasOf, valuesOf } from './said.ts';

/** Addresses that only events have. */
const eventPlaces: readonly Place[] = [
  { hosts: ['meetup.com'], path: /^\/(?:[a-z]{2}-[A-Z]{2}\/)?[^/]+\/events\/[a-z0-9]+(?:\/|$)/ },
  { hosts: ['eventbrite.*'], path: /^\/e\/[^/]*\d{6,}(?:\/|$)/ },
  { hosts: ['facebook.com'], path: /^\/events\/(?:s\/[^/]+\/)?\d{6,}/ },
  { hosts: ['linkedin.com'], path: /^\/events\/[^/]*\d{8,}/ },
  { hosts: ['songkick.com'], path: /^\/(?:concerts|festivals\/[^/]+\/id)\/\d+/ },
  { hosts: ['ra.co'], path: /^\/events\/\d+/ },
  { hosts: ['indico.cern.ch'], path: /^\/event\/\d+/ },
];

const probes = [
  {
    // Whether a block tells of an event at all; what it tells is read with the rest of JSON-LD.
    id: 'event-nodes',
    select: 'script[type="application/ld+json" i]',
    take: [],
    match: '"@type"\\s{0,9}:\\s{0,9}(?:\\[[^\\]]{0,200}?)?"([\\w:/.]{0,50}Event)"',
    most: 1,
  },
  { id: 'event-items', select: '[itemscope][itemtype$="Event"]', take: ['itemtype'], most: 3 },
  {
    id: 'event-start',
    select: '[itemtype$="Event"] [itemprop~="startDate"]',
    take: ['content', 'datetime'],
    most: 3,
  },
  {
    id: 'event-end',
    select: '[itemtype$="Event"] [itemprop~="endDate"]',
    take: ['content', 'datetime'],
    most: 3,
  },
] as const satisfies readonly Probe[];

const itemName = { id: 'event-name', select: '[itemtype$="Event"] [itemprop~="name"]', most: 3 };

/** A page that is about one event, wherever it stands; one that merely names events is as any other. */
export const events: Adapter = {
  id: 'events',
  places: [...eventPlaces, { probe: 'event-nodes' }, { probe: 'event-items' }],
  probes,
  texts: (page) => [...anyPageTexts(page), ...(items(page).length === 1 ? [itemName] : [])],
  read,
};

function read(page: Snapshot, any: Findings): Partial<Findings> {
  const node = eventOf(page, any);
  const event = node ? factsOf(node) : itemOf(page);
  if (event === null && !isAnEvents(page)) return {};
  // The days and names on such a page are the event’s.
  return { kind: 'event', event, published: '', people: [] };
}

function isAnEvents({ url }: Snapshot): boolean {
  const address = parsed(url);
  return (
    address !== null &&
    eventPlaces.some(
      ({ hosts = [], path }) => isAt(address.hostname, hosts) && path?.test(address.pathname),
    )
  );
}

/**
 * The one event that has the page's address; or the only one there is, which has no other and bears
 * the page's title. Calendars beside an article and lists of events have neither.
 */
function eventOf(page: Snapshot, any: Findings): Node | null {
  const nodes = distinct(nodesOf(page.jsonLd).filter(isEvent));
  const here = [page.url, any.canonicalUrl ?? page.url].map(urlKey);
  const own = nodes.filter((node) => here.includes(keyOf(node, page.url)));
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  const [only] = nodes;
  if (nodes.length !== 1 || only === undefined || keyOf(only, page.url) !== '') return null;
  return isTitled(textOf(only.name), page) && !hasArticle(page) ? only : null;
}

/** Events that a page names twice, as one. */
function distinct(nodes: readonly Node[]): readonly Node[] {
  const known = nodes.map(({ url, name, startDate }) => JSON.stringify([url, name, startDate]));
  return nodes.filter((_, at) => known.indexOf(known[at] ?? '') === at);
}

function keyOf({ url, '@id': id }: Node, base: string): string {
  const said = textOf(url) || (typeof id === 'string' && /^https?:/.test(id) ? id : '');
  const address = said && parsed(said, base)?.href;
  return address ? urlKey(address) : '';
}

function hasArticle({ jsonLd }: Snapshot): boolean {
  return nodesOf(jsonLd).some((node) =>
    typesOf(node).some((type) => /Article$|Posting$/.test(type)),
  );
}

/** Whether a page bears that title: by its own words, not those of the node that is in question. */
function isTitled(name: string, page: Snapshot): boolean {
  const own = [page.title, ...metasOf(page, 'og:title'), ...(page.texts.heading ?? [])].map(plain);
  const called = plain(name);
  return called !== '' && own.some((title) => ` ${title} `.includes(` ${called} `));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function factsOf(node: Node): EventFacts | null {
  const start = timeOf(textOf(node.startDate));
  if (start === '') return null;
  return { start, end: endOf(textOf(node.endDate), start), place: placeOf(node) };
}

/** A date or date-time of ISO 8601, its offset spelled `+01:00`; '' for what is none. */
function timeOf(text: string): string {
  const time = text.replace(/([+-]\d\d)(\d\d)$/, (offset, hours, minutes) =>
    text.includes('T') ? `${hours}:${minutes}` : offset,
  );
  return /^\d{4}-\d\d-\d\d(?:$|[T ])/.test(time) && !Number.isNaN(Date.parse(time)) ? time : '';
}

function endOf(text: string, start: string): string {
  const end = timeOf(text);
  return Date.parse(end) < Date.parse(start) && end.length === start.length ? '' : end;
}

function placeOf({ location, eventAttendanceMode: mode }: Node): string {
  const places = (Array.isArray(location) ? location : [location]).map(placeName);
  const place = places.find((name) => name !== '' && name !== 'online') ?? '';
  return place || (/Online/.test(textOf(mode)) || places.includes('online') ? 'online' : '');
}

/** The name of a place and its town; a street where it has no name. */
function placeName(location: unknown): string {
  if (typeof location === 'string') return location.trim();
  if (typeof location !== 'object' || location === null) return '';
  const place = location as Node;
  if (typesOf(place).includes('VirtualLocation')) return 'online';
  const address = place.address;
  const parts = typeof address === 'object' && address !== null ? (address as Node) : {};
  const name = textOf(place.name) || textOf(parts.streetAddress) || textOf(address);
  const town = textOf(parts.addressLocality);
  return [name, name.includes(town) ? '' : town].filter((part) => part !== '').join(', ');
}

/** The one event in the page's microdata, where it bears the page's title. */
function itemOf(page: Snapshot): EventFacts | null {
  const name = page.texts['event-name']?.[0] ?? '';
  const [starts, ends] = ['event-start', 'event-end'].map((id) => valuesOf(page, id));
  const start = timeOf(starts?.[0] ?? '');
  if (items(page).length !== 1 || starts?.length !== 1 || start === '') return null;
  if (!isTitled(name, page)) return null;
  return { start, end: endOf(ends?.length === 1 ? (ends[0] ?? '') : '', start), place: '' };
}

function items({ probed }: Snapshot): readonly string[] {
  return (probed['event-items'] ?? []).map(([type = '']) => type);
}
