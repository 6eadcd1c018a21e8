import { equal } from './equal.ts';
import { mergeValue } from './merge-value.ts';
import type { Stored } from './stored.ts';

export type Merged<T> =
  | { readonly kind: 'merged'; readonly record: T | null }
  | { readonly kind: 'conflict'; readonly fields: readonly string[] };

/**
 * Brings a change of one record (`before` → `after`) onto what the store holds by now. Fields
 * that only one side altered are both kept; a field both altered differently is merged as
 * `mergeValue` says or is a conflict, and so is altering what the other removed. The revision is
 * the door's own, and the time of the last change simply moves on: neither is ever in conflict.
 * The fields of `together` are one: who alters one of them alters them all.
 */
export function merge<T extends Stored>(
  before: T | null,
  after: T | null,
  current: T | null,
  together: readonly string[] = [],
): Merged<T> {
  if (before === null || current === null || after === null) {
    const untouched = equal(unrevised(before), unrevised(current));
    const done = equal(unrevised(after), unrevised(current));
    if (untouched || done) return { kind: 'merged', record: after };
    // Removing is refused where the other side altered what is to be removed.
    return { kind: 'conflict', fields: ['id'] };
  }
  const fields = (Object.keys(after) as (keyof T & string)[]).filter((name) => name !== 'rev');
  const record = { ...current };
  const isAgreed = mergeValue(
    pick(before, together),
    pick(after, together),
    pick(current, together),
  );
  const conflicts = new Set(isAgreed === null ? together : []);
  for (const name of fields.filter((one) => !equal(before[one], after[one]))) {
    const merged =
      name === 'updated'
        ? { value: after[name] }
        : mergeValue(before[name], after[name], current[name]);
    if (merged === null) conflicts.add(name);
    else record[name] = merged.value as T[typeof name];
  }
  return conflicts.size > 0
    ? { kind: 'conflict', fields: [...conflicts] }
    : { kind: 'merged', record };
}

function pick(record: Stored, names: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
}

function unrevised(record: Stored | null): unknown {
  return record === null ? null : { ...record, rev: 0, updated: '' };
}
