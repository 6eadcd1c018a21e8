import { webAddress } from '../core/address.ts';

/**
 * The address that is asked for a printed link: without user name, password and fragment, so that
 * links to two places of a page are one request. Null for what is no http(s) address.
 */
export function askedAddress(url: string): string | null {
  const address = webAddress(url);
  if (address === null) return null;
  const asked = new URL(address);
  asked.hash = '';
  return asked.href;
}
