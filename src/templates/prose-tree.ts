import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { tame } from '../quotes/tame.ts';

/** The tree of Markdown that the curator wrote, fit to print (`tame.ts`). */
export function proseTree(markdown: string): RootContent[] {
  const tree = fromMarkdown(markdown);
  tame(tree);
  return tree.children;
}
