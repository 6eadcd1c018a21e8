import type { Change, ChangeOrder } from '../core/change.ts';
import { Failure } from '../core/failure.ts';
import type { Placement } from '../core/placement.ts';
import { change } from './change.ts';
import { database } from './database.ts';

/** So many steps are looked through for where something stood before it was removed. */
const mostSteps = 200;

/**
 * Writes what somebody typed. Where it was removed elsewhere in the meantime, it is brought back, with
 * the words that were typed and to where it stood, as a step of its own: removed things can be removed
 * again, words that were refused would be nowhere. Gives whether that was so.
 * @throws {Failure} as `change` does.
 */
export async function writeTyped(order: ChangeOrder): Promise<{ readonly isBack: boolean }> {
  try {
    await change(order);
    return { isBack: false };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'conflict') throw error;
    if (!(await bringTypedBack(order))) throw error;
    return { isBack: true };
  }
}

/** The same for an order that was refused; false where nothing that it alters was removed. */
export async function bringTypedBack(order: ChangeOrder): Promise<boolean> {
  const back = await broughtBack(order);
  if (back !== null) await change(back);
  return back !== null;
}

/** The order that brings back what its changes alter and is there no more; null where nothing is. */
async function broughtBack(order: ChangeOrder): Promise<ChangeOrder | null> {
  const there = await Promise.all(order.changes.map(isThere));
  const isGone = ({ before, after }: Change, at: number) =>
    before !== null && after !== null && !there[at];
  const gone = new Set(order.changes.filter(isGone));
  if (gone.size === 0) return null;
  const places = await placesOf([...gone].map(({ id }) => id));
  const changes = order.changes.map((one) => {
    if (!gone.has(one)) return one;
    const isPlaced = places.some(({ ref }) => ref === one.id);
    return { ...one, before: null, after: standing(one.after, isPlaced) } as Change;
  });
  const placed = places.map((after): Change => {
    return { store: 'placements', id: after.id, before: null, after };
  });
  const { coalesce: _, ...rest } = order;
  return { ...rest, label: 'change_put_back', changes: [...changes, ...placed] };
}

/** A clip that was deleted had been removed first: it waits, where it stands nowhere. */
function standing<T extends Change['after']>(record: T, isPlaced: boolean): T {
  if (record === null || !('state' in record)) return record;
  return { ...record, state: isPlaced ? 'placed' : 'inbox' };
}

async function isThere({ store, id }: Change): Promise<boolean> {
  return (await (await database()).getKey(store, id)) !== undefined;
}

/** Where these stood when they were removed last. One whose section is gone is a stray of its issue. */
async function placesOf(ids: readonly string[]): Promise<readonly Placement[]> {
  const tx = (await database()).transaction(['undo', 'issues', 'placements']);
  const sought = new Set(ids);
  const places: Placement[] = [];
  let step = await tx.objectStore('undo').index('seq').openCursor(null, 'prev');
  for (let walked = 0; step !== null && sought.size > 0 && walked < mostSteps; walked += 1) {
    const found = step.value.changes.flatMap((one) => {
      const place = one.store === 'placements' ? removedBy(one, step?.value.undone !== 0) : null;
      return place !== null && sought.has(place.ref) ? [place] : [];
    });
    for (const { ref } of found) sought.delete(ref);
    places.push(...found);
    step = await step.continue();
  }
  const left = places.map(async (place) => {
    const issue = await tx.objectStore('issues').get(place.issue);
    const isTaken = (await tx.objectStore('placements').getKey(place.id)) !== undefined;
    return !isTaken && issue !== undefined ? [place] : [];
  });
  return (await Promise.all(left)).flat();
}

/** The place that a step, or undoing it, took away; null where it took none. */
function removedBy(
  { before, after }: Extract<Change, { store: 'placements' }>,
  isUndone: boolean,
): Placement | null {
  const [was, is] = isUndone ? [after, before] : [before, after];
  return is === null ? was : null;
}
