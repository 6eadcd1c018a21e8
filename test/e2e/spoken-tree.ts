import type { CDPSession } from 'puppeteer-core';

/** A node of the accessibility tree, as the protocol tells it. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: unknown };
  readonly name?: { readonly value: unknown };
  readonly value?: { readonly value: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** What only holds others together. */
const unsaid = ['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'MenuListPopup'];

/** What names another node, which is read out by that name. */
const naming = ['LabelText', 'Legend'];

/** What is read out by its name or value alone, whatever is in it. */
const closed = ['button', 'textbox'];

/** States that are read out with a node. */
const states = ['level', 'checked', 'pressed', 'expanded', 'selected', 'disabled', 'invalid'];

/** What a screen reader finds on a page: a line for each node, indented under the one it is in. */
export async function spokenTree(protocol: CDPSession): Promise<string> {
  const { nodes } = (await protocol.send('Accessibility.getFullAXTree')) as unknown as {
    readonly nodes: readonly AxNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** `said`: what is read out already, as the name of the node that it is in; null for all. */
  const lines = (node: AxNode, depth: number, said: string | null): readonly string[] => {
    const role = textOf(node.role);
    const name = textOf(node.name);
    const within = (next: number, inIt: string | null) =>
      (node.childIds ?? [])
        .flatMap((id) => byId.get(id) ?? [])
        .flatMap((one) => lines(one, next, inIt));
    if (role === 'StaticText')
      return said === null || said.includes(name) ? [] : ['  '.repeat(depth) + name];
    if (naming.includes(role)) return within(depth, null);
    if (node.ignored || unsaid.includes(role)) return within(depth, said);
    return [
      '  '.repeat(depth) + lineOf(node),
      ...within(depth + 1, closed.includes(role) ? null : name),
    ];
  };
  return nodes[0] === undefined ? '' : lines(nodes[0], 0, '').join('\n');
}

function lineOf(node: AxNode): string {
  const [role, name, value] = [textOf(node.role), textOf(node.name), textOf(node.value)];
  const said = (node.properties ?? [])
    .map((one) => [one.name, String(one.value.value ?? '')] as const)
    .filter(([state, is]) => states.includes(state) && is !== 'false' && is !== '')
    .map(([state, is]) => (is === 'true' ? state : `${state} ${is}`));
  const quoted = name === '' ? [] : [`“${name}”`];
  const holds = value === '' ? [] : [`= ${value}`];
  return [role, ...quoted, ...holds, ...said].join(' ');
}

function textOf(given: { readonly value: unknown } | undefined): string {
  return String(given?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
