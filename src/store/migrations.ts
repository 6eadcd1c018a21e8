import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Clip } from '../core/clip.ts';
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
  // Quotes say where they were selected, what they leave out, and which address leads to them.
  async (_, tx) => {
    const clips = tx.objectStore('clips');
    for (let at = await clips.openCursor(); at !== null; at = await at.continue()) {
      await at.update(withLeftOut(at.value));
    }
    const undo = tx.objectStore('undo');
    for (let at = await undo.openCursor(); at !== null; at = await at.continue()) {
      const changes = at.value.changes.map((one) =>
        one.store === 'clips'
          ? {
              ...one,
              before: one.before && withLeftOut(one.before),
              after: one.after && withLeftOut(one.after),
            }
          : one,
      );
      await at.update({ ...at.value, changes });
    }
  },
];

function withLeftOut(clip: Clip): Clip {
  const leftOut = { characters: 0, why: [] };
  return {
    ...clip,
    access: { ...clip.access, leftOut },
    quotes: clip.quotes.map((quote) => ({ ...quote, from: 'page', leftOut, fragment: null })),
  };
}
