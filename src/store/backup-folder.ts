import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ChosenFolder } from '../platform/chosen-folder.ts';

/**
 * The folder that backups go to. The browser's own permission hangs on it, so that it is no record: it
 * can lie in no backup and in no second copy, and has a database of its own, which may be lost.
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
  const db = await openDB<Folders>('cuttings-folders', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('folders');
    },
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
