import { generateKeyBetween } from 'fractional-indexing';
import type { Stored } from './stored.ts';

/** Where a clip or a passage stands in an issue. */
export interface Placement extends Stored {
  readonly issue: string;
  readonly section: string;
  /** A fractional index; equal ranks are ordered by id. */
  readonly rank: string;
  readonly kind: 'clip' | 'passage';
  readonly ref: string;
}

/** The order of placements within a section: by rank, then by id. A total order. */
export function byRank(a: Placement, b: Placement): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * A rank between two neighbours (null: none on that side). Two placements made at once in two
 * windows may share a rank; nothing fits between those, so the new one goes after both.
 */
export function rankBetween(before: string | null, after: string | null): string {
  const fits = before === null || after === null || before < after;
  return generateKeyBetween(before, fits ? after : null);
}
