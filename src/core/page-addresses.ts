import { parsed } from './address.ts';
import type { Capture } from './capture.ts';
import { readerAddress } from './reader-address.ts';
import { routeOf, urlKey } from './url-key.ts';

/** What a page can be looked up by. */
export interface PageAddresses {
  /** Normal forms, one of which is that of a clip whose page goes by the same address. */
  readonly keys: readonly string[];
  /** Addresses as they were open; a clip of a page that goes by another keeps the one it had. */
  readonly urls: readonly string[];
}

/**
 * The addresses a page may have been clipped under: the one it goes by and the one it is open at,
 * whichever of them was known then. A page whose address the browser keeps to itself has none.
 */
export function pageAddresses({
  url,
  canonicalUrl,
}: Pick<Capture, 'url' | 'canonicalUrl'>): PageAddresses {
  const given = [canonicalUrl ?? '', url].filter((address) => address !== '');
  const urls = given.map((address) => readerAddress(address) ?? address);
  return { keys: distinct(urls.map(urlKey)), urls: distinct(urls.flatMap(withTop)) };
}

/** An address that leads to a place in a page, and that of the page. */
function withTop(address: string): readonly string[] {
  const url = parsed(address);
  if (url === null || url.hash === '' || routeOf(url) !== '') return [address];
  return [address, address.slice(0, address.length - url.hash.length)];
}

function distinct(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}
