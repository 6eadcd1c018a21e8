import type { Stored } from './stored.ts';

/** A block of the curator's prose that weaves clips, in the house's dialect of Markdown. */
export interface Passage extends Stored {
  readonly newsletter: string;
  readonly markdown: string;
}

/** A new passage with these words. */
export function makePassage(by: {
  readonly id: string;
  readonly newsletter: string;
  readonly markdown: string;
}): Passage {
  return { ...by, rev: 0 };
}
