import { type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from 'idb';

type Upgrading<S> = IDBPTransaction<S, StoreNames<S>[], 'versionchange'>;

interface Callbacks<S> {
  /** Runs inside the one transaction of the upgrade; what it throws takes the upgrade back. */
  upgrade(db: IDBPDatabase<S>, from: number, to: number, tx: Upgrading<S>): Promise<void>;
  blocked(): void;
  blocking(): void;
  terminated(): void;
}

/**
 * Opens a database of a factory that is not the page's own, which the library's `openDB` cannot.
 * The same otherwise.
 */
export async function openDatabase<S>(
  factory: IDBFactory,
  name: string,
  version: number,
  { upgrade, blocked, blocking, terminated }: Callbacks<S>,
): Promise<IDBPDatabase<S>> {
  const request = factory.open(name, version);
  request.addEventListener('upgradeneeded', ({ oldVersion, newVersion }) => {
    const { transaction } = request;
    if (transaction === null) return;
    const tx = wrap(transaction) as unknown as Upgrading<S>;
    // Its end is that of the request, which is told.
    tx.done.catch(() => undefined);
    upgrade(
      wrap(request.result) as unknown as IDBPDatabase<S>,
      oldVersion,
      newVersion ?? version,
      tx,
    ).catch(() => {
      try {
        transaction.abort();
      } catch {
        // What went wrong has ended it already.
      }
    });
  });
  request.addEventListener('blocked', blocked);
  const db = (await wrap(request)) as unknown as IDBPDatabase<S>;
  db.addEventListener('close', terminated);
  db.addEventListener('versionchange', blocking);
  return db;
}
