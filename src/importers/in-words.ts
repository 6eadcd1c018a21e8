import type { PhrasingContent, RootContent } from 'mdast';

/** What stands between the cells of a row. */
const between: PhrasingContent = { type: 'text', value: ' · ' };

/**
 * A node as prose can hold it. Markdown as prose is stored has no signs for tables, struck words and
 * formulas: a row is a line of its cells, struck words are words, and a formula is its source.
 */
export function inWords(node: RootContent): RootContent[] {
  const { type } = node as { readonly type: string };
  if (type === 'table') return rowsOf(node);
  if (type === 'delete' && 'children' in node) return node.children.flatMap(inWords);
  if (type === 'inlineMath' || type === 'math') {
    const text = { type: 'text' as const, value: 'value' in node ? node.value : '' };
    return [type === 'math' ? { type: 'paragraph', children: [text] } : text];
  }
  if (!('children' in node)) return [node];
  const children = (node.children as RootContent[]).flatMap(inWords);
  return type === 'paragraph' && children.length === 0
    ? []
    : [{ ...node, children } as RootContent];
}

function rowsOf(table: RootContent): RootContent[] {
  if (table.type !== 'table') return [];
  return table.children.flatMap((row): RootContent[] => {
    const cells = row.children.filter(({ children }) => children.length > 0);
    const children = cells.flatMap((cell, at) => [
      ...(at > 0 ? [between] : []),
      ...(cell.children.flatMap(inWords) as PhrasingContent[]),
    ]);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  });
}
