import type { Draft } from '../src/core/draft.ts';
import { markdownOf } from '../src/exporters/markdown.ts';
import { entriesTree } from '../src/templates/draft-tree.ts';
import { signsOf } from '../src/templates/house-signs.ts';
import type { DeskRow } from './desk-rows.ts';

/**
 * Rows as the issue prints them, in Markdown. A clip that the prose weaves is printed for once by
 * itself: it was asked for.
 */
export function rowsAsMarkdown(rows: readonly DeskRow[], draft: Draft): string {
  const children = [...entriesTree(rows, { ...draft, woven: new Set() })];
  return markdownOf({ type: 'root', children }, signsOf(draft.newsletter));
}
