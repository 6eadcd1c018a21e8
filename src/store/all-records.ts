import type { AllRecords } from '../backup/backup-file.ts';
import { type Records, type StoreName, storeNames } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { database } from './database.ts';
import { batch, inBatches } from './in-batches.ts';

/**
 * All records there are, as they are at one moment: a few hundred at a time, but at one look, so that
 * what belongs together is together.
 */
export async function allRecords(): Promise<AllRecords> {
  const tx = (await database()).transaction(storeNames);
  const all: Partial<Record<StoreName, readonly unknown[]>> = {};
  for (const name of storeNames) {
    const store = tx.objectStore(name);
    const records: Stored[] = [];
    const batches = inBatches<Stored>((range, most) => store.getAll(range, most));
    for await (const some of batches) records.push(...some);
    all[name] = records;
  }
  return all as AllRecords;
}

/** Those of the records with these ids that are there, by id. */
export async function recordsOf<S extends StoreName>(
  name: S,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Records[S]>> {
  const found = new Map<string, Records[S]>();
  const db = await database();
  for (let at = 0; at < ids.length; at += batch) {
    const store = db.transaction(name).store;
    const some = await Promise.all(ids.slice(at, at + batch).map((id) => store.get(id)));
    for (const record of some) if (record !== undefined) found.set(record.id, record as Records[S]);
  }
  return found;
}
