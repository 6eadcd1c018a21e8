import type { Draft } from '../src/core/draft.ts';
import { exportMarkdown } from '../src/exporters/markdown.ts';
import { draftOf } from '../src/store/desk-view.ts';
import { issueById } from '../src/store/issues.ts';
import { newsletterById } from '../src/store/newsletters.ts';
import { allWritten } from '../src/ui/pending-writes.ts';

/** The issue as Markdown with the last words typed in it, which may not be on the screen yet. */
export async function lastMarkdown({ newsletter, issue }: Draft): Promise<string> {
  await allWritten();
  const [house, one] = await Promise.all([newsletterById(newsletter.id), issueById(issue.id)]);
  return exportMarkdown(await draftOf(house ?? newsletter, one ?? issue));
}
