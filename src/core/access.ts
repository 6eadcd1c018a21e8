import type { LeftOut } from './left-out.ts';
import type { Found } from './stored.ts';

/** What the publisher says a reader may meet. */
export const declarations = [
  'free',
  'registration',
  'metered',
  'members',
  'gift',
  'unknown',
] as const;
export type Declared = (typeof declarations)[number];

/** What this reader sees at this moment; never derived from what is declared. */
export type Now = 'full' | 'preview' | 'blocked' | 'unknown';

/** One thing that a page, or its address, says of who may read it. */
export interface Claim {
  readonly declared: Declared;
  /** In its own words: `isAccessibleForFree false`. */
  readonly words: string;
}

/** Whether it keeps out readers who would have to do something first. */
export function isWall(declared: Declared): boolean {
  return declared === 'registration' || declared === 'metered' || declared === 'members';
}

/** Whether a page says of itself that it is free, and that it is not. */
export function isConflict(claims: readonly Claim[]): boolean {
  const kinds = claims.map(({ declared }) => declared);
  return kinds.includes('free') && kinds.some(isWall);
}

/** How far a page is open, with what that is concluded from. */
export interface Access {
  readonly declared: Found<Declared>;
  /** All that the page says of it, also where that contradicts itself. */
  readonly claims: readonly Claim[];
  readonly now: Now;
  /** How many characters of itself the page lets search engines quote; null: it sets no limit. */
  readonly maxSnippet: number | null;
  /** What `now` is concluded from, in the page's own words where it has any. */
  readonly evidence: readonly string[];
  /** ISO 8601 UTC. */
  readonly seenAt: string;
  /** Of a selection that gave no quote; what a quote leaves out stands with the quote. */
  readonly leftOut: LeftOut;
}
