import { useMemo } from 'preact/hooks';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import { issueCounts } from '../src/templates/issue-counts.ts';

/** How much the issue prints by now: words, links, minutes to read. */
export function IssueCounts({ draft }: { readonly draft: Draft }) {
  const counts = useMemo(() => countsOf(draft), [draft]);
  if (counts === null) return null;
  return (
    <>
      {(['words', 'links', 'minutes'] as const).map((what) => (
        <span key={what}>{said(what, counts[what])}</span>
      ))}
    </>
  );
}

function said(what: 'words' | 'links' | 'minutes', count: number): string {
  const form = count === 1 ? 'one' : 'more';
  return words(`count_${what}_${form}`, count.toLocaleString(words('language')));
}

function countsOf(draft: Draft) {
  try {
    return issueCounts(draft);
  } catch {
    // A house style that cannot be carried out: the preview says so.
    return null;
  }
}
