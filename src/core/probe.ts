/** What a page is asked for of itself, as data. Never a word of its body: that goes by sight. */
export interface Probe {
  /** Names what it brings in `Probed`. */
  readonly id: string;
  /** Selector of the elements. */
  readonly select: string;
  /** Their attributes; an element where all are blank is passed over. None: a script's text. */
  readonly take: readonly string[];
  /**
   * Of a script's text: a regular expression whose groups are taken, as often as it matches.
   * Without one the whole text is taken.
   */
  readonly match?: string;
  /** Rows that are brought back at most. */
  readonly most: number;
  /** Only at these sites and what is below them. */
  readonly hosts?: readonly string[];
  /** Only on pages that have such an element. */
  readonly when?: string;
}

/** What the probes brought: by id, a row for each element or match, in the order in which they stand. */
export type Probed = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Words of a page's body that are wanted, as far as the reader sees them. */
export interface TextProbe {
  /** Names what it brings among the snapshot's `texts`. */
  readonly id: string;
  /** Selector of the elements whose words they are. */
  readonly select: string;
  /** Elements at most, the first of them. */
  readonly most: number;
}
