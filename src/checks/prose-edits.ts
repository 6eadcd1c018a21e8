import type { Link, Nodes, Root } from 'mdast';
import { dialectMarkdown, dialectTree } from '../prose/dialect.ts';
import { meaning } from '../prose/meaning.ts';
import type { Range } from './check.ts';
import { type ProseLink, proseFacts } from './prose-facts.ts';

/** Prose with something else in one place. */
export function withPut(markdown: string, { start, end }: Range, put: string): string {
  return markdown.slice(0, start) + put + markdown.slice(end);
}

/** Words as prose has them that is read as these very words. */
export function asProse(words: string): string {
  const text = { type: 'text' as const, value: `x${words}` };
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [text] }] };
  return dialectMarkdown(root).slice(1);
}

/**
 * Prose whose link leads elsewhere; null where the rest could not stay what it is.
 */
export function withAddress(markdown: string, link: ProseLink, address: string): string | null {
  const tree = dialectTree(markdown);
  const node = linkAt(tree, link.start);
  if (node === null) return null;
  const source = markdown.slice(link.start, link.end);
  const at = source.lastIndexOf(link.url);
  const wanted = wantedMeaning(tree, node, address);
  const written = [
    ...(at < 0 ? [] : [source.slice(0, at) + address + source.slice(at + link.url.length)]),
    dialectMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [node] }] }),
  ];
  const edits = written.map((put) => withPut(markdown, link, put));
  return edits.find((edit) => meaning(dialectTree(edit)) === wanted) ?? null;
}

function wantedMeaning(tree: Root, node: Link, address: string): string {
  const [label] = node.children;
  // A link that shows its own address shows the other one then.
  if (label?.type === 'text' && label.value === node.url) label.value = address;
  node.url = address;
  return meaning(tree);
}

function linkAt(node: Nodes, start: number): Link | null {
  if (node.type === 'link' && node.position?.start.offset === start) return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = linkAt(child as Nodes, start);
    if (found !== null) return found;
  }
  return null;
}

/** The first of some versions of prose that prints these words, a line each; null where none does. */
export function printing(versions: readonly string[], lines: readonly string[]): string | null {
  const wanted = lines.join('\n\n');
  return versions.find((one) => printedLines(one).join('\n\n') === wanted) ?? null;
}

/** The words of prose as they are printed, a line each. */
function printedLines(markdown: string): readonly string[] {
  return proseFacts(markdown).lines.map(({ text }) => text);
}
