import type { Change } from '../core/change.ts';
import type { Database } from './database.ts';
import { canary, type JournalEntry, journalKey, writeJournal } from './journal.ts';
import type { Counters } from './schema.ts';
import { unsettle } from './unsettled.ts';

/** The canary as it is when a change begins; null where there is none, or it cannot be read. */
export function canaryNow(): Promise<Counters | null> {
  return canary().catch(() => null);
}

/** What this page or worker writes is copied in the order in which it was stored. */
let copying: Promise<void> = Promise.resolve();

/**
 * Copies what an order changed; resolves when it lies there. A copy that fails does not make what is
 * stored unsaved; it is noted, and made up for at the next opening. So is a change of another page
 * that is not copied yet: whoever was to copy it may have been ended before. `before` is the canary
 * as it was when the order began.
 */
export function copy(
  db: Database,
  changes: readonly Change[],
  counted: Counters,
  before: Counters | null,
): Promise<void> {
  copying = copying.then(() =>
    orNoted(db, async () => {
      const last = { ...counted, seq: counted.seq - 1 };
      // Asked again only where somebody wrote at the same moment.
      const isWhole = isCopied(last, before) || isCopied(last, await canary());
      await writeJournal(journalOf(changes), isWhole ? counted : { ...counted, uncopied: true });
    }),
  );
  return copying;
}

/** Whether the second copy holds all changes up to these counters. */
export function isCopied(counters: Counters, canary: Counters | null): boolean {
  if (canary === null) return counters.seq === 0;
  return (
    canary.storeId === counters.storeId && canary.seq === counters.seq && canary.uncopied !== true
  );
}

/** Writes into the second copy; what fails is noted in the database. */
export async function orNoted(db: Database, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    console.error('the journal could not be written', error);
    await unsettle();
    hasUncopied = true;
  }
  if (!hasUncopied) return;
  // On a full disk this fails as well; then it is for the next change.
  await noteUncopied(db).then(
    () => {
      hasUncopied = false;
    },
    () => undefined,
  );
}

/** Whether a change is not in the second copy, which the database does not know yet. */
let hasUncopied = false;

async function noteUncopied(db: Database): Promise<void> {
  const tx = db.transaction('counters', 'readwrite', { durability: 'strict' });
  const counters = await tx.store.get('counters');
  if (counters !== undefined) await tx.store.put({ ...counters, uncopied: true });
  await tx.done;
}

/** What changes leave in the second copy. */
export function journalOf(changes: readonly Change[]): ReadonlyMap<string, JournalEntry> {
  return new Map(
    changes.map(({ store, id, before, after }) => [
      journalKey(store, id),
      after === null ? { removed: true, rev: (before?.rev ?? 0) + 1 } : { record: after },
    ]),
  );
}
