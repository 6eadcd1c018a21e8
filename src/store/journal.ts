import { newestVersion } from '../core/record-versions.ts';
import type { StoreName } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { browser } from '../platform/browser.ts';
import { readLocal } from '../platform/local.ts';
import type { Counters } from './schema.ts';

/** A record as it was last written, or the mark that it was removed. */
export type JournalEntry =
  | { readonly record: Stored }
  | { readonly removed: true; readonly rev: number };

/**
 * An entry as it lies there: with the version its record is of, and that record as JSON. The browser
 * takes a text ten times as fast as the same record in pieces. Entries of old hold the record itself.
 */
export type KeptEntry = (
  | { readonly text: string }
  | { readonly record: Stored }
  | { readonly removed: true; readonly rev: number }
) & { readonly version?: number };

/** So many entries are written at one go. */
const batch = 1_000;

/** The key of a record in the journal. */
export function journalKey(store: StoreName, id: string): string {
  return `journal:${store}:${id}`;
}

/**
 * The second copy of every change, in `storage.local`: one key a record, last write wins, and the
 * canary. Chromium opens a damaged IndexedDB as an empty one without an error; the canary tells,
 * and the journal holds what was there. Nothing is ever taken out of it.
 */
export async function writeJournal(
  entries: ReadonlyMap<string, JournalEntry>,
  canary: Counters | null,
): Promise<void> {
  const kept: [string, unknown][] = [...entries].map(([key, entry]) => [key, keptOf(entry)]);
  if (canary !== null) kept.push(['canary', canary]);
  // The browser takes no message beyond some size: much is written bit by bit, the canary last.
  for (let at = 0; at < kept.length; at += batch) {
    await browser.storage.local.set(Object.fromEntries(kept.slice(at, at + batch)));
  }
}

function keptOf(entry: JournalEntry): KeptEntry {
  const kept = 'record' in entry ? { text: JSON.stringify(entry.record) } : entry;
  return { ...kept, version: newestVersion };
}

/** The counters as they were when the last change was copied; null where nothing ever was. */
export async function canary(): Promise<Counters | null> {
  const { canary } = await readLocal('canary');
  return (canary as Counters | undefined) ?? null;
}

/**
 * Whether anything was ever copied, canary or not: what a crash tore, the browser drops, and the canary
 * may be among it. For a database that seems new: it reads all there is.
 */
export async function isJournalled(): Promise<boolean> {
  return Object.keys(await readLocal(null)).some((key) => key.startsWith('journal:'));
}
