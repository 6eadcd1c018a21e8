import { parsed } from './address.ts';
import { selectors, waysIn } from './kept-parameters.ts';
import { isAmong } from './parameters.ts';
import { readerAddress } from './reader-address.ts';
import { isAt } from './site.ts';
import { routeOf } from './url-key.ts';

/**
 * The address a page goes by, out of what it says of itself (best first; absolute, or from the root
 * of its site): the first that can be believed, as `readerAddress` has it. Null where none can, or
 * where none should take the place of the address that was open: that of a page nobody else can
 * reach, and one that lets a reader in who would stand before a wall without it.
 *
 * Of an article in parts the part that was open is kept: its words stand on that page.
 */
export function canonicalAddress(said: readonly string[], shown: string): string | null {
  const here = parsed(readerAddress(shown) ?? '');
  if (here === null || !isPublic(here) || letsIn(here)) return null;
  const candidates = said.map((text) => saidAddress(text, here));
  return candidates.find((there) => there !== null && isBelievable(there, here))?.href ?? null;
}

function saidAddress(text: string, here: URL): URL | null {
  const said = text.trim();
  // Other relative ones are words that a template left behind, more often than addresses.
  if (!/^(?:https?:\/\/|\/)/i.test(said)) return null;
  const there = parsed(readerAddress(parsed(said, here.href)?.href ?? '') ?? '');
  if (there?.host === here.host && here.protocol === 'https:') there.protocol = 'https:';
  return there;
}

function isBelievable(there: URL, here: URL): boolean {
  return (
    isPublic(there) &&
    isSameSite(there, here) &&
    (there.pathname !== '/' || here.pathname === '/') &&
    (!unfilled.test(there.pathname) || unfilled.test(here.pathname)) &&
    routeOf(there) === routeOf(here) &&
    !isWholeOf(there, here) &&
    [...here.searchParams].every(([name, value]) => isSaid(name, value, there, here))
  );
}

/** Where a template had nothing to fill in. */
const unfilled = /\/(?:undefined|null|nan)(?:\/|$)|\[object|\{\{|%7b%7b/i;

/** Names that lead nowhere outside a house. */
const houseNames =
  /(?:^|\.)(?:localhost|local|localdomain|test|invalid|internal|intranet|lan|home\.arpa)$/;

function isPublic({ hostname }: URL): boolean {
  return /\.[a-z]/i.test(hostname) && !hostname.startsWith('[') && !houseNames.test(hostname);
}

/** Where sites are tried out before anybody is to see them. */
const rehearsal = /^(?:staging|stage|stg|dev|test|qa|uat|preprod|preview|local|origin)[.-]/;

/** Whether two addresses are of one site: one host, one below the other, or both of one writer. */
function isSameSite(there: URL, here: URL): boolean {
  if (there.host === here.host) return true;
  if (rehearsal.test(there.hostname)) return false;
  const [inner, outer] = [there, here].map(({ host }) => `.${host.replace(/^www\./, '')}`);
  if (inner?.endsWith(outer ?? '') || outer?.endsWith(inner ?? '')) return true;
  return withoutView(there) === withoutView(here) || isOwnDomain(there, here);
}

/** The host without what says for which screens it is. */
function withoutView({ host }: URL): string {
  return host.replace(/^(?:(?:www|m|mobile|touch|amp)\.)+/, '');
}

/** Where writers publish who may have a domain of their own, under which the same path shows. */
const platforms = ['substack.com', 'medium.com', 'wordpress.com', 'blogspot.com', 'ghost.io'];

function isOwnDomain(there: URL, here: URL): boolean {
  const [of, elsewhere] = [isAt(here.hostname, platforms), !isAt(there.hostname, platforms)];
  return of && elsewhere && pathOf(there) !== '' && pathOf(there) === pathOf(here);
}

function letsIn(url: URL): boolean {
  return [...url.searchParams.keys()].some((name) => isAmong(waysIn, { name, url, in: 'query' }));
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}

/** Whether an address is that of the whole of which the other is a numbered part. */
function isWholeOf(there: URL, here: URL): boolean {
  const [, whole] = /^(.*?)(?:\/page)?\/(?!0*1$)\d+$/.exec(pathOf(here)) ?? [];
  return whole !== undefined && whole === pathOf(there);
}

/**
 * Whether a parameter of the shown page is met by what the page says: said the same, or not needed
 * there. A path of its own may stand for an id, never for the number of a part.
 */
function isSaid(name: string, value: string, there: URL, here: URL): boolean {
  const said = there.searchParams.getAll(name);
  if (said.length > 0) return said.includes(value);
  if (/^(?:page|paged|pg)$/i.test(name)) return value === '1';
  return pathOf(there) !== pathOf(here) || !selects(name, here);
}

function selects(name: string, url: URL): boolean {
  return /id$/i.test(name) || isAmong(selectors, { name, url, in: 'query' });
}
