/** What would become of one thing that is printed, as Markdown before and after. */
export interface Altered {
  readonly what:
    | 'title'
    | 'date'
    | 'front'
    | 'preamble'
    | 'close'
    | 'intro'
    | 'emptyText'
    | 'entry';
  /** What it goes by: the title of a clip, the first words, the heading of a section; '' for none. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Of the entry of a clip: whether its fields say it, or prose does from now on. */
  readonly as: 'words' | 'fields' | 'prose';
}

/** What would become of a section. */
export interface AlteredSection {
  readonly kind: 'renamed' | 'moved' | 'new' | 'gone';
  readonly heading: string;
  /** Its heading as it was, signs and all, where it is renamed or of another level. */
  readonly before: string;
  readonly after: string;
}

/** An entry that would stand elsewhere. */
export interface Moved {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** An entry that is new, or is gone: a clip waits in the inbox then, prose is no more. */
export interface Entry {
  readonly kind: 'clip' | 'passage';
  readonly name: string;
  readonly section: string;
}

/** What is not taken over as it stands in the file. */
export interface NotTaken {
  /**
   * `plain`: prose without ties; `other`: will be printed otherwise; `head`: the house's own words;
   * `comments`: HTML comments; `quote`: words in the form of a quote that no clip has; `empty`: a
   * heading with nothing under it, which the house does not print.
   */
  readonly kind: 'plain' | 'other' | 'head' | 'comments' | 'quote' | 'empty';
  readonly words: string;
}

/** What bringing a file back would change, to be read before anything does. */
export interface Difference {
  readonly sections: readonly AlteredSection[];
  readonly altered: readonly Altered[];
  readonly moved: readonly Moved[];
  readonly added: readonly Entry[];
  /** Pages that become clips. */
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly gone: readonly Entry[];
  readonly notTaken: readonly NotTaken[];
}
