import { csvRows } from './csv-rows.ts';
import { type LinkList, timeOf } from './link-list.ts';

/** Pocket's last export as CSV: `title url time_added tags status`. */
export const pocket: LinkList = {
  id: 'pocket',
  read: (text) =>
    csvRows(text, ['title', 'url', 'time_added'])?.map((row) => ({
      url: row.url ?? '',
      // A page that was never read is called by its address there.
      title: row.title === row.url ? '' : (row.title ?? ''),
      note: '',
      highlights: [],
      created: timeOf(row.time_added ?? ''),
    })) ?? null,
};
