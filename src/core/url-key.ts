import { parsed } from './address.ts';
import { starts } from './kept-parameters.ts';
import { isAmong } from './parameters.ts';
import { readerAddress } from './reader-address.ts';

/**
 * The normal form of an address, for comparing only, made of the address as a reader would open it:
 * scheme, `www.`, the order of parameters, where a film starts, a slash at the end and a fragment
 * that only scrolls are set aside. `#!` and `#/` name another page and stay. What is no URL is its
 * own key.
 */
export function urlKey(address: string): string {
  const url = parsed(readerAddress(address) ?? address);
  if (url === null) return address;
  const host = url.host.replace(/^www\./, '');
  const known = renamed[host] ?? host;
  const path = url.pathname.replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !isAmong(starts, { name, url, in: 'query' }))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const scheme = /^https?:$/.test(url.protocol) ? '' : url.protocol;
  return `${scheme}${known}${path}${query && `?${query}`}${routeOf(url)}`;
}

/** Hosts that became others, and lead there with the same path. */
const renamed: Readonly<Record<string, string>> = { 'twitter.com': 'x.com' };

/** The page of an application that a fragment names; '' where it only scrolls. */
export function routeOf({ hash }: URL): string {
  return /^#[!/]/.test(hash) ? hash : '';
}
