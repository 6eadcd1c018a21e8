/** What a link of the prose leads to: a clip, or a part of one. */
export interface ClipLink {
  readonly clip: string;
  /** '' for the page; else `author`, `via`, the name of a further link, or a place of the page. */
  readonly part: string;
}

/** The part that is no address: a link to it, without words, is the clip cited in the house's form. */
export const citation = 'cite';

/** Reads `clip:ID` and `clip:ID#part`; null for any other address. */
export function clipLinkOf(url: string): ClipLink | null {
  const [, clip, part = ''] = /^clip:([\w-]+)(?:#(.*))?$/s.exec(url) ?? [];
  return clip === undefined ? null : { clip, part };
}

/** The address that a link to a clip, or to a part of it, is stored with. */
export function clipLinkUrl({ clip, part }: ClipLink): string {
  return part === '' ? `clip:${clip}` : `clip:${clip}#${part}`;
}
