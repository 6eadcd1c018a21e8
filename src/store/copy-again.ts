import type { Change } from '../core/change.ts';
import type { Stored } from '../core/stored.ts';
import type { Database } from './database.ts';
import { writeJournal } from './journal.ts';
import type { Counters } from './schema.ts';
import { journalOf, orNoted } from './second-copy.ts';

/**
 * Copies the records of an order that had been carried out before, where it may not have come to
 * that then: nothing is acknowledged that lies in one place only.
 */
export async function copyAgain(
  db: Database,
  changes: readonly Change[],
  counters: Counters,
): Promise<void> {
  await orNoted(db, async () => {
    const stores = new Set(changes.map(({ store }) => store));
    const tx = db.transaction(['counters', ...stores]);
    const [now = counters, ...current] = await Promise.all([
      tx.objectStore('counters').get('counters'),
      ...changes.map(({ store, id }) => tx.objectStore(store).get(id)),
    ]);
    const asIs = changes.map((one, at) => {
      const after = (current[at] as Stored | undefined) ?? null;
      return { ...one, before: one.after ?? one.before, after } as Change;
    });
    // Somebody may write the same at this moment: the next opening looks.
    await writeJournal(journalOf(asIs), { ...now, uncopied: true });
  });
}
