import type { Nodes, Root } from 'mdast';

/** What a tree says and where it leads, to be compared: two that read the same give the same. */
export function meaning(tree: Root): string {
  return JSON.stringify(bare(tree));
}

/** A node without its place, without the space that reading drops, and without empty statements. */
function bare({ position: _, data: __, ...node }: Nodes): object {
  const said = Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== null && value !== undefined),
  );
  if (node.type === 'text') return { ...said, value: node.value.replace(/[ \t]*\n[ \t]*/g, '\n') };
  if (!('children' in node)) return said;
  const children = joined(node.children as Nodes[]).map(bare) as Nodes[];
  const isLine = node.type === 'paragraph' || node.type === 'heading';
  return {
    ...said,
    ...spread(node),
    children: withoutNothing(isLine ? trimmed(children) : children),
  };
}

function spread(node: Nodes): object {
  if (node.type !== 'list' && node.type !== 'listItem') return {};
  return { spread: node.spread === true };
}

/** Texts side by side as one, as they are read. */
function joined(nodes: readonly Nodes[]): readonly Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { ...last, value: last.value + node.value };
    } else result.push(node);
  }
  return result;
}

function trimmed(line: readonly Nodes[]): Nodes[] {
  return line.map((node, index) => {
    if (node.type !== 'text') return node;
    const started = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === line.length - 1 ? started.trimEnd() : started };
  });
}

function withoutNothing(nodes: readonly Nodes[]): readonly Nodes[] {
  return nodes.filter(
    (node) =>
      !(node.type === 'text' && node.value === '') &&
      !(node.type === 'paragraph' && node.children.length === 0),
  );
}
