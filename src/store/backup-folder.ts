import type { DBSchema, IDBPDatabase } from 'idb';
import type { ChosenFolder } from '../platform/chosen-folder.ts';
import { openDatabase } from './open-database.ts';
import { shelf } from './shelf.ts';

/**
 * The folder that backups go to. The browser's own permission hangs on it, so that it is no record: it
 * can lie in no backup and in no second copy, and has a database of its own, which may be lost. It lies
 * where the records do: should the usual place not open any more, it opens all the same.
 */
interface Folders extends DBSchema {
  readonly folders: { readonly key: string; readonly value: ChosenFolder };
}

const key = 'backups';

/** The folder that was chosen for backups; null where none was. */
export async function backupFolder(): Promise<ChosenFolder | null> {
  return within(async (db) => (await db.get('folders', key)) ?? null);
}

/** Keeps the folder for backups; null forgets it. */
export async function keepBackupFolder(folder: ChosenFolder | null): Promise<void> {
  await within(async (db) => {
    if (folder === null) await db.delete('folders', key);
    else await db.put('folders', folder, key);
  });
}

async function within<T>(work: (db: IDBPDatabase<Folders>) => Promise<T>): Promise<T> {
  const { factory } = await shelf();
  const db = await openDatabase<Folders>(factory, 'cuttings-folders', 1, {
    upgrade: async (fresh) => {
      fresh.createObjectStore('folders');
    },
    // There is one version, and it is open for a moment: nobody waits for another.
    blocked: () => undefined,
    blocking: () => undefined,
    terminated: () => undefined,
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
