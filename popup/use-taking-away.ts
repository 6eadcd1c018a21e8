import type { Draft } from '../src/core/draft.ts';
import { issueFileName } from '../src/core/file-name.ts';
import type { ExporterId } from '../src/exporters/exporters.ts';
import { words } from '../src/platform/words.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { saveByClick } from '../src/ui/save-by-click.ts';

/** The issue to take away: on the clipboard, or as a file. */
export function useTakingAway(draft: Draft) {
  const { tell, fail } = useNotices();
  // The templates and the writers are most of the code, and wanted only here.
  const last = () => import('./last-issue.ts');
  return {
    copyIssue: async () => {
      try {
        const { lastClipping } = await last();
        await navigator.clipboard.write([await lastClipping(draft)]);
        tell([words('copied', draft.label)]);
      } catch (error) {
        fail(error);
      }
    },
    download: async (id: ExporterId = 'markdown', extension = 'md') => {
      try {
        const { lastFile } = await last();
        saveByClick(issueFileName(draft, extension), await lastFile(draft, id));
      } catch (error) {
        fail(error);
      }
    },
  };
}
