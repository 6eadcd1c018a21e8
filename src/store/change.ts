import { unwrap } from 'idb';
import type { Change, ChangeOrder } from '../core/change.ts';
import { equal } from '../core/equal.ts';
import { Failure } from '../core/failure.ts';
import { merge } from '../core/merge.ts';
import { type StoreName, saidTogether } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { announce } from './announce.ts';
import { type Database, database } from './database.ts';
import { failureOf, results } from './requests.ts';
import type { Counters } from './schema.ts';
import { canaryNow, copy, isCopied } from './second-copy.ts';
import { refuseTooLong } from './too-long.ts';
import { enterUndo, type UndoStep } from './undo-entry.ts';
import { isUnsettled, unsettle } from './unsettled.ts';

type WrittenStore = StoreName | 'counters' | 'undo';

/** What the door says when a change is in: the records as they now are, by id (null: removed). */
export interface Receipt {
  readonly records: ReadonlyMap<string, Stored | null>;
  /** The order had been carried out before; nothing was written. */
  readonly repeated: boolean;
}

/** Somebody who waits for a long order. */
export interface Watch {
  /** Hears how many of its changes are written so far. */
  readonly told?: (done: number) => void;
  /** Calls it off, as long as it is not stored: then nothing of it is, and the reason is thrown. */
  readonly signal: AbortSignal;
}

/**
 * The one door for writes. All records of the order change in one strict transaction, together
 * with the counters and the undo entry, and after it in the journal; when this resolves, both
 * have resolved. A record that changed meanwhile is merged by field. Safe to call again with the
 * same order after a broken connection.
 * @throws {Failure} `conflict` when the same field was changed elsewhere or what the order
 * completes was undone, `tooLong` for what no backup would take back, `notSaved` when the browser
 * could not write; in each case nothing of the order is stored.
 */
export function change(order: ChangeOrder, watch?: Watch): Promise<Receipt> {
  return write(order, null, watch);
}

/** Carries out an order that takes another one back (or does it again); for `undo.ts` alone. */
export function changeBack(order: ChangeOrder, step: UndoStep): Promise<Receipt> {
  return write(order, step);
}

/** From so many records on, new ones are not looked for first. */
const many = 100;

/**
 * @param isUnseen whether all records of the order are taken to be new; where one is there, it is
 * all done again with a look at them
 */
async function write(
  order: ChangeOrder,
  step: UndoStep | null,
  watch?: Watch,
  isUnseen = order.changes.length >= many && order.changes.every(({ before }) => before === null),
): Promise<Receipt> {
  await refuseTooLong(order);
  const db = await database();
  // Both take no longer than the transaction, beside which they are asked for.
  const [unsettled, canary] = [isUnsettled(), canaryNow()];
  const stores = new Set<WrittenStore>([
    'counters',
    'undo',
    ...order.changes.map((one) => one.store),
  ]);
  const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' });
  // The failure that is told is the one thrown below; an abort alone must not go unhandled.
  const done = tx.done.catch((error: unknown) => {
    throw new Failure('notSaved', said(error), { cause: error });
  });
  done.catch(() => undefined);
  // An order may be long: for its records the browser is asked without a promise each.
  const bare = unwrap(tx);
  const failed = failureOf(bare);
  const callOff = () => abort(tx);
  watch?.signal.addEventListener('abort', callOff);
  try {
    watch?.signal.throwIfAborted();
    const reading = Promise.all([
      tx.objectStore('undo').get(order.id),
      order.completes === undefined ? undefined : tx.objectStore('undo').get(order.completes),
      tx.objectStore('counters').get('counters'),
      isUnseen
        ? []
        : results(order.changes.map(({ store, id }) => bare.objectStore(store).get(id))),
    ]);
    const [entry, completed, counters, current] = await Promise.race([failed, reading]);
    if (entry !== undefined && step === null) {
      await done;
      await ensureCopied(db, entry.changes, counters, await canary);
      return { records: recordsOf(entry.changes), repeated: true };
    }
    if ((completed?.undone ?? 0) !== 0) throw new Failure('conflict', 'undone');
    const merged = order.changes.map((one, index) => mergeOne(one, current[index] ?? null));
    if (step === null && merged.every(isAsItWas)) {
      await done;
      await ensureCopied(db, merged, counters, await canary);
      return { records: recordsOf(merged), repeated: true };
    }
    const counted = count(counters, order, current);
    const revised = merged.map((one) => revise(one, counted.seq));
    const writes = revised.map((one) => put(bare, one, isUnseen));
    if (watch?.told !== undefined) tell(writes, watch.told);
    const entering = [
      tx.objectStore('counters').put(counted),
      enterUndo(tx.objectStore('undo'), { ...order, changes: revised }, counted.seq, step),
    ];
    await Promise.race([failed, Promise.all([...entering, done])]);
    await copy(db, revised, counted, await canary);
    if (await unsettled) await (await import('./settle.ts')).settle(db);
    announce({ seq: counted.seq, touched: revised.map(({ store, id }) => ({ store, id })) });
    return { records: recordsOf(revised), repeated: false };
  } catch (error) {
    abort(tx);
    if (watch?.signal.aborted) throw watch.signal.reason;
    if (isUnseen && isOfExisting(error)) return write(order, step, watch, false);
    const failure =
      error instanceof Failure ? error : new Failure('notSaved', said(error), { cause: error });
    if (failure.code === 'notSaved') await unsettle();
    throw failure;
  } finally {
    watch?.signal.removeEventListener('abort', callOff);
  }
}

/** Has what was carried out before copied, where it may not have come to that. */
async function ensureCopied(
  db: Database,
  changes: readonly Change[],
  counters: Counters | undefined,
  canary: Counters | null,
): Promise<void> {
  if (counters === undefined || isCopied(counters, canary)) return;
  // Only where the background was ended just then.
  const { copyAgain } = await import('./copy-again.ts');
  await copyAgain(db, changes, counters);
}

/** What is written in turn is told. */
function tell(writes: readonly IDBRequest[], told: (done: number) => void): void {
  writes.forEach((write, index) => {
    write.addEventListener('success', () => told(index + 1));
  });
}

function mergeOne(one: Change, current: Stored | null): Change {
  const result = merge<Stored>(one.before, one.after, current, saidTogether[one.store]);
  if (result.kind === 'conflict') throw new Failure('conflict', result.fields.join(', '));
  return { store: one.store, id: one.id, before: current, after: result.record } as Change;
}

/** Whether the store holds already what the order wants: it was carried out before. */
function isAsItWas({ before, after }: Change): boolean {
  return equal({ ...before, rev: 0, updated: '' }, { ...after, rev: 0, updated: '' });
}

/**
 * A revision is never given twice: a record that is made again goes on at the number of this order,
 * which is beyond all that it ever had here, and beyond what it had in the backup it comes from.
 */
function revise({ before, after, ...one }: Change, seq: number): Change {
  const last = Math.max(before?.rev ?? 0, after?.rev ?? 0);
  const isAgain = before === null && last > 0;
  const rev = isAgain ? Math.max(seq, last + 1) : last + 1;
  return { ...one, before, after: after && { ...after, rev } } as Change;
}

function put(tx: IDBTransaction, { store, id, after }: Change, isNew: boolean): IDBRequest {
  const records = tx.objectStore(store);
  if (after === null) return records.delete(id);
  return isNew ? records.add(after) : records.put(after);
}

function count(
  before: Counters | undefined,
  order: ChangeOrder,
  current: readonly (Stored | undefined)[],
): Counters {
  const counts: Partial<Record<StoreName, number>> = { ...before?.counts };
  order.changes.forEach((one, index) => {
    const was = current[index] === undefined ? 0 : 1;
    const is = one.after === null ? 0 : 1;
    counts[one.store] = (counts[one.store] ?? 0) + is - was;
  });
  // The first order ever made names the database: unique, and nothing random is needed here.
  const storeId = before?.storeId ?? order.id;
  return { ...before, id: 'counters', storeId, seq: (before?.seq ?? 0) + 1, counts };
}

function recordsOf(changes: readonly Change[]): ReadonlyMap<string, Stored | null> {
  return new Map(changes.map(({ id, after }) => [id, after]));
}

function isOfExisting(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'ConstraintError';
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // Already finished or aborted by the failure itself: there is nothing left to take back.
  }
}

function said(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
