import { bookmarks } from './bookmarks.ts';
import type { LinkList, ListedLink } from './link-list.ts';
import { pocket } from './pocket.ts';
import { raindrop } from './raindrop.ts';

/** The kinds of files that links come in from; a new one is a file and a line here. */
const linkLists: readonly LinkList[] = [raindrop, pocket, bookmarks];

/** The links of a file, by the first kind that it is of; null where it is of none. */
export function linksIn(text: string): readonly ListedLink[] | null {
  for (const { read } of linkLists) {
    const links = read(text);
    if (links !== null) return links;
  }
  return null;
}
