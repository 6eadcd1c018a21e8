import type { Stored } from '../core/stored.ts';

/**
 * Gives a record that was read before, and has not changed since, as the object it was then: what
 * somebody made of it (a tree, a line of the list) need not be made again. Each call of `turn` ends
 * one reading: what it did not meet is forgotten.
 */
export class SameRecords {
  private last: ReadonlyMap<string, Stored> = new Map();
  private now = new Map<string, Stored>();

  of<T extends Stored>(record: T): T {
    const known = this.now.get(record.id) ?? this.last.get(record.id);
    // Ids are unique over all stores, and a revision is never given twice.
    const same = known?.rev === record.rev ? (known as T) : record;
    this.now.set(record.id, same);
    return same;
  }

  turn(): void {
    this.last = this.now;
    this.now = new Map();
  }
}

const met = new WeakMap<object, SameRecords>();

/** What was read over this connection; another one may lead to another database. */
export function sameRecords(connection: object): SameRecords {
  const known = met.get(connection) ?? new SameRecords();
  met.set(connection, known);
  return known;
}
