import type { Correction } from '../src/core/corrections.ts';
import { addPassage } from '../src/core/passage-edits.ts';
import { takeBack } from '../src/core/publish.ts';
import { spotAt } from '../src/core/steps.ts';
import { ownFront } from '../src/exporters/front-matter.ts';
import { words } from '../src/platform/words.ts';
import { mention } from '../src/prose/mention.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import type { PastIssue } from '../src/store/past-issue.ts';
import { settingRecord } from '../src/store/settings.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { useDeskView } from './desk-context.ts';
import { useIssueSwitch } from './use-issue-switch.ts';

/** What is done with an issue that is over. */
export function usePastIssue({ draft }: DeskView) {
  const { run } = useChanges();
  const { tell, fail } = useNotices();
  const { goTo } = useDeskView();
  const put = useIssueSwitch();
  return {
    /** Onto the desk; one that went out is a draft again. */
    toDesk: async ({ draft: past, links }: PastIssue) => {
      const { issue } = past;
      if (issue.printed === null) {
        await put(issue.newsletter, issue.id);
        return goTo('issue');
      }
      const current = await settingRecord('current').catch(fail);
      const printed = links.map(({ link }) => link);
      const changes = takeBack(issue, ownFront(past), printed, current ?? null);
      if (await run('change_unpublish', changes)) goTo('issue');
    },
    /** A line in the issue on the desk that says where a link leads now. */
    mention: async (label: string, { clip, link }: Correction) => {
      const spot = spotAt(draft, 0, Number.POSITIVE_INFINITY, []);
      if (spot === null) return tell([words('mention_no_section', draft.label)]);
      const by = { makeId: () => crypto.randomUUID(), now: new Date().toISOString() };
      const markdown = mention(label, clip.id, link.words);
      const { changes } = addPassage(draft.newsletter.id, markdown, spot, by);
      if (await run('change_prose', changes)) tell([words('mentioned_in', draft.label)]);
    },
  };
}
