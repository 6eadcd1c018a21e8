import type { Options } from 'mdast-util-to-markdown';
import type { Kind } from '../core/kind.ts';
import type { MessageName } from '../platform/words.ts';

/** How Markdown is written: what the library that writes it offers, and what it does not. */
export interface HouseSigns extends Options {
  /**
   * `least`: nothing is escaped that reads the same without, as somebody would type it; else whatever
   * could be read as a sign is.
   */
  readonly escapes?: 'least' | 'all';
  /** How far (blanks) what stands within a list item is set in; 0: as wide as its bullet. */
  readonly itemIndent?: number;
}

/** What a house prints, or leaves out, whatever signs it is written with. */
export interface HousePlan {
  /** Whether the head of its style is printed: date, title, byline. */
  readonly head: boolean;
  /** Whether a section that holds nothing is printed. */
  readonly emptySections: boolean;
  /** Whether a blank line stands between the items of a list. */
  readonly spacedLists: boolean;
}

/** One house style: how an issue opens, how a clip that no prose weaves is printed, which signs. */
export interface Preset {
  readonly id: string;
  readonly name: MessageName;
  /** Whether its issues are prose with links in it, rather than lists of links. */
  readonly isProse?: boolean;
  /** Liquid, given `title label number date editor`. */
  readonly head: string;
  /**
   * Liquid, given `title url site kind identifiers people published event links quotes blurb aside lead
   * tags`, and `number`, which counts the clips of a section; `quote.url` leads to the words of a quote,
   * `access.mark` is what the newsletter's access policy has printed beside the link.
   */
  readonly clip: string;
  /** The same for clips of some kinds, where they are printed in another way. */
  readonly kinds?: Readonly<Partial<Record<Kind, string>>>;
  /** A clip named within prose; Liquid, given the same. One line. */
  readonly cite: string;
  /** How the Markdown is written. */
  readonly signs: HouseSigns;
  /** What is printed otherwise than usual. */
  readonly plan?: Partial<HousePlan>;
}
