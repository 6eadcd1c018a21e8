/** What a record may hold at most; far more than Cuttings itself ever puts into one. */
export const recordLimits = {
  /** Characters of a text. */
  text: 200_000,
  /** Characters of what is written or quoted at length. */
  prose: 5_000_000,
  /** Entries of a list. */
  list: 10_000,
} as const;
