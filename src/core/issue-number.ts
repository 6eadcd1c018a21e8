/** Another issue of the newsletter has this one's number, too. */
export interface NumberClash {
  readonly number: number;
  /** The next number that no issue has. */
  readonly free: number;
}

/** The first number from this one on that is not taken; `taken` ascends. */
export function freeNumber(from: number, taken: readonly number[]): number {
  return taken.reduce((free, one) => (one === free ? free + 1 : free), from);
}

/** The number of a newsletter's next issue. */
export function nextNumber(issues: readonly { readonly number: number }[]): number {
  return Math.max(0, ...issues.map(({ number }) => number)) + 1;
}
