import { webAddress } from '../src/core/address.ts';
import { clipUrl } from '../src/core/clip.ts';
import type { Draft } from '../src/core/draft.ts';
import { addPassage, spotBehind } from '../src/core/passage-edits.ts';
import { spotAt } from '../src/core/steps.ts';
import { words } from '../src/platform/words.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { type DeskRow, rowTitle } from './desk-rows.ts';

/** What is done with rows beside moving them: writing between them, and taking them elsewhere. */
export function useRowVerbs(draft: Draft, setOpen: (row: string) => void) {
  const { run } = useChanges();
  const { tell, fail } = useNotices();
  return {
    /** A new passage behind a row, or at the end of its section (without one, of the first). */
    write: async (row: DeskRow | null, where: 'behind' | 'end') => {
      const at = draft.sections.findIndex(({ section }) => section.id === row?.placement?.section);
      const spot =
        where === 'behind' && row?.placement
          ? spotBehind(draft, row.placement)
          : spotAt(draft, Math.max(at, 0), Number.POSITIVE_INFINITY, []);
      if (spot === null) return;
      const by = { makeId: () => crypto.randomUUID(), now: new Date().toISOString() };
      const { entry, changes } = addPassage(draft.newsletter.id, '', spot, by);
      if (await run('change_prose', changes)) setOpen(entry.placement.id);
    },
    /** As the issue prints them, or as nothing but links. */
    copy: async (rows: readonly DeskRow[], as: 'printed' | 'links' = 'printed') => {
      try {
        // The templates and the writer of Markdown are most of the code, and wanted only here.
        const { rowsAsLinks, rowsAsMarkdown } = await import('./rows-as-markdown.ts');
        const write = as === 'links' ? rowsAsLinks : rowsAsMarkdown;
        await navigator.clipboard.writeText(write(rows, draft));
        const [first] = rows;
        if (rows.length === 1 && first) tell([words('copied_row', rowTitle(first))]);
        else tell([words('copied_count', rows.length)]);
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** The addresses of the pages that rows lead to. */
export function pagesOf(rows: readonly DeskRow[]): readonly string[] {
  return rows.flatMap((row) => {
    const url = row.kind === 'clip' ? webAddress(clipUrl(row.clip)) : null;
    return url === null ? [] : [url];
  });
}
