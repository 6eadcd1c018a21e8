import { isWall } from '../core/access.ts';
import type { Draft } from '../core/draft.ts';
import { printed } from '../core/stored.ts';
import { clipUses } from './clip-uses.ts';
import { PieceReader } from './prose-pieces.ts';
import { quotedBySource } from './quoted-by-source.ts';

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
  return {
    quoted: quotedBySource(uses),
    pages: uses.length,
    walled: uses.filter(({ clip }) => isWall(printed(clip.access.declared))).length,
  };
}
