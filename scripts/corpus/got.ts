/** What a reader of pages says of one, with the names that labels have for it; '' for nothing. */
export interface Got {
  readonly title: string;
  readonly byline: string;
  readonly site: string;
  readonly date: string;
  /** Null where this reader never says an address. */
  readonly url: string | null;
  readonly lang: string;
}

/** Brings what a reader gave into one form: what is no text counts as not said. */
export function got({ url, ...said }: Readonly<Partial<Record<keyof Got, unknown>>>): Got {
  return {
    title: textOf(said.title),
    byline: textOf(said.byline),
    site: textOf(said.site),
    date: textOf(said.date),
    url: url === null ? null : textOf(url),
    lang: textOf(said.lang),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
