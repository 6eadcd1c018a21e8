import type { StoreName } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { onChanged } from './announce.ts';
import type { Counters } from './schema.ts';

/** One reading, in as many looks as it takes; what it met is known to the next. */
export interface Reading {
  /** Begins a look: `counters` is of the transaction that everything in it is read by. */
  within(counters: CountersStore): Promise<Look>;
  /** Ends it: what it did not meet is forgotten. */
  end(): void;
}

/**
 * What is read within one transaction. What nobody has written since the last reading is not asked of
 * the browser again, and is the same object: what somebody made of it (a tree, a line of the list)
 * need not be made again either.
 */
export interface Look {
  /** A record that was read: as the object it was before, where it has not changed. */
  of<T extends Stored>(record: T): T;
  record<T extends Stored>(
    store: StoreName,
    id: string,
    read: () => Promise<T | undefined>,
  ): Promise<T | undefined>;
  /** Records that are looked for in a whole store, under a name that says how. */
  list<T extends Stored>(
    store: StoreName,
    name: string,
    read: () => Promise<readonly T[]>,
  ): Promise<readonly T[]>;
}

interface CountersStore {
  get(id: 'counters'): Promise<Counters | undefined>;
}

/** What a reading met; all of it was so after the order of this number. */
interface Met {
  asOf: number;
  readonly records: Map<string, Stored>;
  readonly lists: Map<string, readonly Stored[]>;
}

const nothing = (): Met => ({
  asOf: Number.POSITIVE_INFINITY,
  records: new Map(),
  lists: new Map(),
});

/** A look that knows nothing of earlier ones. */
export const freshLook: Look = {
  of: (record) => record,
  record: (_store, _id, read) => read(),
  list: (_store, _name, read) => read(),
};

/** What was read over each connection: another one may lead to another database. */
const met = new WeakMap<object, Met>();

/** Begins a reading over this connection. */
export function beginReading(connection: object): Reading {
  if (!met.has(connection)) hearAnew();
  const last = met.get(connection) ?? nothing();
  const now = nothing();
  met.set(connection, last);
  const of = <T extends Stored>(record: T): T => {
    const known = now.records.get(record.id) ?? last.records.get(record.id);
    // Ids are unique over all stores, and a revision is never given twice.
    const same = known?.rev === record.rev ? (known as T) : record;
    now.records.set(record.id, same);
    return same;
  };
  return {
    within: async (counters) => {
      const seq = (await counters.get('counters'))?.seq ?? 0;
      now.asOf = Math.min(now.asOf, seq);
      const written = writtenBetween(last.asOf, seq);
      const isAsItWas = (name: string) => written !== null && !written.has(name);
      return {
        of,
        record: async <T extends Stored>(
          store: StoreName,
          id: string,
          read: () => Promise<T | undefined>,
        ) => {
          const known = last.records.get(id) as T | undefined;
          const record = known && isAsItWas(nameOf({ store, id })) ? known : await read();
          return record && of(record);
        },
        list: async <T extends Stored>(
          store: StoreName,
          name: string,
          read: () => Promise<readonly T[]>,
        ) => {
          const known = last.lists.get(name) as readonly T[] | undefined;
          const list = (known && isAsItWas(store) ? known : await read()).map(of);
          now.lists.set(name, list);
          return list;
        },
      };
    },
    end: () => {
      met.set(connection, now);
    },
  };
}

/** What orders wrote, as far as it was told here, by their numbers: each has the next one. */
const told = new Map<number, readonly string[]>();
const mostTold = 100;

let stop = (): void => undefined;

/** Orders of another database have numbers of their own. */
function hearAnew(): void {
  told.clear();
  stop();
  stop = onChanged(({ seq, touched }) => {
    if (seq === undefined) return;
    told.set(seq, [...touched.map(nameOf), ...touched.map(({ store }) => store)]);
    if (told.size > mostTold) told.delete(told.keys().next().value ?? 0);
  });
}

function nameOf({ store, id }: { readonly store: StoreName; readonly id: string }): string {
  return `${store} ${id}`;
}

/** The records and stores that were written after an order up to another; null: nobody here knows. */
function writtenBetween(after: number, upTo: number): ReadonlySet<string> | null {
  if (after > upTo) return null;
  const written = new Set<string>();
  for (let seq = after + 1; seq <= upTo; seq += 1) {
    const names = told.get(seq);
    if (names === undefined) return null;
    for (const name of names) written.add(name);
  }
  return written;
}
