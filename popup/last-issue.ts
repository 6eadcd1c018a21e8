import type { Draft } from '../src/core/draft.ts';
import type { Outgoing } from '../src/core/publish.ts';
import { type ExporterId, exporters } from '../src/exporters/exporters.ts';
import { htmlFragment } from '../src/exporters/html.ts';
import { exportMarkdown } from '../src/exporters/markdown.ts';
import { outgoing } from '../src/exporters/outgoing.ts';
import { draftOf } from '../src/store/desk-view.ts';
import { issueById } from '../src/store/issues.ts';
import { newsletterById } from '../src/store/newsletters.ts';
import { allWritten } from '../src/ui/pending-writes.ts';

/** The issue as a file, with the last words typed in it, which may not be on the screen yet. */
export async function lastFile(draft: Draft, id: ExporterId): Promise<Blob> {
  const found = exporters.find((one) => one.id === id) ?? exporters[0];
  return new Blob([found.write(await lastDraft(draft))], { type: found.type });
}

/** The same for the clipboard: rich text for who takes it, Markdown for who does not. */
export async function lastClipping(draft: Draft): Promise<ClipboardItem> {
  const last = await lastDraft(draft);
  const part = (text: string, type: string) => new Blob([text], { type });
  return new ClipboardItem({
    'text/html': part(htmlFragment(last), 'text/html'),
    'text/plain': part(exportMarkdown(last), 'text/plain'),
  });
}

/** The same as it goes out. */
export async function lastOutgoing(
  draft: Draft,
): Promise<{ readonly draft: Draft; readonly outgoing: Outgoing }> {
  const last = await lastDraft(draft);
  return { draft: last, outgoing: outgoing(last) };
}

/** The draft with the last words typed in it. */
export async function lastDraft({ newsletter, issue }: Draft): Promise<Draft> {
  await allWritten();
  const [house, one] = await Promise.all([newsletterById(newsletter.id), issueById(issue.id)]);
  return draftOf(house ?? newsletter, one ?? issue);
}
