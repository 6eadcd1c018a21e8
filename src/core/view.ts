/** Where a gate stands: in the flow of the page, fixed over it, or in a layer that covers most of it. */
export const gatePlaces = ['flow', 'fixed', 'overlay'] as const;

/** Something on view that looks like a gate: an element known for it, or a short block's words. */
export interface Gate {
  /** The sign it was found by; '' where its words alone gave it away. */
  readonly sign: string;
  /** Its visible words, lines kept; '' where they stand in a frame that cannot be read. */
  readonly text: string;
  readonly place: (typeof gatePlaces)[number];
  /** Characters of running text on view before it, counted up to some. */
  readonly before: number;
  /** The same behind it, in the one place that has most of it. */
  readonly after: number;
}

/** A layer, or several, over more than half of the viewport; or a long page that is held in place. */
export interface Overlay {
  /** The words of the layers; '' where there are none. */
  readonly text: string;
  /** Whether the page is kept from scrolling or from being used. */
  readonly locked: boolean;
}

/** What is drawn between the reader and a page, at the moment it was read: facts, no verdict. */
export interface View {
  /** The document had arrived to its end. */
  readonly whole: boolean;
  readonly gates: readonly Gate[];
  readonly overlay: Overlay | null;
  /**
   * Where a text is cut off under a fade: the words of what follows with a way to subscribe or
   * sign in, '' where there is none; null where no text is cut.
   */
  readonly cut: string | null;
}

/** What is looked for in a page; rows with hosts count on these sites only. */
export interface WallSigns {
  /** Selectors of elements that are gates. */
  readonly elements: readonly SignRow[];
  /** Patterns of what gates say, looked for where one of their hints is. */
  readonly phrases: readonly (SignRow & { readonly hints: readonly string[] })[];
  /** A pattern of the links and buttons that a gate has. */
  readonly controls: string;
}

interface SignRow {
  readonly id: string;
  readonly is: string;
  readonly hosts: readonly string[];
}
