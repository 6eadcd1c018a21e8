import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckedDraft } from '../src/checks/run-checks.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { whenIdle } from '../src/ui/when-idle.ts';

/** So long (ms) nothing changes before it is checked: no key of somebody who writes waits for a check. */
const breath = 600;

/**
 * What checks find in the issue on the desk, again after every change; null until they looked once.
 * What they found of an issue that has left the desk is not told of the next.
 */
export function useChecks(view: DeskView | null): CheckedDraft | null {
  const [found, setFound] = useState<{
    readonly issue: string;
    readonly checked: CheckedDraft;
  } | null>(null);
  const check = useRef<Promise<(view: DeskView) => Promise<CheckedDraft>> | null>(null);
  useEffect(() => {
    if (view === null) return;
    let isOver = false;
    const look = async () => {
      // Checks are much code, and nothing waits for them.
      check.current ??= import('./check-desk.ts').then(({ makeDeskCheck }) => makeDeskCheck());
      const checked = await (await check.current)(view);
      if (!isOver) setFound({ issue: view.draft.issue.id, checked });
    };
    // Where the store gives no answer the desk says so itself.
    const inQuiet = () => whenIdle().then(look);
    const waiting = setTimeout(() => inQuiet().catch(() => undefined), breath);
    return () => {
      isOver = true;
      clearTimeout(waiting);
    };
  }, [view]);
  return found?.issue === view?.draft.issue.id ? (found?.checked ?? null) : null;
}
