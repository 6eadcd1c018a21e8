import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { defaultHandlers, type Handle, type Handlers, toMarkdown } from 'mdast-util-to-markdown';
import { meaning } from '../prose/meaning.ts';

/** Writes a tree with these handlers over the usual ones. */
export type Write = (handlers: Partial<Handlers>) => string;

/**
 * Writes a tree as somebody would type it: no sign is escaped that reads the same without. What is
 * written is read again and held against the tree; where it says anything else, the words that make the
 * difference are escaped, and all of them where that cannot be told.
 */
export function withLeastEscapes(root: Root, write: Write): string {
  const wanted = meaning(root);
  const says = (text: string) => meaning(fromMarkdown(text)) === wanted;
  const lines = linesIn(root).filter((line) => lengthOf(line) <= longest);
  const bare = write(handlersFor(new Set(lines.flatMap(wordsIn))));
  if (says(bare)) return bare;
  const safe = new Set<Nodes>();
  for (const line of lines) {
    const within = wordsIn(line);
    const isSafe = (some: readonly Nodes[]) => readsTheSame(line, some);
    const left = isSafe(within) ? within : within.filter((one) => isSafe([one]));
    for (const one of isSafe(left) ? left : []) safe.add(one);
  }
  const some = write(handlersFor(safe));
  return says(some) ? some : write({});
}

/**
 * A line of more signs than this is escaped without a look: reading what is all brackets takes time with
 * the square of its length.
 */
const longest = 4_000;

function lengthOf(node: Nodes): number {
  if ('value' in node) return node.value.length;
  const inner = 'children' in node ? (node.children as Nodes[]) : [];
  return inner.reduce((sum, child) => sum + lengthOf(child), 0);
}

/** Whether a line reads the same with these of its words as they are. */
function readsTheSame(line: Parents, bare: readonly Nodes[]): boolean {
  const root: Root = { type: 'root', children: [line as never] };
  const text = toMarkdown(root, { handlers: handlersFor(new Set(bare)), resourceLink: true });
  return meaning(fromMarkdown(text)) === meaning(root);
}

function handlersFor(bare: ReadonlySet<Nodes>): Partial<Handlers> {
  const text: Handle = (node, parent, state, info) =>
    bare.has(node) ? node.value : defaultHandlers.text(node, parent, state, info);
  const link: Handle = (node, parent, state, info) => {
    if (!bare.has(node) || node.title) return defaultHandlers.link(node, parent, state, info);
    const exit = state.enter('link');
    const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
    exit();
    return `[${words}](${node.url})`;
  };
  return { text, link: Object.assign(link, { peek: () => '[' }) };
}

/** The texts and links of a tree: what signs could stand in. */
function wordsIn(node: Nodes): readonly Nodes[] {
  const own = node.type === 'text' || node.type === 'link' ? [node] : [];
  const inner = 'children' in node ? (node.children as Nodes[]).flatMap(wordsIn) : [];
  return [...own, ...inner];
}

/** The blocks that hold a line of words. */
function linesIn(node: Nodes): readonly Parents[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(linesIn) : [];
}
