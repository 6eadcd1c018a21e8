import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { dialectTree } from '../../src/prose/dialect.ts';
import { mended } from './mended.ts';

/** What an issue says, told apart so that two can be compared. */
export interface IssueFacts {
  readonly headings: readonly string[];
  /** Text and target of each link, in order. */
  readonly links: readonly string[];
  /** Words in quotation marks and italics. */
  readonly quotes: readonly string[];
  readonly asides: readonly string[];
  readonly references: readonly string[];
  /** The words of each block, in order. */
  readonly blocks: readonly string[];
}

/** What in italics is a quote. */
export const quotePattern = /^"(.*)"$/s;

/** Reads an issue in Tracking Jupyter's style. */
export function factsOf(markdown: string): IssueFacts {
  const tree = dialectTree(mended(markdown));
  const all = descendants(tree);
  const emphases = all.filter((node) => node.type === 'emphasis').map(wordsOf);
  return {
    headings: all.filter((node) => node.type === 'heading').map(wordsOf),
    links: all.flatMap((node) => (node.type === 'link' ? [`${wordsOf(node)} → ${node.url}`] : [])),
    quotes: emphases.flatMap((words) => quotePattern.exec(words)?.slice(1) ?? []),
    asides: all.flatMap((node) => (node.type === 'textDirective' ? [wordsWithin(node)] : [])),
    references: wordsOf(tree).match(/#[A-Z]{2}\d+/g) ?? [],
    blocks: tree.children.map(wordsOf).filter((words) => words !== ''),
  };
}

/** A node and all that it holds, in order. */
function descendants(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(descendants) : [])];
}

/** The words within an aside. */
function wordsWithin({ children }: { readonly children: readonly PhrasingContent[] }): string {
  return children.map(plain).join('').replace(/\s+/g, ' ').trim();
}

/** The words of a node without their markup, blanks of every kind as one. */
export function wordsOf(node: Nodes | PhrasingContent | RootContent): string {
  return plain(node).replace(/\s+/g, ' ').trim();
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'textDirective') return ` [${node.children.map(plain).join('').trim()}] `;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
