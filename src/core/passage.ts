import type { Stored } from './stored.ts';

/** A block of the curator's prose that weaves clips, in the house's dialect of Markdown. */
export interface Passage extends Stored {
  readonly newsletter: string;
  readonly markdown: string;
}
