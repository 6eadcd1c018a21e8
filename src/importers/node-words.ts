import type { Nodes } from 'mdast';

/** The words of a node within one line, without its markup. */
export function wordsIn(node: Nodes): string {
  return said(node).replace(/\s+/g, ' ').trim();
}

function said(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const isLine = /^(?:paragraph|heading|link|emphasis|strong|delete|textDirective)$/.test(
    node.type,
  );
  return (node.children as Nodes[]).map(said).join(isLine ? '' : ' ');
}

/** The addresses that a node's links lead to, in their order. */
export function linksIn(node: Nodes): readonly string[] {
  const inner = 'children' in node ? (node.children as Nodes[]).flatMap(linksIn) : [];
  return node.type === 'link' ? [node.url, ...inner] : inner;
}
