/**
 * Why words that were selected are not in a quote: not drawn at all, too faint to read, blurred,
 * cut off by an edge, behind a layer, where no scrolling reaches, of a kind that cannot be
 * decided, beyond what one quote holds, or in a frame of another site.
 */
export const whysLeftOut = [
  'hidden',
  'faint',
  'blurred',
  'cut',
  'covered',
  'outOfReach',
  'unsure',
  'tooLong',
  'otherSite',
] as const;

export type WhyLeftOut = (typeof whysLeftOut)[number];

/** How much of a selection was not taken, and why; how much a frame of another site holds is unknown. */
export interface LeftOut {
  /** White space not counted. */
  readonly characters: number;
  readonly why: readonly WhyLeftOut[];
}

export const nothingLeftOut: LeftOut = { characters: 0, why: [] };
