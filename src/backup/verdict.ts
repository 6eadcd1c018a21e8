import { equal } from '../core/equal.ts';
import type { StoreName } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { bare } from './copy-id.ts';

/**
 * What becomes of a record of the file. added: it is not here. taken: the file's is newer, or ours lies in the trash. joined: the
 * one here gets what only the file's says. both: the file's is put beside the one here. kept: the one
 * here stays. same: it is here already.
 */
export const verdicts = ['added', 'taken', 'joined', 'both', 'kept', 'same'] as const;
export type Verdict = (typeof verdicts)[number];

/** What is known of a record of the file and of the one here. */
interface Pair {
  readonly store: StoreName;
  readonly theirs: Stored;
  /** Null where there is none here. */
  readonly ours: Stored | null;
  /** Whether ours was changed here after the file was made. */
  readonly isChanged: boolean;
  /** Whether nothing was clipped or written here yet. */
  readonly isUntouched: boolean;
  /** Whether the desk is what everybody begins with, too. */
  readonly isNobodys: boolean;
}

/** What a curator wrote or chose is never given up for another version of it: both stay. */
const standsTwice: ReadonlySet<StoreName> = new Set([
  'clips',
  'passages',
  'issues',
  'newsletters',
  'templates',
]);

/** Made by Cuttings for everybody who begins: as long as nobody changed it, it is nobody's. */
const madeForAll: ReadonlySet<StoreName> = new Set(['newsletters', 'issues']);

/**
 * What becomes of a record. How often each was written tells which is newer, as long as not both
 * sides went on from the same.
 */
export function verdictOf(pair: Pair): Verdict {
  const { store, theirs, ours, isChanged, isUntouched } = pair;
  if (ours === null) return 'added';
  if (isSame(theirs, ours)) return 'same';
  if (store === 'settings') return pair.isNobodys && theirs.id === 'current' ? 'taken' : 'kept';
  const isAsMade = madeForAll.has(store) && ours.rev === 1 && !isChanged;
  if (isAsMade || isOnlyTrashed(theirs, ours)) return 'taken';
  // Everybody begins under the same ids: what was set up before anything was clipped may have come
  // from nowhere else, and how often it was written says nothing.
  const isApart = isUntouched && madeForAll.has(store);
  if (isApart || isChanged || theirs.rev === ours.rev) {
    return standsTwice.has(store) ? 'both' : 'kept';
  }
  return theirs.rev > ours.rev ? 'taken' : 'kept';
}

/** Whether ours is the same but for lying in the trash, where nobody writes: out of it, it is theirs. */
function isOnlyTrashed(theirs: Stored, ours: Stored): boolean {
  if (!('state' in ours) || ours.state !== 'trashed') return false;
  return isSame({ ...theirs, state: 'trashed' } as Stored, ours);
}

/** Whether two records say the same, whenever and however often they were written. */
export function isSame(one: Stored, other: Stored): boolean {
  return equal(bare(one), bare(other));
}
