import type { LeftOut } from './left-out.ts';

/** What the publisher says a reader may meet. */
type Declared = 'free' | 'registration' | 'metered' | 'members' | 'gift' | 'unknown';

/** What this reader sees at this moment; never derived from what is declared. */
export type Now = 'full' | 'preview' | 'blocked' | 'unknown';

/** How far a page is open, with what that is concluded from. */
export interface Access {
  readonly declared: Declared;
  readonly now: Now;
  /** In the page's own words where it has any. */
  readonly evidence: readonly string[];
  /** ISO 8601 UTC. */
  readonly seenAt: string;
  /** Of a selection that gave no quote; what a quote leaves out stands with the quote. */
  readonly leftOut: LeftOut;
}
