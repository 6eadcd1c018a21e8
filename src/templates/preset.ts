import type { Options } from 'mdast-util-to-markdown';
import type { MessageName } from '../platform/words.ts';

/** One house style: how an issue opens, how a clip that no prose weaves is printed, which signs. */
export interface Preset {
  readonly id: string;
  readonly name: MessageName;
  /** Liquid, given `title label number date editor`. */
  readonly head: string;
  /**
   * Liquid, given `title url site kind identifiers people published quotes blurb aside lead tags`; `quote.url`
   * leads to the words of a quote.
   */
  readonly clip: string;
  /** A clip named within prose; Liquid, given the same. One line. */
  readonly cite: string;
  /** How the Markdown is written. */
  readonly signs: Options;
}
