import type { Finding } from '../src/checks/check.ts';
import { fixChanges } from '../src/checks/fix.ts';
import { changeOf } from '../src/core/change.ts';
import type { Draft } from '../src/core/draft.ts';
import type { Silenced } from '../src/core/issue.ts';
import { words } from '../src/platform/words.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { sentenceWords } from './finding-words.ts';

/** What is done about a finding; each is one step of undo, and says what it did. */
export function useFindingVerbs(draft: Draft) {
  const { run } = useChanges();
  const { tell } = useNotices();
  const { issue } = draft;
  const putSilenced = (silenced: readonly Silenced[]) =>
    run('change_silence', [changeOf('issues', issue, { ...issue, silenced })]);
  return {
    fix: async ({ fix }: Finding) => {
      if (fix === null) return;
      const changes = fixChanges(fix, draft, new Date().toISOString());
      if (changes.length > 0 && (await run('change_fix', changes))) {
        tell([words('fixed', sentenceWords(fix.name))]);
      }
    },
    /** Not to be told again in this issue. */
    silence: async ({ check, subject }: Finding, reason: string) => {
      if (await putSilenced([...issue.silenced, { check, subject, reason }])) {
        tell([words('silenced_told', draft.label)]);
      }
    },
    tellAgain: ({ check, subject }: Finding) =>
      putSilenced(issue.silenced.filter((one) => one.check !== check || one.subject !== subject)),
  };
}
