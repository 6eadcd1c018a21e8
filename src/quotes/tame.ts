import type { Definition, Nodes, Root } from 'mdast';
import { parsed } from '../core/address.ts';

/** What a link of an issue may lead to. */
const linkable = /^(https?|mailto):$/;

/**
 * Makes a tree fit to print, in place: HTML becomes the text it is, a link to anything but the
 * web or a mailbox becomes its words, and a reference becomes the link it stands for.
 */
export function tame(tree: Root): void {
  walk(tree, new Map(definitionsOf(tree).map((one) => [one.identifier, one.url])));
}

function walk(node: Nodes, definitions: ReadonlyMap<string, string>): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  for (const child of children) walk(child, definitions);
  const tamed = children.flatMap((child) => tamedNode(child, node, definitions));
  children.splice(0, children.length, ...tamed);
}

function tamedNode(node: Nodes, parent: Nodes, definitions: ReadonlyMap<string, string>): Nodes[] {
  switch (node.type) {
    case 'html': {
      const text = { type: 'text', value: node.value } as const;
      return [isFlow(parent) ? { type: 'paragraph', children: [text] } : text];
    }
    case 'link':
      return isLinkable(node.url) ? [node] : node.children;
    case 'linkReference': {
      const url = definitions.get(node.identifier) ?? '';
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

function isLinkable(url: string): boolean {
  return linkable.test(parsed(url)?.protocol ?? '');
}
