import { parsed, webAddress } from '../core/address.ts';
import type { Person } from '../core/capture.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { metaOf, rowsOf } from './said.ts';

/** The address that is open. */
export function addressOf({ url }: Snapshot): URL {
  return parsed(url) ?? new URL('about:blank');
}

/**
 * Whether what a page says of itself is of another page: sites that go from page to page without
 * loading leave it behind. `key` tells their pages apart; it gives null for what has none.
 */
export function isStale(page: Snapshot, key: (address: URL) => string | null): boolean {
  const here = key(addressOf(page));
  const said = [metaOf(page, 'og:url'), rowsOf(page, 'canonical')[0]?.[0] ?? ''];
  return said.some((text) => {
    const there = parsed(text, page.url);
    return text !== '' && there !== null && key(there) !== here;
  });
}

/** A person; with a handle, if only that is known, for a name. */
export function person(name: string, part: Partial<Person> = {}): Person {
  return { name, handle: null, profile: null, role: null, ...part };
}

/** A title without what the window puts before it: how much is new. */
export function windowTitle({ title }: Snapshot): string {
  return title.replace(/^\(\d+\+?\)\s+/, '');
}

/** An address of the page's markup, absolute; null for what is none. */
export function linkOf(text: string, page: Snapshot): string | null {
  return text === '' ? null : webAddress(parsed(text, page.url)?.href ?? '');
}
