import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Draft } from '../core/draft.ts';
import type { Printed } from '../core/issue.ts';
import { remembered } from '../core/remembered.ts';
import { draftTree } from './draft-tree.ts';

/** What the writer of Markdown may have written beyond CommonMark. */
const syntax = {
  extensions: [gfmTable(), gfmStrikethrough()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/**
 * An issue as a Markdown tree: as it went out, or, while it is a draft, as it would go out now.
 * @throws {Failure} `template`
 */
export function issueTree(draft: Draft): Root {
  const { printed } = draft.issue;
  if (printed === null) return draftTree(draft);
  return treeOf(printed, [], () => fromMarkdown(printed.markdown, syntax));
}

const treeOf = remembered<Printed, Root>();
