import { browser } from '../platform/browser.ts';
import { readLocal } from '../platform/local.ts';

/** A place of the browser's that holds databases: https://wicg.github.io/storage-buckets/ */
interface StorageBuckets {
  open(
    name: string,
    options: { readonly persisted: boolean },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
}

const key = 'shelf';

function buckets(): StorageBuckets | null {
  const { navigator } = globalThis as { navigator?: { storageBuckets?: StorageBuckets } };
  return navigator?.storageBuckets ?? null;
}

/** Where the database lies: the browser's usual place, or the one it was moved to. */
export async function shelf(): Promise<IDBFactory> {
  const name = (await readLocal(key))[key];
  if (typeof name !== 'string') return indexedDB;
  return (await buckets()?.open(name, { persisted: true }))?.indexedDB ?? indexedDB;
}

/** Whether this browser has another place for a database, should the usual one be broken. */
export function hasAnotherShelf(): boolean {
  return buckets() !== null;
}

/**
 * From now on the database lies in another place, which holds nothing yet; whatever is in the one
 * before is left as it is. `name` is a new one: lower-case letters, digits and hyphens.
 */
export function takeAnotherShelf(name: string): Promise<void> {
  return browser.storage.local.set({ [key]: name });
}
