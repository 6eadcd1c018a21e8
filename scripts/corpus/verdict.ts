/** How what a reader says of a page stands to its label; `loose` is right, but not to the letter. */
export type Verdict = 'exact' | 'loose' | 'wrong' | 'missing';

/** The best of some verdicts: of several readers, one that is right is enough. */
export function bestOf(verdicts: readonly Verdict[]): Verdict {
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'missing';
}

const order: readonly Verdict[] = ['exact', 'loose', 'wrong', 'missing'];
