import { isWall } from '../core/access.ts';
import { hostOf } from '../core/address.ts';
import { clipUrl } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import { printed } from '../core/stored.ts';
import { clipUses } from './clip-uses.ts';
import { PieceReader } from './prose-pieces.ts';
import { printedQuotes, quoteLength } from './quoted-words.ts';

/** How much of an issue is whose, and how many of its pages are walled. */
export interface IssueShares {
  /** Source → how many of its words are quoted, the most first. */
  readonly quoted: readonly (readonly [source: string, words: number])[];
  readonly pages: number;
  /** How many of them keep out readers who would have to do something first. */
  readonly walled: number;
}

/** Counts what an issue quotes of whom, and what its readers will meet. */
export function issueShares(draft: Draft): IssueShares {
  const uses = clipUses(draft, new PieceReader().read(draft));
  const sums = new Map<string, number>();
  for (const use of uses) {
    const words = printedQuotes(use).reduce((sum, quote) => sum + quoteLength(quote), 0);
    const source = hostOf(clipUrl(use.clip)) || printed(use.clip.site);
    if (words > 0) sums.set(source, (sums.get(source) ?? 0) + words);
  }
  return {
    quoted: [...sums].toSorted(([, a], [, b]) => b - a),
    pages: uses.length,
    walled: uses.filter(({ clip }) => isWall(printed(clip.access.declared))).length,
  };
}
