import { equal } from './equal.ts';
import type { StoreName } from './records.ts';

/** What is known of a database by counting: how many records each store holds, how many changes. */
export interface Counted {
  /** Names the database; one that lost its content would get another. */
  readonly storeId: string;
  readonly seq: number;
  readonly counts: Readonly<Partial<Record<StoreName, number>>>;
  /** Some change may not be in the second copy: it could not be written, or its writer was ended. */
  readonly uncopied?: boolean;
}

/**
 * sound: the database and its second copy agree. behind: the second copy lacks the last changes.
 * lost: the database lacks some that were acknowledged.
 */
export type Health = 'sound' | 'behind' | 'lost';

/**
 * Whether a database is what it was when its last change was acknowledged: `counters` are its own,
 * `canary` those kept outside it, `there` what its stores really hold (null: not counted).
 */
export function healthOf(
  counters: Counted | null,
  canary: Counted | null,
  there: Counted['counts'] | null,
): Health {
  if (counters === null) {
    const empty = there === null || Object.values(there).every((count) => count === 0);
    return canary === null && empty ? 'sound' : 'lost';
  }
  if (there !== null && !equal(nonZero(counters.counts), nonZero(there))) return 'lost';
  if (canary === null) return 'behind';
  if (canary.storeId !== counters.storeId || canary.seq > counters.seq) return 'lost';
  const isWhole = canary.seq === counters.seq && !counters.uncopied && !canary.uncopied;
  return isWhole ? 'sound' : 'behind';
}

/** A store that never held anything is counted by one side and not by the other. */
function nonZero(counts: Counted['counts']): Counted['counts'] {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}
