import { csvRows } from './csv-rows.ts';
import { type LinkList, timeOf } from './link-list.ts';

/** Raindrop.io's export as CSV: `title note excerpt url folder tags created … highlights`. */
export const raindrop: LinkList = {
  id: 'raindrop',
  read: (text) =>
    csvRows(text, ['title', 'url', 'note', 'folder'])?.map((row) => ({
      url: row.url ?? '',
      title: row.title ?? '',
      note: row.note ?? '',
      highlights: (row.highlights ?? '').split(/^Highlight:/m).flatMap(highlight),
      created: timeOf(row.created ?? ''),
    })) ?? null,
};

function highlight(text: string): readonly string[] {
  const words = text.replace(/^(?:Note|Color):.*$/gm, '').trim();
  return words === '' ? [] : [words];
}
