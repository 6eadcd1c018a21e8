import type { Root, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handlers, toMarkdown } from 'mdast-util-to-markdown';
import type { Draft } from '../core/draft.ts';
import { remembered } from '../core/remembered.ts';
import { formulaHandlers } from '../quotes/formula-markdown.ts';
import { draftTree } from '../templates/draft-tree.ts';
import { signsOf } from '../templates/house-signs.ts';
import type { HouseSigns } from '../templates/preset.ts';
import { frontMatter } from './front-matter.ts';
import { indentedItems } from './indented-items.ts';
import { withLeastEscapes } from './least-escapes.ts';
import { linkAsTyped } from './link-as-typed.ts';

/** Struck words and tables, which a quote may hold and CommonMark has no signs for. */
const extensions = [gfmStrikethroughToMarkdown(), gfmTableToMarkdown()];

/**
 * Writes an issue as Markdown (CommonMark, with GFM tables and strikethrough in quotes) in its
 * newsletter's house style, behind what a site's generator reads before it. One that has gone out is
 * given as it did.
 * @throws {Failure} `template`
 */
export function exportMarkdown(draft: Draft): string {
  const front = frontMatter(draft);
  const text = textOf(draft);
  return front === '' ? text : `${front}\n\n${text}`;
}

/**
 * The same without what stands before it.
 * @throws {Failure} `template`
 */
export function textOf(draft: Draft): string {
  return draft.issue.printed?.markdown ?? markdownOf(draftTree(draft), signsOf(draft.newsletter));
}

/**
 * Writes a tree with the signs of a house style, block by block; a block that was written with
 * these signs before is not written again.
 */
export function markdownOf({ children }: Root, signs: HouseSigns): string {
  const key = JSON.stringify(signs);
  return runsOf(children)
    .map((run) => written(run[0], [key, ...run.slice(1)], () => writeRun(run, signs)))
    .join('\n');
}

const written = remembered<RootContent, string>();

type Run = readonly [RootContent, ...RootContent[]];

/** Blocks that are written together: how a list is set off depends on its neighbour. */
function runsOf(blocks: readonly RootContent[]): readonly Run[] {
  const runs: [RootContent, ...RootContent[]][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const meets = /^(?:list|code|html)$/;
    if (last && meets.test(block.type) && meets.test(last.at(-1)?.type ?? '')) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function writeRun(run: Run, { escapes, itemIndent, ...options }: HouseSigns): string {
  const root: Root = { type: 'root', children: [...run] };
  const always = { ...formulaHandlers, ...(itemIndent && indentedItems(itemIndent)) };
  const write = (handlers: Partial<Handlers>) =>
    toMarkdown(root, {
      ...options,
      extensions,
      handlers: { ...always, ...handlers, link: linkAsTyped(handlers.link) },
    });
  return escapes === 'least' ? withLeastEscapes(root, write) : write({});
}
