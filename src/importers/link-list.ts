/**
 * One link of a list that another program kept. Its tags are left out: they sorted a shelf, and would be
 * printed beside the title here.
 */
export interface ListedLink {
  readonly url: string;
  readonly title: string;
  /** What was written about it, and what was marked on its page. */
  readonly note: string;
  readonly highlights: readonly string[];
  /** When it was kept, ISO 8601 UTC; '' where the list does not say. */
  readonly created: string;
}

/** A kind of file that holds links. */
export interface LinkList {
  readonly id: string;
  /** The links of a file; null where it is of another kind. */
  readonly read: (text: string) => readonly ListedLink[] | null;
}

/** A time in seconds since 1970, or as machines write it, as ISO 8601 UTC; '' for anything else. */
export function timeOf(said: string): string {
  const date = new Date(/^\d{9,11}$/.test(said) ? Number(said) * 1000 : said);
  return said === '' || Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
