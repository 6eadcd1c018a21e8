import { equal } from './equal.ts';
import type { Stored } from './stored.ts';

export type Merged<T> =
  | { readonly kind: 'merged'; readonly record: T | null }
  | { readonly kind: 'conflict'; readonly fields: readonly string[] };

/**
 * Brings a change of one record (`before` → `after`) onto what the store holds by now. Fields
 * that only one side altered are both kept; a field both altered differently is a conflict, and
 * so is altering what the other removed. The revision is the door's own, and the time of the last
 * change simply moves on: neither is ever in conflict.
 */
export function merge<T extends Stored>(
  before: T | null,
  after: T | null,
  current: T | null,
): Merged<T> {
  if (before === null || current === null || after === null) {
    const untouched = equal(unrevised(before), unrevised(current));
    const done = equal(unrevised(after), unrevised(current));
    if (untouched || done) return { kind: 'merged', record: after };
    // Removing is refused where the other side altered what is to be removed.
    return { kind: 'conflict', fields: ['id'] };
  }
  const fields = (Object.keys(after) as (keyof T & string)[]).filter((name) => name !== 'rev');
  const altered = fields.filter((name) => !equal(before[name], after[name]));
  const conflicts = altered.filter(
    (name) =>
      name !== 'updated' &&
      !equal(current[name], before[name]) &&
      !equal(current[name], after[name]),
  );
  if (conflicts.length > 0) return { kind: 'conflict', fields: conflicts };
  const record = { ...current };
  for (const name of altered) record[name] = after[name];
  return { kind: 'merged', record };
}

function unrevised(record: Stored | null): unknown {
  return record === null ? null : { ...record, rev: 0, updated: '' };
}
