import { clipTitle } from '../core/clip.ts';
import { issueLabel } from '../core/newsletter.ts';
import type { Records, StoreName } from '../core/records.ts';
import type { AllRecords } from './backup-file.ts';

type Titles = { readonly [S in StoreName]?: (record: Records[S], all: AllRecords) => string };

/** The kinds of records that people know by name; the others are only counted. */
const titles: Titles = {
  newsletters: ({ name }) => name,
  issues: ({ newsletter, number, title }, { newsletters }) => {
    const its = newsletters.find(({ id }) => id === newsletter);
    const label = issueLabel(its ?? { tag: '', numberForm: '{tag}{number}' }, number);
    return title === '' ? label : `${label} · ${title}`;
  },
  clips: clipTitle,
  passages: ({ markdown }) => markdown.replace(/\s+/g, ' ').trim().slice(0, 80),
  templates: ({ name }) => name,
};

/** What a record of a backup goes by; null for one that is only counted. */
export function recordTitle<S extends StoreName>(
  store: S,
  record: Records[S],
  all: AllRecords,
): string | null {
  return titles[store]?.(record, all) ?? null;
}
