import type { Element, Nodes } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { type LinkList, type ListedLink, timeOf } from './link-list.ts';

/** Bookmarks as browsers and most services export them: Netscape's HTML, links in lists of lists. */
export const bookmarks: LinkList = {
  id: 'bookmarks',
  read: (text) => {
    if (!/^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(text)) return null;
    const found: ListedLink[] = [];
    walk(fromHtmlIsomorphic(text), (node) => {
      if (node.tagName === 'a') found.push(linkOf(node));
      const last = found.at(-1);
      // What is said of a link stands behind it; lists within are read by themselves.
      if (node.tagName === 'dd' && last !== undefined && last.note === '')
        found[found.length - 1] = { ...last, note: ownWords(node) };
    });
    return found;
  },
};

function linkOf(node: Element): ListedLink {
  const said = (name: string) => String(node.properties[name] ?? '');
  return {
    url: said('href'),
    title: wordsOf(node),
    note: '',
    highlights: [],
    created: timeOf(said('add_date')),
  };
}

function walk(node: Nodes, look: (element: Element) => void): void {
  if (node.type === 'element') look(node);
  if ('children' in node) for (const child of node.children) walk(child, look);
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('').replace(/\s+/g, ' ').trim() : '';
}

function ownWords({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim();
}
