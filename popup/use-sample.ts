import { nextNumber } from '../src/core/issue-number.ts';
import { removeSample, sampleIssue } from '../src/core/sample-issue.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { sampleRecords } from '../src/store/sample.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { sampleWords } from './sample-words.ts';
import { useIssueSwitch } from './use-issue-switch.ts';

/** Puts the sample issue on the desk, and takes it away again; each is one step of undo. */
export function useSample({ draft, issues, sample }: DeskView) {
  const { run } = useChanges();
  const { tell, fail } = useNotices();
  const choose = useIssueSwitch();
  const { newsletter, issue } = draft;
  return {
    put: async () => {
      const at = { newsletter, number: nextNumber(issues), before: issue.id };
      const by = { makeId: () => crypto.randomUUID(), now: new Date().toISOString() };
      const made = sampleIssue(sampleWords(), at, by);
      if (await run('change_sample', made.changes)) await choose(newsletter.id, made.issue.id);
    },
    remove: async () => {
      if (sample === null) return;
      try {
        const changes = removeSample(await sampleRecords(sample));
        if (!(await run('change_sample', changes))) return;
        const isGone = changes.some(({ store }) => store === 'issues');
        if (isGone && issue.id === sample.issue) await choose(newsletter.id, sample.before);
        tell([words(isGone ? 'sample_removed' : 'sample_removed_but')]);
      } catch (error) {
        fail(error);
      }
    },
  };
}
