import type { Nodes, RootContent } from 'mdast';

/** Characters of the private use area that set nodes off, and that no words keep. */
const [open, within, close] = ['\ue020', '\ue021', '\ue022'];
const ours = /[\ue010-\ue03f]/g;

/**
 * Nodes as one text, in which pieces can be looked for and put in another's place; `unspelled` gives
 * them back. Where they stand in a file, and how far the items of a list stand apart, is not in it.
 */
export function spelled(nodes: readonly Nodes[]): string {
  return nodes.map(spelledNode).join('');
}

function spelledNode(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(ours, '');
  const said = Object.entries(node).filter(
    ([name, value]) => !besides.has(name) && value !== null && value !== undefined,
  );
  const head = JSON.stringify(Object.fromEntries(said)).replace(ours, '');
  const inner = 'children' in node ? spelled(node.children as Nodes[]) : '';
  const isLine = node.type === 'paragraph' || node.type === 'heading';
  return `${open}${head}${within}${isLine ? inner.trim() : inner}${close}`;
}

const besides = new Set(['children', 'position', 'data', 'spread']);

/** The nodes that were spelled; null where a piece was cut out that is not whole. */
export function unspelled(text: string): RootContent[] | null {
  const all: RootContent[] = [];
  const parents: { readonly node: object; readonly children: RootContent[] }[] = [];
  const parts = text.split(/([\ue020\ue022])/);
  for (let at = 0; at < parts.length; at += 1) {
    const [sign, rest = ''] = [parts[at], parts[at + 1]];
    const children = parents.at(-1)?.children ?? all;
    if (sign === open) {
      const [head = '', words = ''] = rest.split(within);
      const node = nodeOf(head);
      if (node === null) return null;
      parents.push({ node, children: textOf(words) });
      at += 1;
    } else if (sign === close) {
      const ended = parents.pop();
      if (ended === undefined) return null;
      const isParent = !('value' in ended.node || isLeaf(ended.node));
      const node = { ...ended.node, ...(isParent && { children: ended.children }) };
      (parents.at(-1)?.children ?? all).push(node as RootContent);
    } else if (sign?.includes(within)) return null;
    else children.push(...textOf(sign ?? ''));
  }
  return parents.length > 0 ? null : all;
}

function nodeOf(head: string): object | null {
  try {
    const node: unknown = JSON.parse(head);
    return typeof node === 'object' ? node : null;
  } catch {
    return null;
  }
}

function isLeaf(node: object): boolean {
  return 'type' in node && /^(?:break|thematicBreak|image)$/.test(String(node.type));
}

function textOf(value: string): RootContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** What nodes say, to be compared: lines that were broken in another place say the same. */
export function readSame(spelling: string): string {
  return spelling.replace(/[ \t]*\n[ \t]*/g, ' ');
}
