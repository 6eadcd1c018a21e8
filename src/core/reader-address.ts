import { tabAddress, webAddress } from './address.ts';
import { standsFor } from './stand-ins.ts';
import { isTracker } from './trackers.ts';

/**
 * The address as a reader of the newsletter would open it; null for what is no http(s) address.
 * Every address that comes in goes through here: of a tab, a page, a link, or typed.
 *
 * User name and password are taken out and never kept. What leads to another address, or stands
 * for it (redirections, copies for AMP and phones), gives way to that one. Trackers and somebody's
 * highlight (`#:~:text=`) go. What remains is in the URL Standard's spelling and otherwise as it
 * was written, letter by letter. The address of an address is itself.
 */
export function readerAddress(text: string): string | null {
  let address = webAddress(tabAddress(text.trim()));
  for (let next = address; next !== null; next = nextOf(next)) address = next;
  return address;
}

/** The address that one gives way to; null where it is as it should be. */
function nextOf(address: string): string | null {
  const url = new URL(address);
  const next = standsFor(url) ?? withoutTrackers(url);
  return next === address ? null : next;
}

/** A page that is quoted whole in another's path (archives, viewers): its query belongs to it. */
const quoted = /\/https?:\//i;

/** A fragment that is a list of parameters, not a place of the page. */
const isList = /^#[\w.$%[\]-]+=[^&]*(?:&[\w.$%[\];-]+=[^&]*)*$/;

function withoutTrackers(url: URL): string {
  const left = new URL(url);
  const [place = '', highlight] = url.hash.split(':~:');
  if (highlight !== undefined) left.hash = place === '#' ? '' : place;
  return untracked(left);
}

/** The address without what only tracks; all else of it stays, letter by letter. */
export function untracked(url: URL): string {
  const left = new URL(url);
  if (quoted.test(url.pathname)) return left.href;
  const search = without(url, url.search, 'query');
  if (search !== url.search) left.search = search;
  const list = isList.test(url.hash) ? without(url, url.hash, 'fragment') : url.hash;
  if (list !== url.hash) left.hash = list;
  return left.href;
}

/** A query or fragment without trackers; the rest is cut, never written anew. */
function without(url: URL, raw: string, place: 'query' | 'fragment'): string {
  const pieces = raw.slice(1).split('&');
  const rest = pieces.filter((piece) => !isTracker({ name: nameOf(piece), url, in: place }));
  if (rest.length === pieces.length) return raw;
  return rest.every((piece) => piece === '') ? '' : raw.slice(0, 1) + rest.join('&');
}

function nameOf(piece: string): string {
  const [[name = ''] = []] = new URLSearchParams(piece);
  // Addresses copied from markup separate by `&amp;`.
  return name.replace(/^(?:amp;)+/, '');
}
