import { useEffect, useRef } from 'preact/hooks';
import { issueLabel } from '../src/core/newsletter.ts';
import { words } from '../src/platform/words.ts';
import { clipInIssue } from '../src/store/clip-in-issue.ts';
import { useStored } from '../src/ui/use-stored.ts';
import { ClipEditor } from './clip-editor.tsx';
import './clip-elsewhere.css';

interface Props {
  readonly clipId: string;
  /** The issue whose clip it is; null for whichever it stands in. */
  readonly issue: string | null;
  readonly back: () => void;
}

/** A clip that is not of the issue on the desk, edited where it stands. */
export function ClipElsewhere({ clipId, issue, back }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const found = useStored(async () => [await clipInIssue(clipId, issue)] as const, [clipId, issue]);
  const [shown] = found ?? [];
  return (
    <div class="clip-elsewhere">
      <div class="bar">
        <button type="button" ref={button} onClick={back}>
          <span class="arrow" aria-hidden="true">
            ←
          </span>{' '}
          {words('back')}
        </button>
        {shown && (
          <h2 dir="auto">
            {words(
              'clip_in',
              `${shown.draft.newsletter.name} ${issueLabel(shown.draft.newsletter, shown.draft.issue.number)}`,
            )}
          </h2>
        )}
      </div>
      {shown && <ClipEditor key={clipId} clip={shown.clip} draft={shown.draft} />}
      {shown === null && <p class="faint">{words('clip_is_gone')}</p>}
    </div>
  );
}
