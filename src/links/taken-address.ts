import { parsed } from '../core/address.ts';
import { readerAddress } from '../core/reader-address.ts';

/** What is printed for a link that leads to `to` by now: with the place of the page that `old` named. */
export function takenAddress(to: string, old: string): string {
  const url = new URL(readerAddress(to) ?? to);
  if (url.hash === '') url.hash = parsed(old)?.hash ?? '';
  return url.href;
}
