import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Change, ChangeOrder } from '../core/change.ts';
import { merge } from '../core/merge.ts';
import type { Stored } from '../core/stored.ts';
import type { Schema, UndoEntry } from './schema.ts';

type UndoStore = IDBPObjectStore<Schema, StoreNames<Schema>[], 'undo', 'readwrite'>;

/** Which entry an order takes back (undone 1) or does again (undone 0). */
export interface UndoStep {
  readonly entry: UndoEntry;
  readonly undone: 0 | 1;
}

/** Typing without a pause this long (ms) is one step of undo. */
const pause = 1000;

/**
 * Enters an order into the undo history: a step of its own, or joined to the last one where both
 * are the same typing. A new step puts everything that was undone before it out of redo's reach.
 */
export async function enterUndo(
  store: UndoStore,
  order: ChangeOrder,
  seq: number,
  step: UndoStep | null,
): Promise<void> {
  if (step !== null) {
    await store.put({ ...step.entry, undone: step.undone });
    return;
  }
  if (order.completes !== undefined && (await complete(store, order.completes, order.changes)))
    return;
  if (order.label === null) return;
  // A step may be long: what cannot be joined to the last one does not read it.
  const last =
    order.coalesce === undefined
      ? undefined
      : (await store.index('seq').openCursor(null, 'prev'))?.value;
  const entry: UndoEntry = {
    id: order.id,
    seq,
    at: order.at,
    label: order.label,
    coalesce: order.coalesce ?? null,
    changes: order.changes,
    undone: 0,
    ...(order.takesBack && { takesBack: order.takesBack }),
    ...(order.repeats && { repeats: order.repeats }),
  };
  await passUndone(store);
  if (last !== undefined && continues(last, entry)) {
    await store.put({ ...last, at: entry.at, changes: spliced(last.changes, entry.changes) });
  } else {
    await store.put(entry);
  }
}

/** Joins what came later to the step it belongs to, so that it is taken back with it; false for none. */
async function complete(
  store: UndoStore,
  id: string,
  changes: readonly Change[],
): Promise<boolean> {
  const entry = await store.get(id);
  if (entry === undefined) return false;
  const own = (one: Change) => entry.changes.find(({ id }) => id === one.id)?.after ?? null;
  await store.put({
    ...entry,
    changes: spliced(
      entry.changes,
      changes.map((one) => onto(own(one), one)),
    ),
  });
  return true;
}

/** The change as if nothing had been changed since the step: what was is a step by itself. */
function onto(own: Stored | null, one: Change): Change {
  const merged = own && merge<Stored>(one.before, one.after, own);
  return merged?.kind === 'merged' ? ({ ...one, after: merged.record } as Change) : one;
}

/** What was undone stays in the timeline once something new was done; redo passes it over. */
async function passUndone(store: UndoStore): Promise<void> {
  const undone = IDBKeyRange.bound([1, 0], [1, Number.POSITIVE_INFINITY]);
  const entries = await store.index('undone').getAll(undone);
  await Promise.all(entries.map((entry) => store.put({ ...entry, undone: 2 })));
}

function continues(last: UndoEntry, next: UndoEntry): boolean {
  return (
    last.undone === 0 &&
    last.coalesce !== null &&
    last.coalesce === next.coalesce &&
    Date.parse(next.at) - Date.parse(last.at) < pause
  );
}

/** From where the first changes began to where the second ended; what only one touched stays. */
function spliced(first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const nameOf = (one: Change) => `${one.store}:${one.id}`;
  const begun = new Map(first.map((one) => [nameOf(one), one]));
  for (const one of second) {
    const before = begun.get(nameOf(one));
    begun.set(nameOf(one), before ? ({ ...one, before: before.before } as Change) : one);
  }
  return [...begun.values()];
}
