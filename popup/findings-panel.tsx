import type { CheckedDraft } from '../src/checks/run-checks.ts';
import type { Draft } from '../src/core/draft.ts';
import { FindingList } from './finding-list.tsx';
import './findings-panel.css';
import { showFinding } from './show-finding.ts';

interface Props {
  readonly draft: Draft;
  readonly checked: CheckedDraft;
  readonly setOpen: (row: string | null) => void;
}

/** What checks found, over the rows that it was found in. */
export function FindingsPanel({ draft, checked, setOpen }: Props) {
  return (
    <div class="findings-panel">
      <FindingList
        draft={draft}
        checked={checked}
        show={(finding) => showFinding(finding, draft, setOpen)}
      />
    </div>
  );
}
