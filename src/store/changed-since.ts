import { database } from './database.ts';

/**
 * The ids of all records that somebody changed after that time (ISO 8601 UTC), as far as the steps of
 * undo go back.
 */
export async function changedSince(at: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const { store } = (await database()).transaction('undo');
  let step = await store.index('seq').openCursor(null, 'prev');
  while (step !== null && step.value.at > at) {
    for (const { id } of step.value.changes) ids.add(id);
    step = await step.continue();
  }
  return ids;
}
