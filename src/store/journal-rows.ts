import { bringRecord } from '../core/record-versions.ts';
import { type StoreName, storeNames } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { readLocal } from '../platform/local.ts';
import type { KeptEntry } from './journal.ts';

/** The second copy of one record, and which it is. */
export interface JournalRow {
  readonly store: StoreName;
  readonly id: string;
  /** As the newest version has it; null: it was removed. */
  readonly record: Stored | null;
  readonly rev: number;
}

/** Entries written before their version was noted are of this one. */
const unnoted = 4;

/** Everything the journal holds, brought to the newest version; what is no entry is passed over. */
export async function journalRows(): Promise<readonly JournalRow[]> {
  const all = await readLocal(null);
  return Object.entries(all).flatMap(([key, kept]) => rowOf(key, kept) ?? []);
}

function rowOf(key: string, kept: unknown): JournalRow | null {
  const [, name, id = ''] = /^journal:(\w+):(.*)$/s.exec(key) ?? [];
  const store = storeNames.find((one) => one === name);
  if (store === undefined || typeof kept !== 'object' || kept === null) return null;
  const entry = kept as KeptEntry;
  if ('removed' in entry) return { store, id, record: null, rev: entry.rev };
  try {
    const written: Stored = 'text' in entry ? JSON.parse(entry.text) : entry.record;
    const record = bringRecord(store, written, entry.version ?? unnoted);
    return record.id === id ? { store, id, record, rev: record.rev } : null;
  } catch {
    // A record that an older version cannot have written: nothing can be made of it here.
    return null;
  }
}
