import { lazy, Suspense } from 'preact/compat';
import type { CheckedDraft } from '../src/checks/run-checks.ts';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import './issue-bar.css';

// What prints and reads Markdown is most of the code: the rows are there before it.
const IssueCounts = lazy(async () => ({
  default: (await import('./issue-counts.tsx')).IssueCounts,
}));
const FindingsPanel = lazy(async () => ({
  default: (await import('./findings-panel.tsx')).FindingsPanel,
}));
const FindBar = lazy(async () => ({ default: (await import('./find-bar.tsx')).FindBar }));

interface Props {
  readonly draft: Draft;
  readonly isFinding: boolean;
  readonly find: (isFinding: boolean) => void;
  readonly checked: CheckedDraft | null;
  readonly showsFindings: boolean;
  readonly showFindings: (shows: boolean) => void;
  readonly setOpen: (row: string | null) => void;
}

/** What stays in sight over the rows: how much the issue prints, and what finds words in it. */
export function IssueBar(props: Props) {
  const { draft, isFinding, find, setOpen, checked, showsFindings, showFindings } = props;
  return (
    <div class="issue-bar">
      <div class="line">
        <p class="issue-counts faint">
          <Suspense fallback={null}>
            <IssueCounts draft={draft} />
          </Suspense>
        </p>
        {checked !== null && (
          <button
            type="button"
            class={`plain findings-button ${heaviest(checked)}`}
            aria-expanded={showsFindings}
            aria-keyshortcuts="v"
            onClick={() => showFindings(!showsFindings)}
          >
            {countWords(checked)}
          </button>
        )}
        <button
          type="button"
          class="plain find-button"
          aria-expanded={isFinding}
          aria-keyshortcuts="Control+F Meta+F"
          title={words('find_replace')}
          onClick={() => find(!isFinding)}
        >
          {words('find')}
        </button>
      </div>
      {showsFindings && checked !== null && (
        <Suspense fallback={null}>
          <FindingsPanel draft={draft} checked={checked} setOpen={setOpen} />
        </Suspense>
      )}
      {isFinding && (
        <Suspense fallback={null}>
          <FindBar draft={draft} setOpen={setOpen} close={() => find(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** What the gravest finding weighs, as a class. */
function heaviest({ findings }: CheckedDraft): string {
  if (findings.some(({ severity }) => severity === 'blocks')) return 'blocks';
  return findings.some(({ severity }) => severity === 'warns') ? 'warns' : '';
}

function countWords({ findings }: CheckedDraft): string {
  if (findings.length === 0) return words('findings_none');
  return findings.length === 1 ? words('findings_one') : words('findings_more', findings.length);
}
