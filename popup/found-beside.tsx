import type { Clip } from '../src/core/clip.ts';
import { words } from '../src/platform/words.ts';
import './found-beside.css';

interface Props {
  readonly clip: Clip;
  /** What was found, in words; '' where nothing was. */
  readonly found: string;
  readonly isCorrected: boolean;
  readonly label: string;
  /** The id of what has the focus once the correction is gone. */
  readonly field: string;
  readonly goBack: () => void;
}

/** What the page says, beside what it was corrected to, and the way back to it. */
export function FoundBeside({ clip, found, isCorrected, label, field, goBack }: Props) {
  if (!isCorrected || found === '') return null;
  return (
    <p class="found-beside faint">
      <span class="said" dir="auto" title={found}>
        {words(clip.readFrom === 'page' ? 'found_page' : 'found_elsewhere', found)}
      </span>
      <button
        type="button"
        class="plain"
        onClick={() => {
          goBack();
          document.getElementById(field)?.focus();
        }}
      >
        {words('use_found')} <span class="unseen">{words('use_found_for', label)}</span>
      </button>
    </p>
  );
}
