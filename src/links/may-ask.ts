import { type Declared, isWall } from '../core/access.ts';
import { webAddress } from '../core/address.ts';
import { type Clip, clipUrl } from '../core/clip.ts';
import { waysIn } from '../core/kept-parameters.ts';
import { isAmong } from '../core/parameters.ts';
import type { PrintedLink } from '../core/publish.ts';
import type { LinkCheck } from '../core/records.ts';
import type { AccessAction, AccessRule } from '../core/rules.ts';
import { isAt } from '../core/site.ts';
import { standsFor } from '../core/stand-ins.ts';
import { printed } from '../core/stored.ts';
import { urlKey } from '../core/url-key.ts';
import { askedAddress } from './asked-address.ts';
import { forwarders } from './forwarders.ts';
import { isPublicHost } from './is-public-host.ts';
import { verdictKind } from './verdict.ts';
import { walledHosts } from './walled-hosts.ts';

/** Why a link is left out of a check, the first that holds: what it is, then what is known of it. */
export const leftOutReasons = [
  'notWeb',
  'notPublic',
  'gift',
  'walled',
  'medium',
  'metered',
  'signIn',
  'site',
  'forwards',
  'rules',
  'recent',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** An address that is asked, for every link of the issue that leads to it. */
export interface LinkToAsk {
  readonly url: string;
  readonly host: string;
  readonly words: string;
}

/** A link that is left out, at its address as it is printed. */
export interface LinkLeftOut {
  readonly url: string;
  readonly words: string;
  readonly why: LeftOutReason;
}

/** What has to be known to tell. */
export interface Known {
  /** The clips that have to do with the links, of whichever issue and whatever visit. */
  readonly clips: readonly Clip[];
  /** The newsletter's. */
  readonly rules: readonly AccessRule[];
  /** Whether a rule's pattern of hosts means an address. */
  readonly isMeant: (pattern: string, address: string) => boolean;
  /** Whether an address has the shape of a post on Medium, on any host. */
  readonly mayBeMedium: (address: string) => boolean;
  /** What was found when an address was asked last, by printed address. */
  readonly checks: ReadonlyMap<string, LinkCheck>;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** What an issue's links are divided into; each address once, in the order of the links. */
export interface Division {
  readonly ask: readonly LinkToAsk[];
  readonly leftOut: readonly LinkLeftOut[];
}

/** Divides the links of an issue into those that may be asked, and those that a person has to open. */
export function mayAsk(links: readonly PrintedLink[], known: Known): Division {
  const ask = new Map<string, LinkToAsk>();
  const leftOut = new Map<string, LinkLeftOut>();
  const walls = wallsOf(known.clips);
  for (const { url, words } of links) {
    const address = askedAddress(url);
    const why = address === null ? 'notWeb' : reasonAt(new URL(address), { url, walls, known });
    if (why !== null) leftOut.set(url, leftOut.get(url) ?? { url, words, why });
    else if (address !== null && !ask.has(address))
      ask.set(address, { url: address, host: new URL(address).hostname, words });
  }
  return { ask: [...ask.values()], leftOut: [...leftOut.values()] };
}

/** What was met at pages and at whole sites. */
interface Walls {
  /** Key of an address → what its page says, or shows, of who may read it. */
  readonly pages: ReadonlyMap<string, readonly Declared[]>;
  /** Hosts with a page behind a wall. */
  readonly hosts: readonly string[];
}

interface At {
  readonly url: string;
  readonly walls: Walls;
  readonly known: Known;
}

/** Why an address is not asked; null where it may be. */
function reasonAt(address: URL, { url, walls, known }: At): LeftOutReason | null {
  const plain = plainly(address);
  const host = plain.hostname;
  const declared = walls.pages.get(urlKey(url)) ?? [];
  const holds: Readonly<Record<LeftOutReason, () => boolean>> = {
    notWeb: () => false,
    notPublic: () => host !== address.hostname || !isPublicHost(host),
    gift: () => isGift(plain) || declared.includes('gift'),
    walled: () => declared.some(isWall),
    medium: () => known.mayBeMedium(plain.href),
    metered: () => isWalledHost(host, 'metered'),
    signIn: () => isWalledHost(host, 'signIn'),
    site: () => isAt(host, walls.hosts),
    forwards: () => standsFor(plain) !== null || forwarders.some(({ hosts }) => isAt(host, hosts)),
    rules: () => isRuledOut(known, { address: plain.href, declared }),
    recent: () => isRecent(known.checks.get(url), known.now),
  };
  return leftOutReasons.find((reason) => holds[reason]()) ?? null;
}

/**
 * The address as it is judged, which is never asked: whatever is written differently and read alike
 * by servers (capitals, escapes, a port, dots and slashes at the end) is one.
 */
function plainly(address: URL): URL {
  const plain = new URL(address);
  plain.hostname = address.hostname.replace(/\.+$/, '');
  plain.port = '';
  plain.pathname = unescaped(address.pathname)
    .toLowerCase()
    .replace(/\/{2,}/g, '/');
  return plain;
}

/** A path without its escapes; what is none stays. */
function unescaped(path: string): string {
  return path.replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function isWalledHost(host: string, kind: 'metered' | 'signIn'): boolean {
  return walledHosts.some(({ hosts, wall }) => wall === kind && isAt(host, hosts));
}

function isGift(url: URL): boolean {
  return [...url.searchParams.keys()].some((name) => isAmong(waysIn, { name, url, in: 'query' }));
}

function wallsOf(clips: readonly Clip[]): Walls {
  const pages = new Map<string, readonly Declared[]>();
  const hosts = new Set<string>();
  for (const clip of clips) {
    const kinds = kindsOf(clip);
    for (const url of [clip.url, clipUrl(clip)]) {
      const key = urlKey(url);
      pages.set(key, [...(pages.get(key) ?? []), ...kinds]);
      const address = webAddress(url);
      if (address !== null && kinds.some((kind) => isWall(kind) || kind === 'gift'))
        hosts.add(plainly(new URL(address)).hostname.replace(/^www\./, ''));
    }
  }
  return { pages, hosts: [...hosts] };
}

/** All that was ever said of a page, by itself or by its curator; what was seen of a wall with it. */
function kindsOf({ access }: Clip): readonly Declared[] {
  const { declared, claims, now } = access;
  const said = [printed(declared), declared.found, ...claims.map((claim) => claim.declared)];
  return now === 'preview' || now === 'blocked' ? [...said, 'members'] : said;
}

/** What is done about sites whose pages readers are not to be led into without a word. */
const excluding: readonly AccessAction[] = ['linkOnly', 'leaveOut', 'preferOpen'];

interface Ruled {
  readonly address: string;
  readonly declared: readonly Declared[];
}

function isRuledOut({ rules, isMeant }: Known, { address, declared }: Ruled): boolean {
  const said = declared.length === 0 ? ['unknown'] : declared;
  const first = rules.find(
    (rule) =>
      isMeant(rule.host, address) &&
      (rule.declared.length === 0 || rule.declared.some((kind) => said.includes(kind))),
  );
  return first !== undefined && excluding.includes(first.action);
}

/** A site that gave an answer is not asked again on the same day. */
const day = 86_400_000;

function isRecent(check: LinkCheck | undefined, now: string): boolean {
  if (check === undefined || verdictKind(check.verdict) === 'unreachable') return false;
  return Math.abs(Date.parse(now) - Date.parse(check.checkedAt)) < day;
}
