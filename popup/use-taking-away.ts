import type { Draft } from '../src/core/draft.ts';
import { issueFileName } from '../src/core/file-name.ts';
import { words } from '../src/platform/words.ts';
import { useNotices } from '../src/ui/notice.tsx';

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
        download(name, await written());
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** Hands the text to the browser as a file; it needs no permission. */
function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
