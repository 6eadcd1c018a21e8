import type { Nodes } from 'mdast';

/** The words of a phrase as they are read: code with its letters, an image by what stands for it. */
export function readWords(nodes: readonly Nodes[]): string {
  return nodes.map(wordsOf).join('');
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return '\n';
  return 'children' in node ? readWords(node.children) : '';
}
