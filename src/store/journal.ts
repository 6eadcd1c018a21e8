import type { StoreName } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { browser } from '../platform/browser.ts';
import type { Counters } from './schema.ts';

/** A record as it was last written, or the mark that it was removed. */
export type JournalEntry =
  | { readonly record: Stored }
  | { readonly removed: true; readonly rev: number };

/** The key of a record in the journal. */
export function journalKey(store: StoreName, id: string): string {
  return `journal:${store}:${id}`;
}

/**
 * The second copy of every change, in `storage.local`: one key a record, last write wins, and the
 * canary. Chromium opens a damaged IndexedDB as an empty one without an error; the canary tells,
 * and the journal holds what was there.
 */
export function writeJournal(
  entries: ReadonlyMap<string, JournalEntry>,
  canary: Counters,
): Promise<void> {
  return browser.storage.local.set({ ...Object.fromEntries(entries), canary });
}
