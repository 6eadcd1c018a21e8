import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parsed } from '../core/address.ts';

/** What a link of an issue may lead to. */
const linkable = /^(https?|mailto):$/;

/**
 * The tree of Markdown that the curator wrote. HTML in it is printed as the text it is, and a
 * link to anything but the web or a mailbox is its words alone.
 */
export function proseTree(markdown: string): RootContent[] {
  const tree = fromMarkdown(markdown);
  tame(tree);
  return tree.children;
}

/** Makes HTML text and takes unusable links off their words, in place. */
export function tame(tree: Root): void {
  walk(tree);
}

function walk(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  for (const child of children) walk(child);
  const tamed = children.flatMap((child): Nodes[] => {
    if (child.type === 'html') {
      const text = { type: 'text', value: child.value } as const;
      return [isFlow(node) ? { type: 'paragraph', children: [text] } : text];
    }
    if (child.type === 'link' && !isLinkable(child.url)) return child.children;
    return [child];
  });
  children.splice(0, children.length, ...tamed);
}

function isFlow(node: Nodes): boolean {
  return /^(root|blockquote|listItem|footnoteDefinition)$/.test(node.type);
}

function isLinkable(url: string): boolean {
  return linkable.test(parsed(url)?.protocol ?? '');
}
