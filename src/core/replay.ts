import { type Change, changeOf } from './change.ts';
import { equal } from './equal.ts';
import { merge } from './merge.ts';
import { type StoreName, saidTogether } from './records.ts';
import type { Stored } from './stored.ts';

/** Where a change no longer fits: whose it is, and which fields of which record others altered. */
export interface Misfit {
  readonly step: string;
  readonly store: StoreName;
  readonly id: string;
  /** `id` alone: the record was altered where this would remove it, or is gone, or there already. */
  readonly fields: readonly string[];
}

export type Replayed =
  | { readonly kind: 'fits'; readonly changes: readonly Change[] }
  | ({ readonly kind: 'misfit' } & Misfit);

/** By what a record is known among those of all stores. */
export function recordKey({ store, id }: Pick<Change, 'store' | 'id'>): string {
  return `${store}:${id}`;
}

/**
 * Carries the changes of several steps out, one step after the other, on records as they are by now
 * (`current`, by `recordKey`; null where there is none): all that comes of it, or the first change
 * that does not fit. Given backwards, it takes steps back from amid the others.
 */
export function replay(
  steps: readonly { readonly id: string; readonly changes: readonly Change[] }[],
  current: ReadonlyMap<string, Stored | null>,
): Replayed {
  const next = new Map(current);
  const touched = new Map<string, Change>();
  for (const step of steps) {
    for (const one of step.changes) {
      const { store, id } = one;
      const is = next.get(recordKey(one)) ?? null;
      const merged = merge<Stored>(one.before, one.after, is, saidTogether[store]);
      if (merged.kind === 'conflict') {
        return { kind: 'misfit', step: step.id, store, id, fields: merged.fields };
      }
      next.set(recordKey(one), merged.record);
      touched.set(recordKey(one), one);
    }
  }
  const changes = [...touched].flatMap(([key, { store }]) => {
    const [before, after] = [current.get(key) ?? null, next.get(key) ?? null];
    // The time of the last change alone is no change.
    return equal(undated(before), undated(after))
      ? []
      : [changeOf(store, before as never, after as never)];
  });
  return { kind: 'fits', changes };
}

function undated(record: Stored | null): unknown {
  return record && { ...record, rev: 0, updated: '' };
}
