import { issueLabel } from '../src/core/newsletter.ts';
import { words } from '../src/platform/words.ts';
import { clipInIssue } from '../src/store/clip-in-issue.ts';
import { useStored } from '../src/ui/use-stored.ts';
import { AsideBar } from './aside-bar.tsx';
import { ClipEditor } from './clip-editor.tsx';

interface Props {
  readonly clipId: string;
  /** The issue whose clip it is; null for whichever it stands in. */
  readonly issue: string | null;
  readonly back: () => void;
}

/** A clip that is not of the issue on the desk, edited where it stands. */
export function ClipElsewhere({ clipId, issue, back }: Props) {
  const found = useStored(async () => [await clipInIssue(clipId, issue)] as const, [clipId, issue]);
  const [shown] = found ?? [];
  return (
    <div class="aside clip-elsewhere">
      <AsideBar
        back={back}
        heading={
          shown &&
          words(
            'clip_in',
            `${shown.draft.newsletter.name} ${issueLabel(shown.draft.newsletter, shown.draft.issue.number)}`,
          )
        }
      />
      {shown && <ClipEditor key={clipId} clip={shown.clip} draft={shown.draft} />}
      {shown === null && <p class="faint">{words('clip_is_gone')}</p>}
    </div>
  );
}
