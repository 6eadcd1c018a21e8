import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import { isLinkable } from '../core/address.ts';
import type { Draft } from '../core/draft.ts';
import { issueTree } from '../templates/issue-tree.ts';

/**
 * An issue as a tree of HTML: the tree that its Markdown is written of, in which nothing foreign is
 * markup. A link that leads to nowhere is its words.
 * @throws {Failure} `template`
 */
export function htmlTree(draft: Draft): Root {
  const { children } = toHast(issueTree(draft)) as Root;
  return { type: 'root', children: children.flatMap(fit) as RootContent[] };
}

function fit(node: RootContent): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const children = node.children.flatMap(fit);
  if (node.tagName === 'a' && !isLinkable(String(node.properties.href ?? ''))) return children;
  if (node.tagName === 'img' && !isLinkable(String(node.properties.src ?? ''))) return [];
  return [{ ...node, children }];
}

/** Every element of a tree, with what `dress` adds to its properties. */
export function dressed(
  nodes: readonly RootContent[],
  dress: (element: Element) => Element['properties'],
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    const properties = { ...node.properties, ...dress(node) };
    return [{ ...node, properties, children: dressed(node.children, dress) }];
  });
}
