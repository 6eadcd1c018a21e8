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
  (_, tx) => bringClips(tx, withLeftOut),
  // What is found of a page and what is corrected stand apart in every field; what the publisher
  // declares is kept with what that was concluded from.
  (_, tx) => bringClips(tx, withFound),
  // A clip is found by the address that was open as well, whatever its page goes by.
  (_, tx) => {
    tx.objectStore('clips').createIndex('url', 'url');
  },
];

/** Brings every clip to its newer form, also where a step of undo holds it as it once was. */
async function bringClips(
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
  bring: (clip: Clip) => Clip,
): Promise<void> {
  const clips = tx.objectStore('clips');
  for (let at = await clips.openCursor(); at !== null; at = await at.continue()) {
    await at.update(bring(at.value));
  }
  const undo = tx.objectStore('undo');
  for (let at = await undo.openCursor(); at !== null; at = await at.continue()) {
    const changes = at.value.changes.map((one) =>
      one.store === 'clips'
        ? { ...one, before: one.before && bring(one.before), after: one.after && bring(one.after) }
        : one,
    );
    await at.update({ ...at.value, changes });
  }
}

/** The fields that had no place for a correction in version 2. */
const plainInTwo = ['canonicalUrl', 'identifiers', 'tags', 'event', 'links'] as const;

function withFound(clip: Clip): Clip {
  const fields = plainInTwo.map((name) => [name, { found: clip[name], corrected: null }]);
  const declared = { found: clip.access.declared as unknown, corrected: null };
  return {
    ...clip,
    ...Object.fromEntries(fields),
    access: { ...clip.access, declared, claims: [] },
  };
}

function withLeftOut(clip: Clip): Clip {
  const leftOut = { characters: 0, why: [] };
  return {
    ...clip,
    access: { ...clip.access, leftOut },
    quotes: clip.quotes.map((quote) => ({ ...quote, from: 'page', leftOut, fragment: null })),
  };
}
