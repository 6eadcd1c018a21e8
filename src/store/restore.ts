import type { Wish } from '../backup/judged.ts';
import type { Backup } from '../backup/read-backup.ts';
import { type RestorePlan, restorePlan } from '../backup/restore-plan.ts';
import { words } from '../platform/words.ts';
import { recordsOf } from './all-records.ts';
import { change, type Watch } from './change.ts';
import { changedSince } from './changed-since.ts';
import { database } from './database.ts';

/** What restoring a backup would change by now; nothing is changed yet. */
export function planRestore(backup: Backup, wish: Wish): Promise<RestorePlan> {
  const named = (name: string) =>
    name === '' ? words('restore_second') : words('restore_second_of', name);
  return restorePlan(backup, { recordsOf, changedSince, isUntouched }, { wish, named });
}

/**
 * Carries a plan out, all of it or nothing, as one order; as one step of undo where it is small
 * enough. `at` is ISO 8601 UTC. `watch` hears how far it has come, and may call it off.
 * @throws {Failure} as `change` does; `conflict` when something changed since it was planned.
 */
export async function restore(
  { changes, isUndoable }: RestorePlan,
  by: { readonly id: string; readonly at: string },
  watch?: Watch,
): Promise<void> {
  if (changes.length === 0) return;
  await change({ ...by, label: isUndoable ? 'change_restore' : null, changes }, watch);
}

/** Whether nothing was clipped or written here yet. */
async function isUntouched(): Promise<boolean> {
  const tx = (await database()).transaction(['clips', 'passages']);
  const counts = [tx.objectStore('clips').count(), tx.objectStore('passages').count()];
  return (await Promise.all(counts)).every((count) => count === 0);
}
