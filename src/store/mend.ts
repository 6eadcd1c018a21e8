import { healthOf } from '../core/health.ts';
import { type StoreName, storeNames } from '../core/records.ts';
import type { Database } from './database.ts';
import { canary, isJournalled } from './journal.ts';
import type { Counters } from './schema.ts';

/**
 * Makes the database and its second copy agree where they do not: what the database lost is put
 * back (never over a newer revision), what the copy lacks is copied. `whole` counts what the stores
 * really hold, which takes time with their size. Nothing is deleted but what was removed before.
 */
export async function mend(db: Database, whole: boolean): Promise<void> {
  if ((await look(db, whole)).health === 'sound') return;
  // Hardly anybody ever needs it.
  const { recover } = await import('./recovery.ts');
  await recover(db);
}

/** What the database and its second copy say of themselves, and whether that agrees. */
export async function look(db: Database, whole: boolean) {
  // What is counted belongs to the counters that are read at the same look.
  const tx = db.transaction(['counters', ...storeNames] as const);
  const [counters, there, outside] = await Promise.all([
    tx.objectStore('counters').get('counters'),
    whole ? countsIn((name) => tx.objectStore(name).count()) : null,
    canary(),
  ]);
  const isNew = counters === undefined && outside === null;
  const health =
    isNew && (await isJournalled()) ? 'lost' : healthOf(counters ?? null, outside, there);
  return { health, counters, outside };
}

/** How many records each store really holds. */
export async function countsIn(
  count: (name: StoreName) => Promise<number>,
): Promise<Counters['counts']> {
  const all = storeNames.map(async (name) => [name, await count(name)] as const);
  return Object.fromEntries(await Promise.all(all));
}
