import type { Clip } from '../src/core/clip.ts';
import type { Issue } from '../src/core/issue.ts';
import { issueLabel } from '../src/core/newsletter.ts';
import { nextIssue } from '../src/core/next-issue.ts';
import { type Leaving, publish } from '../src/core/publish.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { settingRecord } from '../src/store/settings.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { useDeskView } from './desk-context.ts';

/** The issue that follows the one on the desk: a draft that is there already, or one to be made. */
export function issueAfter({ draft, issues }: DeskView, now: string): Issue {
  const { issue, newsletter } = draft;
  const later = issues.filter(({ number, status }) => status === 'draft' && number > issue.number);
  const by = { id: crypto.randomUUID(), issues, today: now.slice(0, 10) };
  return later.at(-1) ?? nextIssue(newsletter, issue, by);
}

/** Sends the issue on the desk out, as one step of undo, and says so. */
export function usePublishing({ draft }: DeskView) {
  const { run } = useChanges();
  const { tell, fail } = useNotices();
  const { goTo } = useDeskView();
  return async (next: Issue, leftOver: readonly (readonly [Clip, Leaving])[]) => {
    try {
      // The templates and the writers are most of the code, and wanted only here.
      const { lastOutgoing } = await import('./last-issue.ts');
      const last = await lastOutgoing(draft);
      const current = await settingRecord('current');
      const by = { makeId: () => crypto.randomUUID(), now: new Date().toISOString() };
      const changes = publish(last.draft, last.outgoing, { next, current, leftOver }, by);
      if (!(await run('change_publish', changes))) return;
      goTo('issue');
      const nextLabel = issueLabel(draft.newsletter, next.number);
      tell([words('published', last.draft.label, nextLabel)]);
    } catch (error) {
      fail(error);
    }
  };
}
