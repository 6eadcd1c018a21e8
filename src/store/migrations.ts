import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Change } from '../core/change.ts';
import { bringRecord, changesAt } from '../core/record-versions.ts';
import { type StoreName, storeNames } from '../core/records.ts';
import type { Schema } from './schema.ts';

type Upgrade = (
  db: IDBPDatabase<Schema>,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void | Promise<void>;

/**
 * Entry n takes a database of version n to version n + 1. Append only: an entry that has shipped
 * is never edited, since somebody's database has already been through it.
 */
export const migrations: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('newsletters', { keyPath: 'id' });
    const issues = db.createObjectStore('issues', { keyPath: 'id' });
    issues.createIndex('number', ['newsletter', 'number']);
    const clips = db.createObjectStore('clips', { keyPath: 'id' });
    clips.createIndex('key', 'key');
    clips.createIndex('state', ['newsletter', 'state', 'created']);
    db.createObjectStore('passages', { keyPath: 'id' });
    const placements = db.createObjectStore('placements', { keyPath: 'id' });
    placements.createIndex('place', ['issue', 'section', 'rank']);
    placements.createIndex('ref', 'ref');
    db.createObjectStore('archiveLinks', { keyPath: 'id' }).createIndex('key', 'key');
    db.createObjectStore('templates', { keyPath: 'id' }).createIndex('newsletter', 'newsletter');
    db.createObjectStore('settings', { keyPath: 'id' });
    db.createObjectStore('linkChecks', { keyPath: 'id' });
    const undo = db.createObjectStore('undo', { keyPath: 'id' });
    undo.createIndex('seq', 'seq');
    undo.createIndex('undone', ['undone', 'seq']);
    db.createObjectStore('counters', { keyPath: 'id' });
  },
  (_, tx) => bringRecords(tx, 1),
  (_, tx) => bringRecords(tx, 2),
  // A clip is found by the address that was open as well, whatever its page goes by.
  (_, tx) => {
    tx.objectStore('clips').createIndex('url', 'url');
  },
  (_, tx) => bringRecords(tx, 4),
  // What went out in an issue is read by the issue, too.
  async (_, tx) => {
    tx.objectStore('archiveLinks').createIndex('issue', 'issue');
    await bringRecords(tx, 5);
  },
  (_, tx) => bringRecords(tx, 6),
];

/**
 * Brings every record that changes from version `from` on to the next form, also where a step of
 * undo holds it as it once was.
 */
async function bringRecords(
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
  from: number,
): Promise<void> {
  const bring = <T>(name: StoreName, record: T) => bringRecord(name, record, from, from + 1);
  for (const name of storeNames.filter((one) => changesAt(one, from))) {
    const store = tx.objectStore(name);
    for (let at = await store.openCursor(); at !== null; at = await at.continue()) {
      await at.update(bring(name, at.value));
    }
  }
  const undo = tx.objectStore('undo');
  for (let at = await undo.openCursor(); at !== null; at = await at.continue()) {
    const changes = at.value.changes.map(
      ({ store, id, before, after }) =>
        ({
          store,
          id,
          before: before && bring(store, before),
          after: after && bring(store, after),
        }) as Change,
    );
    await at.update({ ...at.value, changes });
  }
}
