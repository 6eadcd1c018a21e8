import type { IDBPObjectStore } from 'idb';
import type { Template } from '../core/records.ts';
import { database } from './database.ts';
import type { Schema } from './schema.ts';

/** A newsletter has a template a kind of clip and a few more; never more than this many are read. */
const mostTemplates = 100;

/** The templates that the curator of a newsletter opened. */
export async function templatesOf(newsletter: string): Promise<readonly Template[]> {
  return templatesIn((await database()).transaction('templates').store, newsletter);
}

/** The same, within a look at more. */
export function templatesIn(
  store: IDBPObjectStore<
    Schema,
    ('clips' | 'counters' | 'passages' | 'placements' | 'templates')[],
    'templates'
  >,
  newsletter: string,
): Promise<readonly Template[]> {
  return store.index('newsletter').getAll(newsletter, mostTemplates);
}
