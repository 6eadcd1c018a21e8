import { changeOf } from '../src/core/change.ts';
import type { Issue } from '../src/core/issue.ts';
import type { NumberClash } from '../src/core/issue-number.ts';
import { issueLabel, type Newsletter } from '../src/core/newsletter.ts';
import { words } from '../src/platform/words.ts';
import { useChanges } from '../src/ui/use-changes.ts';
import '../src/ui/remark.css';

interface Props {
  readonly newsletter: Newsletter;
  readonly issue: Issue;
  readonly clash: NumberClash;
}

/** That another issue has this one's number, and the next free one to take instead. */
export function SameNumber({ newsletter, issue, clash }: Props) {
  const { run } = useChanges();
  const take = () =>
    run('change_issue', [changeOf('issues', issue, { ...issue, number: clash.free })]);
  return (
    <div class="same-number remark">
      <p>{words('same_number', issueLabel(newsletter, clash.number))}</p>
      <button type="button" onClick={() => void take()}>
        {words('make_this_one', issueLabel(newsletter, clash.free))}
      </button>
    </div>
  );
}
