import type { StoreName } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { type Announcement, onChanged } from './announce.ts';
import type { Counters } from './schema.ts';

/** One reading, in as many looks as it takes; what it met is known to the next. */
export interface Reading {
  /** Begins a look, within the transaction that everything in it is read by. */
  within(tx: OfCounters): Promise<Look>;
  /** Ends it: what it did not meet is forgotten. */
  end(): void;
}

/**
 * What is read within one transaction. What nobody has written since the last reading is not asked of
 * the browser again, and is the same object: what somebody made of it (a tree, a line of the list)
 * need not be made again either.
 */
interface Look {
  /** A record that was read: as the object it was before, where it has not changed. */
  of<T extends Stored>(record: T): T;
  record<T extends Stored>(id: string, read: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Records that are looked for in a whole store, under a name that says how. */
  list<T extends Stored>(
    store: StoreName,
    name: string,
    read: () => Promise<readonly T[]>,
  ): Promise<readonly T[]>;
}

interface OfCounters {
  objectStore(name: 'counters'): { get(id: 'counters'): Promise<Counters | undefined> };
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

/** What was read over each connection: another one may lead to another database. */
const met = new WeakMap<object, Met>();

/** Begins a reading over this connection; one that is never ended leaves the next what was known to it. */
export function beginReading(connection: object): Reading {
  const last = met.get(connection) ?? nothing();
  const now = nothing();
  if (!met.has(connection)) {
    // Orders of another database have numbers of their own.
    told.clear();
    onChanged(hear);
    met.set(connection, last);
  }
  const of = <T extends Stored>(record: T): T => {
    const known = now.records.get(record.id) ?? last.records.get(record.id);
    // A revision is never given twice.
    const same = known?.rev === record.rev ? (known as T) : record;
    now.records.set(record.id, same);
    return same;
  };
  return {
    within: async (tx) => {
      const seq = (await tx.objectStore('counters').get('counters'))?.seq ?? 0;
      now.asOf = Math.min(now.asOf, seq);
      const written = writtenBetween(last.asOf, seq);
      const mayDiffer = (name: string) => written?.has(name) ?? true;
      return {
        of,
        record: async <T extends Stored>(id: string, read: () => Promise<T | undefined>) => {
          const known = last.records.get(id) as T | undefined;
          const record = known && !mayDiffer(id) ? known : await read();
          return record && of(record);
        },
        list: async <T extends Stored>(
          store: StoreName,
          name: string,
          read: () => Promise<readonly T[]>,
        ) => {
          const known = last.lists.get(name) as readonly T[] | undefined;
          const list = (known && !mayDiffer(store) ? known : await read()).map(of);
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

/**
 * What orders wrote, as far as it was told here, by their numbers, of which each has the next one: the
 * stores and the ids, which are unique over all of them.
 */
const told = new Map<number, readonly string[]>();
const mostTold = 100;

function hear({ seq, touched }: Announcement): void {
  if (seq === undefined) return;
  told.set(
    seq,
    touched.flatMap(({ store, id }) => [store, id]),
  );
  told.delete(seq - mostTold);
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
