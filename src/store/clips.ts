import type { Clip, ClipState } from '../core/clip.ts';
import type { PageAddresses } from '../core/page-addresses.ts';
import { database } from './database.ts';

export async function clipById(id: string): Promise<Clip | null> {
  return (await (await database()).get('clips', id)) ?? null;
}

/**
 * The clips of one page, whichever newsletter, oldest first. A page whose address the browser
 * keeps to itself has none like it.
 */
export async function clipsOfPage({ keys, urls }: PageAddresses): Promise<readonly Clip[]> {
  if (keys.length === 0) return [];
  const { store } = (await database()).transaction('clips');
  const found = await Promise.all([
    ...keys.map((key) => store.index('key').getAll(key)),
    ...urls.map((url) => store.index('url').getAll(url)),
  ]);
  const clips = new Map(found.flat().map((clip) => [clip.id, clip]));
  return [...clips.values()].sort((a, b) => (a.created < b.created ? -1 : 1));
}

/** The keys of a newsletter's clips in one state, by when they were made. */
export function inState(newsletter: string, state: ClipState): IDBKeyRange {
  return IDBKeyRange.bound([newsletter, state, ''], [newsletter, state, '\uffff']);
}
