import { type Change, inverse } from '../core/change.ts';
import { changeBack } from './change.ts';
import { database } from './database.ts';
import type { UndoEntry } from './schema.ts';

/** The id and the time (ISO 8601 UTC) of the order that takes back, made by the caller. */
export interface By {
  readonly id: string;
  readonly at: string;
}

/** The step that undo would take back next; null when there is none. */
export async function lastStep(): Promise<UndoEntry | null> {
  return stepOf(0, 'prev');
}

/** Takes back the last step; gives it, or null when there is nothing to take back. */
export async function undo(by: By): Promise<UndoEntry | null> {
  const entry = await stepOf(0, 'prev');
  if (entry !== null) await takeBack(entry, by);
  return entry;
}

/** The step that redo would do again; null where none was undone since the last one was made. */
export async function nextToRedo(): Promise<UndoEntry | null> {
  const newest = await stepOf(0, 'prev');
  return stepOf(1, 'next', newest?.seq);
}

/** Does the step that was undone last again; null when there is none, or a new one came since. */
export async function redo(by: By): Promise<UndoEntry | null> {
  const entry = await nextToRedo();
  if (entry === null) return null;
  await changeBack(orderOf(entry, entry.changes, by), { entry, undone: 0 });
  return entry;
}

/** Takes back one step by the id of its order (the toast's Undo); false when it is not there. */
export async function undoOrder(orderId: string, by: By): Promise<boolean> {
  const entry = await (await database()).get('undo', orderId);
  if (entry === undefined || entry.undone !== 0) return false;
  await takeBack(entry, by);
  return true;
}

async function takeBack(entry: UndoEntry, by: By): Promise<void> {
  await changeBack(orderOf(entry, inverse(entry.changes), by), { entry, undone: 1 });
}

async function stepOf(
  undone: 0 | 1,
  direction: 'prev' | 'next',
  behind = 0,
): Promise<UndoEntry | null> {
  const index = (await database()).transaction('undo').store.index('undone');
  const range = IDBKeyRange.bound([undone, behind], [undone, Number.POSITIVE_INFINITY], true);
  return (await index.openCursor(range, direction))?.value ?? null;
}

function orderOf(entry: UndoEntry, changes: readonly Change[], by: By) {
  return { id: by.id, at: by.at, changes, label: entry.label };
}
