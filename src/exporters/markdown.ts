import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Draft } from '../core/draft.ts';
import { formulaHandlers } from '../quotes/formula-markdown.ts';
import { draftTree } from '../templates/draft-tree.ts';
import type { Preset } from '../templates/preset.ts';
import { presetOf } from '../templates/presets.ts';

/** Struck words and tables, which a quote may hold and CommonMark has no signs for. */
const extensions = [gfmStrikethroughToMarkdown(), gfmTableToMarkdown()];

/**
 * Writes an issue as Markdown (CommonMark, with GFM tables and strikethrough in quotes) in its newsletter's house style.
 * @throws {Failure} `template`
 */
export function exportMarkdown(draft: Draft): string {
  const { signs } = presetOf(draft.newsletter.template.preset);
  return markdownOf(draftTree(draft), signs);
}

/** Writes a tree with the signs of a house style. */
export function markdownOf(tree: Root, signs: Preset['signs']): string {
  return toMarkdown(tree, { ...signs, extensions, handlers: formulaHandlers });
}
