import { storeNames } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { alone } from './alone.ts';
import { announce } from './announce.ts';
import type { Database } from './database.ts';
import { batch, inBatches } from './in-batches.ts';
import { type JournalEntry, journalKey, writeJournal } from './journal.ts';
import { type JournalRow, journalRows } from './journal-rows.ts';
import { countsIn, look } from './mend.ts';
import { tellProgress } from './progress.ts';
import { noteRecovery } from './recovery-note.ts';
import type { Counters } from './schema.ts';

/**
 * Mends a database that does not agree with its second copy; looks again, once nobody else does it.
 * All records are counted for that: one that is gone for no reason must not be taken for removed.
 */
export async function recover(db: Database): Promise<void> {
  // Of all pages that open at one moment, one does it.
  await alone('cuttings-recovery', async () => {
    const { health, counters, outside } = await look(db, true);
    if (health === 'sound') return;
    const rows = await journalRows();
    const done = health === 'lost' ? await putBack(db, rows) : { records: 0, clips: 0 };
    const seq = Math.max(counters?.seq ?? 0, outside?.seq ?? 0, await lastStep(db));
    const storeId = outside?.storeId ?? crypto.randomUUID();
    const counted = await count(db, { storeId, seq });
    await copyWhole(db, rows);
    // Where somebody wrote meanwhile this is behind the database, and it is looked again.
    await writeJournal(new Map(), counted);
    if (done.records === 0) return;
    await noteRecovery({ ...done, at: new Date().toISOString() });
    announce({ touched: storeNames.map((store) => ({ store, id: '' })) });
  });
}

/** Puts what is newer in the second copy into the database; gives how much that was. */
async function putBack(db: Database, rows: readonly JournalRow[]) {
  const done = { records: 0, clips: 0 };
  for (const [at, some] of batches(rows)) {
    tellProgress({ of: rows.length, done: at });
    const tx = db.transaction(storeNames, 'readwrite', { durability: 'strict' });
    const writes = some.map(async ({ store, id, record, rev }) => {
      const current = await tx.objectStore(store).get(id);
      if (current !== undefined && current.rev >= rev) return;
      if (record !== null) {
        await tx.objectStore(store).put(record as never);
        done.records += 1;
        if (store === 'clips') done.clips += 1;
      } else if (current !== undefined) {
        await tx.objectStore(store).delete(id);
      }
    });
    await Promise.all([...writes, tx.done]);
  }
  tellProgress(null);
  return done;
}

/** Copies what the second copy lacks of the database, and marks what is there no more. */
async function copyWhole(db: Database, rows: readonly JournalRow[]): Promise<void> {
  const copied = new Map(rows.map((row) => [journalKey(row.store, row.id), row]));
  for (const store of storeNames) {
    const batches = inBatches<Stored>((range, most) => db.getAll(store, range, most));
    for await (const some of batches) {
      const lacking = new Map<string, JournalEntry>();
      for (const record of some) {
        const key = journalKey(store, record.id);
        if (copied.get(key)?.rev !== record.rev) lacking.set(key, { record });
        copied.delete(key);
      }
      await writeJournal(lacking, null);
    }
  }
  const gone = [...copied.values()].filter(({ record }) => record !== null);
  await writeJournal(
    new Map(
      gone.map(({ store, id, rev }) => [journalKey(store, id), { removed: true, rev: rev + 1 }]),
    ),
    null,
  );
}

/** Counts anew what there is, as one more change than there were. */
async function count(
  db: Database,
  { storeId, seq }: Pick<Counters, 'storeId' | 'seq'>,
): Promise<Counters> {
  const all = [...storeNames, 'counters'] as const;
  const tx = db.transaction(all, 'readwrite', { durability: 'strict' });
  const now = await tx.objectStore('counters').get('counters');
  const counts = await countsIn((name) => tx.objectStore(name).count());
  const counted: Counters = {
    id: 'counters',
    storeId: now?.storeId ?? storeId,
    seq: Math.max(seq, now?.seq ?? 0) + 1,
    counts,
  };
  await Promise.all([tx.objectStore('counters').put(counted), tx.done]);
  return counted;
}

/** The number of the last step of undo: a step that comes must come behind it. */
async function lastStep(db: Database): Promise<number> {
  const last = await db.transaction('undo').store.index('seq').openKeyCursor(null, 'prev');
  return last?.key ?? 0;
}

function* batches<T>(all: readonly T[]): Generator<readonly [at: number, some: readonly T[]]> {
  for (let at = 0; at < all.length; at += batch) yield [at, all.slice(at, at + batch)];
}
