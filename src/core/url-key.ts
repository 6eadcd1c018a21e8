import { parsed } from './address.ts';

/** Parameters that say where a reader came from and never what is shown. */
const trackers: readonly RegExp[] = [
  // https://support.google.com/analytics/answer/10917952
  /^utm_[a-z_]+$/,
  // Click ids that Google, Facebook and Microsoft append to a link.
  /^(gclid|fbclid|msclkid)$/,
];

/** Whether a query parameter is a tracker by its name. */
export function isTracker(name: string): boolean {
  return trackers.some((one) => one.test(name));
}

/**
 * The normal form of an address, for comparing only: scheme, `www.`, trackers, the order of
 * parameters, a slash at the end and a fragment that only scrolls are set aside. `#!` and `#/`
 * name another page and stay. What is no URL is its own key.
 */
export function urlKey(address: string): string {
  const url = parsed(address);
  if (url === null) return address;
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !isTracker(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const route = /^#[!/]/.test(url.hash) ? url.hash : '';
  const scheme = /^https?:$/.test(url.protocol) ? '' : url.protocol;
  return `${scheme}${host}${path}${query && `?${query}`}${route}`;
}
