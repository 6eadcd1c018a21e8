import type { Link, Paragraph } from 'mdast';
import { isTypable } from '../src/core/address.ts';
import { clipTitle, clipUrl } from '../src/core/clip.ts';
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

/**
 * The clips among the rows as nothing but Markdown links, a line each; of one whose address an issue
 * would not print, the words alone.
 */
export function rowsAsLinks(rows: readonly DeskRow[], draft: Draft): string {
  const signs = signsOf(draft.newsletter);
  const lines = rows.flatMap((row) => {
    if (row.kind !== 'clip') return [];
    const text = { type: 'text', value: clipTitle(row.clip).replace(/\s+/g, ' ') } as const;
    const url = clipUrl(row.clip);
    const link: Link = { type: 'link', url, children: [text] };
    const line: Paragraph = { type: 'paragraph', children: [isTypable(url) ? link : text] };
    return [markdownOf({ type: 'root', children: [line] }, signs)];
  });
  return lines.join('');
}
