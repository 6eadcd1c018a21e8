/** What adapters ask of a snapshot, and say of people. */

import { parsed, webAddress } from '../core/address.ts';
import type { Person } from '../core/capture.ts';
import type { Snapshot } from '../protocol/snapshot.ts';

/** What a page's first meta of that name says; '' where there is none. */
export function metaOf({ metas }: Snapshot, name: string): string {
  return metas.find((meta) => meta.name === name)?.content ?? '';
}

/** The rows that a probe brought. */
export function rowsOf({ probed }: Snapshot, id: string): readonly (readonly string[])[] {
  return probed[id] ?? [];
}

/** The first value that a probe brought; '' where there is none. */
export function firstOf(page: Snapshot, id: string): string {
  return rowsOf(page, id)[0]?.find((value) => value !== '') ?? '';
}

/** The first words that are seen of a text; '' where there are none. */
export function wordsOf({ texts }: Snapshot, id: string): string {
  return texts[id]?.[0] ?? '';
}

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
