import type { Clip } from '../../src/core/clip.ts';
import { assembleDraft, type Draft } from '../../src/core/draft.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import type { Difference } from '../../src/importers/difference.ts';
import { fronted } from '../../src/importers/front-matter.ts';
import { unitsOf } from '../../src/importers/printed-units.ts';
import { returned } from '../../test/importers/returned.ts';
import { importedAlone } from '../roundtrip/issue-report.ts';
import { handEdits } from './hand-edits.ts';

export interface ComebackReport {
  /** How many records change though nothing was edited. */
  readonly unedited: number;
  /** What came of each kind of edit; `–` where the issue has no place for it. */
  readonly edits: Readonly<Record<string, string>>;
}

/** What each edit has to come to: so many rows of the difference, and no others. */
const wanted: Readonly<Record<string, Partial<Record<keyof Difference, number>>>> = {
  words: { altered: 1 },
  'link words': { altered: 1 },
  moved: { moved: 1 },
  deleted: { gone: 1 },
  added: { added: 1, links: 1 },
  renamed: { sections: 1 },
};

/** An issue imported, written, edited by hand in each way and brought back. */
export function comebackReport(source: string, fileName: string): ComebackReport {
  const { newsletter, imported } = importedAlone(source, fileName);
  const issue = { ...imported.issue, status: 'draft' as const };
  const draft = assembleDraft({ newsletter, ...imported, issue });
  const text = exportMarkdown(draft);
  const edits = handEdits.map(({ name, edit }) => {
    const edited = edit(text, (count) => Math.floor(count / 2));
    return [name, edited === null ? '–' : verdict(draft, edited, wanted[name] ?? {})] as const;
  });
  return { unedited: returned(draft, text).changes.length, edits: Object.fromEntries(edits) };
}

function verdict(
  draft: Draft,
  edited: string,
  rows: Partial<Record<keyof Difference, number>>,
): string {
  const { difference, again, after } = returned(draft, edited);
  const empty = difference.notTaken.filter(({ kind }) => kind === 'empty').map((one) => one.words);
  const all = Object.entries(difference).map(
    ([name, list]) => [name, list.length - (name === 'notTaken' ? empty.length : 0)] as const,
  );
  const other = all.filter(([name, count]) => count !== (rows[name as keyof Difference] ?? 0));
  const isSame = said(again, []) === said(edited, empty);
  const forgets = [...draft.clips.values()].some((clip) => {
    const now = after.clips.get(clip.id);
    return now === undefined || known(now) !== known(clip);
  });
  const faults = [
    ...other.map(([name, count]) => `${name} ${count}`),
    ...(isSame ? [] : ['not as edited']),
    ...(forgets ? ['a clip forgets'] : []),
  ];
  return faults.join(', ') || 'ok';
}

/** What a file says, besides headings over nothing, which no house prints. */
function said(text: string, besides: readonly string[]): string {
  return unitsOf(fronted(text).body)
    .filter(({ block, words }) => block.type !== 'heading' || !besides.includes(words))
    .map(({ unnumbered }) => unnumbered)
    .join('\n');
}

function known({ access, people, created, earlier, quotes, url, key }: Clip): string {
  const exact = quotes.map(({ shown: _, ...quote }) => quote);
  return JSON.stringify([access, people.found, created, earlier, exact, url, key]);
}
