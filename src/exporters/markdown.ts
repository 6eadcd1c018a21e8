import type { Root, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Draft } from '../core/draft.ts';
import { remembered } from '../core/remembered.ts';
import { formulaHandlers } from '../quotes/formula-markdown.ts';
import { draftTree } from '../templates/draft-tree.ts';
import { signsOf } from '../templates/house-signs.ts';

/** Struck words and tables, which a quote may hold and CommonMark has no signs for. */
const extensions = [gfmStrikethroughToMarkdown(), gfmTableToMarkdown()];

/**
 * Writes an issue as Markdown (CommonMark, with GFM tables and strikethrough in quotes) in its
 * newsletter's house style.
 * @throws {Failure} `template`
 */
export function exportMarkdown(draft: Draft): string {
  return markdownOf(draftTree(draft), signsOf(draft.newsletter));
}

/**
 * Writes a tree with the signs of a house style, block by block; a block that was written with
 * these signs before is not written again.
 */
export function markdownOf({ children }: Root, signs: Options): string {
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

function writeRun(run: Run, signs: Options): string {
  const root: Root = { type: 'root', children: [...run] };
  return toMarkdown(root, { ...signs, extensions, handlers: formulaHandlers });
}
