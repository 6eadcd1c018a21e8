import { parsed } from '../core/address.ts';
import { isAt } from '../core/site.ts';
import { mayBeMedium } from './medium.ts';

/** The patterns that are no hosts: all sites, and Medium on any host. */
export const [allSites, anyMedium] = ['*', 'medium'] as const;

/**
 * A pattern of a rule as it is compared: `*`, `medium`, or a host in the URL Standard's spelling, which
 * stands for those under it, too (so that `www.` and `*.` add nothing). Null for what is no pattern.
 */
export function hostPattern(text: string): string | null {
  const plain = text.trim().toLowerCase();
  if (plain === allSites || plain === anyMedium) return plain;
  const bare = plain.replace(/^\*\./, '').replace(/^www\./, '');
  const url = parsed(`https://${bare}`);
  const isAlone = url !== null && !/[\s/?#@:*\\]/.test(bare);
  return isAlone && /^[^.]+(?:\.[^.]+)+$/.test(url.hostname) ? url.hostname : null;
}

/** Whether an address is one that a pattern means; a pattern that is none means no address. */
export function isMeant(pattern: string, address: string): boolean {
  const meant = hostPattern(pattern);
  if (meant === allSites) return true;
  const host = parsed(address)?.hostname;
  if (meant === null || host === undefined) return false;
  if (meant === anyMedium) return isAt(host, ['medium.com']) || mayBeMedium(address);
  return isAt(host, [meant]);
}
