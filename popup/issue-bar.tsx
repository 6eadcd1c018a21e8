import { lazy, Suspense } from 'preact/compat';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import './issue-bar.css';

// What prints and reads Markdown is most of the code: the rows are there before it.
const IssueCounts = lazy(async () => ({
  default: (await import('./issue-counts.tsx')).IssueCounts,
}));
const FindBar = lazy(async () => ({ default: (await import('./find-bar.tsx')).FindBar }));

interface Props {
  readonly draft: Draft;
  readonly isFinding: boolean;
  readonly find: (isFinding: boolean) => void;
  readonly setOpen: (row: string | null) => void;
}

/** What stays in sight over the rows: how much the issue prints, and what finds words in it. */
export function IssueBar({ draft, isFinding, find, setOpen }: Props) {
  return (
    <div class="issue-bar">
      <div class="line">
        <p class="issue-counts faint">
          <Suspense fallback={null}>
            <IssueCounts draft={draft} />
          </Suspense>
        </p>
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
      {isFinding && (
        <Suspense fallback={null}>
          <FindBar draft={draft} setOpen={setOpen} close={() => find(false)} />
        </Suspense>
      )}
    </div>
  );
}
