import { type Change, inverse } from '../core/change.ts';
import { equal } from '../core/equal.ts';
import type { StoreName } from '../core/records.ts';
import { type Misfit, recordKey, replay } from '../core/replay.ts';
import type { Stored } from '../core/stored.ts';
import { change, changeBack } from './change.ts';
import { database } from './database.ts';
import { looseEndOf } from './loose-ends.ts';
import type { UndoEntry } from './schema.ts';
import { type By, lastStep, nextToRedo, redo } from './undo.ts';

/** What became of a wish to take steps back, or to do one again. */
export type TakenBack =
  | { readonly kind: 'done' }
  /** The store is already as it would be. */
  | { readonly kind: 'asItIs' }
  | Refused;

/** What stands in the way, so that nothing was changed. */
export type Refused = {
  readonly kind: 'refused';
  /** Altered since; holding others that would hang in the air; or gone, and needed. */
  readonly why: 'altered' | 'holds' | 'gone';
  readonly store: StoreName;
  /** The record that is in question. */
  readonly id: string;
  /** The latest step that altered it since; null where that was none. */
  readonly since: UndoEntry | null;
};

/**
 * Takes steps back, given by the ids of their orders, from amid those that were made since: all of
 * them or none. The newest step of all is undone, so that redo knows of it; anything else is taken
 * back by a step of its own, which can be taken back in turn.
 * @throws {Failure} as `change` does.
 */
export async function takeBack(ids: readonly string[], by: By): Promise<TakenBack> {
  const db = await database();
  const found = await Promise.all(ids.map((id) => db.get('undo', id)));
  const steps = found
    .filter((step) => step !== undefined)
    .filter(({ undone }) => undone === 0)
    .toSorted((a, b) => b.seq - a.seq);
  const [step] = steps;
  if (step === undefined) return { kind: 'asItIs' };
  const backwards = steps.map(({ id, changes }) => ({ id, changes: inverse(changes) }));
  const outcome = await outcomeOf(backwards, steps);
  if (outcome.kind !== 'fits') return outcome;
  const order = { ...by, changes: outcome.changes, label: 'change_take_back' as const };
  if (steps.length === 1 && (await lastStep())?.id === step.id)
    await changeBack(order, { entry: step, undone: 1 });
  else await change({ ...order, takesBack: steps.map(({ id }) => id) });
  return { kind: 'done' };
}

/**
 * Does a step again that was undone, whatever was done since: as redo where it is redo's turn, else
 * as a new step.
 * @throws {Failure} as `change` does.
 */
export async function doAgain(id: string, by: By): Promise<TakenBack> {
  const step = await (await database()).get('undo', id);
  if (step === undefined || step.undone === 0) return { kind: 'asItIs' };
  if (step.undone === 1 && (await nextToRedo())?.id === id) {
    await redo(by);
    return { kind: 'done' };
  }
  const outcome = await outcomeOf([step], [step]);
  if (outcome.kind !== 'fits') return outcome;
  await change({ ...by, changes: outcome.changes, label: step.label, repeats: step.id });
  return { kind: 'done' };
}

/** What comes of it if these changes are carried out by now; what stands in the way, if anything. */
async function outcomeOf(
  wanted: readonly { readonly id: string; readonly changes: readonly Change[] }[],
  steps: readonly UndoEntry[],
): Promise<
  | { readonly kind: 'fits'; readonly changes: readonly Change[] }
  | Refused
  | { readonly kind: 'asItIs' }
> {
  const replayed = replay(wanted, await currentOf(wanted.flatMap(({ changes }) => changes)));
  if (replayed.kind === 'misfit') {
    const { store, id } = replayed;
    const own = steps.find((step) => step.id === replayed.step);
    const since = own ? await alteredSince(own, replayed) : null;
    return { kind: 'refused', why: 'altered', store, id, since };
  }
  if (replayed.changes.length === 0) return { kind: 'asItIs' };
  const loose = await looseEndOf(replayed.changes);
  if (loose !== null) {
    return { kind: 'refused', why: loose.kind, store: loose.store, id: loose.id, since: null };
  }
  return replayed;
}

async function currentOf(changes: readonly Change[]): Promise<ReadonlyMap<string, Stored | null>> {
  const named = [...new Map(changes.map((one) => [recordKey(one), one])).values()];
  if (named.length === 0) return new Map();
  const tx = (await database()).transaction([...new Set(named.map(({ store }) => store))]);
  const records = named.map(async (one) => {
    const record: Stored | undefined = await tx.objectStore(one.store).get(one.id);
    return [recordKey(one), record ?? null] as const;
  });
  return new Map(await Promise.all(records));
}

/** The newest step after `step` that altered what does not fit. */
async function alteredSince(
  step: UndoEntry,
  { store, id, fields }: Misfit,
): Promise<UndoEntry | null> {
  const index = (await database()).transaction('undo').store.index('undone');
  const since = IDBKeyRange.bound([0, step.seq], [0, Number.POSITIVE_INFINITY], true);
  const isWhole = ({ before, after }: Change) => before === null || after === null;
  const alters = (one: Change) =>
    one.store === store &&
    one.id === id &&
    (fields.includes('id') || isWhole(one) || fields.some((name) => differ(one, name)));
  let cursor = await index.openCursor(since, 'prev');
  while (cursor !== null && !cursor.value.changes.some(alters)) cursor = await cursor.continue();
  return cursor?.value ?? null;
}

function differ({ before, after }: Change, field: string): boolean {
  const of = (record: object | null) => (record as Record<string, unknown> | null)?.[field];
  return !equal(of(before), of(after));
}
