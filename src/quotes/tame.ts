import type { Definition, Link, Nodes, Root } from 'mdast';
import { isLinkable } from '../core/address.ts';

/**
 * Makes a tree fit to print, in place: HTML becomes the text it is, a link to anything but the
 * web or a mailbox becomes its words, and a reference becomes the link it stands for. `may` tells which
 * links stay, where others do, too.
 */
export function tame(tree: Root, may: (link: Link) => boolean = leadsSomewhere): void {
  walk(tree, { urls: new Map(definitionsOf(tree).map((one) => [one.identifier, one.url])), may });
}

function leadsSomewhere({ url }: Link): boolean {
  return isLinkable(url);
}

interface Rules {
  /** What references stand for, by their names. */
  readonly urls: ReadonlyMap<string, string>;
  readonly may: (link: Link) => boolean;
}

function walk(node: Nodes, rules: Rules): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  for (const child of children) walk(child, rules);
  const tamed = children.flatMap((child) => tamedNode(child, node, rules));
  children.splice(0, children.length, ...tamed);
}

function tamedNode(node: Nodes, parent: Nodes, { urls, may }: Rules): Nodes[] {
  switch (node.type) {
    case 'html': {
      const text = { type: 'text', value: node.value } as const;
      return [isFlow(parent) ? { type: 'paragraph', children: [text] } : text];
    }
    case 'link':
      return may(node) ? [node] : node.children;
    case 'linkReference': {
      const url = urls.get(node.identifier) ?? '';
      return isLinkable(url) ? [{ type: 'link', url, children: node.children }] : node.children;
    }
    case 'image':
      return isLinkable(node.url) ? [node] : [{ type: 'text', value: node.alt ?? '' }];
    case 'imageReference':
      return [{ type: 'text', value: node.alt ?? '' }];
    case 'definition':
      return [];
    default:
      return [node];
  }
}

function definitionsOf(node: Nodes): readonly Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap((child) => definitionsOf(child)) : [];
}

function isFlow(node: Nodes): boolean {
  return /^(root|blockquote|listItem|footnoteDefinition)$/.test(node.type);
}
