import { allCases } from './cases/all-cases.ts';
import { documentOf } from './cases/case.ts';
import type { Exhibit } from './examine.ts';
import { treeAt } from './trees.ts';

/** Every case of the suite, as a document. */
export const suite: readonly Exhibit[] = allCases.map((one) => ({
  name: one.name,
  html: documentOf(one),
  mayBeLost: one.mayBeLost,
}));

/** The first trees of a seed. */
export function trees(howMany: number, seed: number): readonly Exhibit[] {
  return Array.from({ length: howMany }, (_, n) => treeAt(seed, n));
}
