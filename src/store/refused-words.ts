import type { Change, ChangeOrder } from '../core/change.ts';
import { equal } from '../core/equal.ts';
import { type LostWords, lostWords, overTheirs } from '../core/lost-words.ts';
import type { Stored } from '../core/stored.ts';
import { browser } from '../platform/browser.ts';
import { readLocal } from '../platform/local.ts';
import { alone } from './alone.ts';
import { announce } from './announce.ts';
import { database } from './database.ts';
import { writeTyped } from './write-typed.ts';

/** Words that a closing page handed over and that did not fit: nobody was there to be asked. */
export interface Refused extends LostWords {
  readonly order: ChangeOrder;
  /** The change that they are of. */
  readonly change: Change;
}

const key = 'refused';

/**
 * Keeps an order of a closing page that was refused, until somebody has chosen; not where the store
 * says by now what it typed: a page sends an order for each case, and another of them may have fitted.
 */
export function keepRefused(order: ChangeOrder): Promise<void> {
  return alter(async (all) => {
    const isKept = all.some((one) => isSaidBy(order, one));
    return isKept || (await lostIn(order)).length === 0 ? all : [...all, order];
  });
}

/** What an order typed is in the store: those that were refused and say the same are of no matter. */
export function forgetRefused(order: ChangeOrder): Promise<void> {
  return alter(async (all) => all.filter((one) => !isSaidBy(order, one)));
}

/** What was refused and is not in the store, the oldest first. */
export async function refusedWords(): Promise<readonly Refused[]> {
  return (await Promise.all((await read()).map(lostIn))).flat();
}

/**
 * Writes what was refused over what stands there, as a step that can be undone.
 * @throws {Failure} as `change` does; then it stays refused.
 */
export async function keepMine(
  { order, change }: Refused,
  by: Pick<ChangeOrder, 'id' | 'at'>,
): Promise<void> {
  const { label } = order;
  await writeTyped({ ...by, label, changes: [overTheirs(change, await current(change))] });
  await takeTheirs({ order, change });
}

/** Leaves what stands there; what was refused is given up. */
export function takeTheirs({ order, change }: Pick<Refused, 'order' | 'change'>): Promise<void> {
  return alter(async (all) =>
    all.flatMap((one) => {
      if (one.id !== order.id) return [one];
      const changes = one.changes.filter(({ id }) => id !== change.id);
      return changes.length === 0 ? [] : [{ ...one, changes }];
    }),
  );
}

async function lostIn(order: ChangeOrder): Promise<readonly Refused[]> {
  const all = order.changes.map(async (change) => {
    const lost = lostWords(change, await current(change));
    return lost && { ...lost, order, change };
  });
  return (await Promise.all(all)).filter((one) => one !== null);
}

async function current({ store, id }: Change): Promise<Stored | null> {
  return (await (await database()).get(store, id)) ?? null;
}

/** Whether an order leaves what it alters as another would. */
function isSaidBy(order: ChangeOrder, other: ChangeOrder): boolean {
  const left = ({ changes }: ChangeOrder) =>
    changes.map(({ store, id, after }) => [store, id, after && { ...after, rev: 0, updated: '' }]);
  return equal(left(order), left(other));
}

async function read(): Promise<readonly ChangeOrder[]> {
  return ((await readLocal(key))[key] as readonly ChangeOrder[] | undefined) ?? [];
}

function alter(
  how: (all: readonly ChangeOrder[]) => Promise<readonly ChangeOrder[]>,
): Promise<void> {
  return alone('cuttings-refused', async () => {
    const all = await read();
    const next = await how(all);
    if (equal(next, all)) return;
    await browser.storage.local.set({ [key]: next });
    // Whoever shows what was refused reads it anew.
    announce({ touched: [] });
  });
}
