import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { changeOf } from '../../src/core/change.ts';
import type { Records, StoreName } from '../../src/core/records.ts';
import { change } from '../../src/store/change.ts';
import { closeDatabase, database } from '../../src/store/database.ts';
import { clearStorage, storedLocally } from '../extension-api.ts';
import { orderOf } from '../sample.ts';

/** Starts each test with a database and a journal that hold nothing. */
export function useFreshStore(): void {
  beforeEach(freshStore);
}

export async function freshStore(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  clearStorage();
}

/** Stores new records, through the door. */
export async function put<S extends StoreName>(
  store: S,
  ...records: readonly Records[S][]
): Promise<void> {
  await change(orderOf(records.map((record) => changeOf(store, null, record))));
}

/** All that the database holds, by store. */
export async function contents(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const db = await database();
  const names = [...db.objectStoreNames];
  const all = await Promise.all(names.map(async (name) => [name, await db.getAll(name)] as const));
  return Object.fromEntries(all);
}

/** All that is kept anywhere: the database and the journal. */
export async function everything() {
  return { ...(await contents()), journal: Object.fromEntries(storedLocally) };
}
