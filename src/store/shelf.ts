import { browser } from '../platform/browser.ts';
import { readLocal } from '../platform/local.ts';

/** A place of the browser's that holds databases: https://wicg.github.io/storage-buckets/ */
interface StorageBuckets {
  open(
    name: string,
    options: { readonly persisted: boolean },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** Where a database lies, and what it is called there. */
interface Shelf {
  readonly factory: IDBFactory;
  readonly name: string;
}

const key = 'shelf';
/** What the database is called in a place of its own. */
export const databaseName = 'cuttings';

function buckets(): StorageBuckets | null {
  const { navigator } = globalThis as { navigator?: { storageBuckets?: StorageBuckets } };
  return navigator?.storageBuckets ?? null;
}

/**
 * Where the database lies: the browser's usual place, or the one it was moved to. That is a bucket of
 * its own where the browser has such (one broken database takes all of its place with it there), and
 * another name where it has none (there each database is a file of its own).
 */
export async function shelf(): Promise<Shelf> {
  const name = await shelfName();
  if (name === null) return { factory: indexedDB, name: databaseName };
  const bucket = await buckets()?.open(name, { persisted: true });
  return bucket ? { factory: bucket.indexedDB, name: databaseName } : { factory: indexedDB, name };
}

/** The name of the place that it was moved to; null where it never was. */
export async function shelfName(): Promise<string | null> {
  const name = (await readLocal(key))[key];
  return typeof name === 'string' ? name : null;
}

/**
 * From now on the database lies in that place; null: the usual one. Whatever is in the one before is
 * left as it is. The name of a new one: lower-case letters, digits and hyphens.
 */
export function takeShelf(name: string | null): Promise<void> {
  return name === null
    ? browser.storage.local.remove(key)
    : browser.storage.local.set({ [key]: name });
}
