import type { Draft } from '../src/core/draft.ts';
import { issueFileName } from '../src/core/file-name.ts';
import { words } from '../src/platform/words.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { saveByClick } from '../src/ui/save-by-click.ts';

/** The issue as Markdown to take away: on the clipboard, or as a file. */
export function useTakingAway(draft: Draft) {
  const { tell, fail } = useNotices();
  const name = issueFileName(draft, 'md');
  // The templates and the writer of Markdown are most of the code, and wanted only here.
  const written = async () => (await import('./last-markdown.ts')).lastMarkdown(draft);
  return {
    copyIssue: async () => {
      try {
        await navigator.clipboard.writeText(await written());
        tell([words('copied', name)]);
      } catch (error) {
        fail(error);
      }
    },
    download: async () => {
      try {
        saveByClick(name, new Blob([await written()], { type: 'text/markdown' }));
      } catch (error) {
        fail(error);
      }
    },
  };
}
