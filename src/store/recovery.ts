import { healthOf } from '../core/health.ts';
import { type StoreName, storeNames } from '../core/records.ts';
import { browser } from '../platform/browser.ts';
import { readLocal } from '../platform/local.ts';
import { alone } from './alone.ts';
import { announce } from './announce.ts';
import type { Database } from './database.ts';
import {
  canary,
  type JournalEntry,
  type JournalRow,
  journalKey,
  journalRows,
  writeJournal,
} from './journal.ts';
import { tellProgress } from './progress.ts';
import type { Counters } from './schema.ts';

type Counts = Counters['counts'];

/** What was put back into a damaged database from its second copy. */
export interface Recovery {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly records: number;
  readonly clips: number;
}

/** So many records are put back, or copied, at one go. */
const batch = 500;

const told = 'recovery';

/**
 * Makes the database and its second copy agree where they do not: what the database lost is put
 * back (never over a newer revision), what the copy lacks is copied. `whole` counts what the stores
 * really hold, which takes time with their size. Nothing is deleted but what was removed before.
 */
export async function mend(db: Database, whole: boolean): Promise<void> {
  if ((await look(db, whole)).health === 'sound') return;
  // Of all pages that open at one moment, one does it.
  await alone('cuttings-recovery', async () => {
    const { health, counters, outside } = await look(db, whole);
    if (health === 'sound') return;
    const rows = await journalRows();
    const done = health === 'lost' ? await putBack(db, rows) : { records: 0, clips: 0 };
    const seq = Math.max(counters?.seq ?? 0, outside?.seq ?? 0, await lastStep(db)) + 1;
    const storeId = outside?.storeId ?? counters?.storeId ?? crypto.randomUUID();
    const counted = await count(db, { id: 'counters', storeId, seq, counts: {} });
    await copyWhole(db, rows);
    await writeJournal(new Map(), counted);
    if (done.records === 0) return;
    await note({ ...done, at: new Date().toISOString() });
    announce({ touched: storeNames.map((store) => ({ store, id: '' })) });
  });
}

/** What was put back and nobody has read yet; null where nothing was. */
export async function untoldRecovery(): Promise<Recovery | null> {
  const { [told]: recovery } = await readLocal(told);
  return (recovery as Recovery | undefined) ?? null;
}

/** The person has read it. */
export function recoveryTold(): Promise<void> {
  return browser.storage.local.remove(told);
}

async function note(recovery: Recovery): Promise<void> {
  const before = await untoldRecovery();
  await browser.storage.local.set({
    [told]: {
      at: recovery.at,
      records: recovery.records + (before?.records ?? 0),
      clips: recovery.clips + (before?.clips ?? 0),
    },
  });
}

async function look(db: Database, whole: boolean) {
  // What is counted belongs to the counters that are read at the same look.
  const tx = db.transaction(['counters', ...storeNames] as const);
  const [counters, there, outside] = await Promise.all([
    tx.objectStore('counters').get('counters'),
    whole ? countsIn((name) => tx.objectStore(name).count()) : null,
    canary(),
  ]);
  const health = healthOf(counters ?? null, outside, there);
  return { health, counters, outside };
}

/** Puts what is newer in the second copy into the database; gives how much that was. */
async function putBack(db: Database, rows: readonly JournalRow[]) {
  const done = { records: 0, clips: 0 };
  for (const [at, some] of batches(rows)) {
    tellProgress({ of: rows.length, done: at });
    const tx = db.transaction(storeNames, 'readwrite', { durability: 'strict' });
    const writes = some.map(async ({ store, id, record, rev }) => {
      const current = await tx.objectStore(store).get(id);
      if ((current?.rev ?? 0) >= rev) return;
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
    let from: IDBKeyRange | null = null;
    for (;;) {
      const some: readonly { readonly id: string; readonly rev: number }[] = await db.getAll(
        store,
        from,
        batch,
      );
      const lacking = new Map<string, JournalEntry>();
      for (const record of some) {
        const key = journalKey(store, record.id);
        if (copied.get(key)?.rev !== record.rev) lacking.set(key, { record });
        copied.delete(key);
      }
      await writeJournal(lacking, null);
      const last = some.at(-1);
      if (last === undefined || some.length < batch) break;
      from = IDBKeyRange.lowerBound(last.id, true);
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

async function count(db: Database, from: Counters): Promise<Counters> {
  const all = [...storeNames, 'counters'] as const;
  const tx = db.transaction(all, 'readwrite', { durability: 'strict' });
  const counts = await countsIn((name) => tx.objectStore(name).count());
  const counted = { ...from, counts };
  await Promise.all([tx.objectStore('counters').put(counted), tx.done]);
  return counted;
}

async function countsIn(count: (name: StoreName) => Promise<number>): Promise<Counts> {
  const all = storeNames.map(async (name) => [name, await count(name)] as const);
  return Object.fromEntries(await Promise.all(all));
}

/** The number of the last step of undo: a step that comes must come behind it. */
async function lastStep(db: Database): Promise<number> {
  const last = await db.transaction('undo').store.index('seq').openKeyCursor(null, 'prev');
  return last?.key ?? 0;
}

function* batches<T>(all: readonly T[]): Generator<readonly [at: number, some: readonly T[]]> {
  for (let at = 0; at < all.length; at += batch) yield [at, all.slice(at, at + batch)];
}
