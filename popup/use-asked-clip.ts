import { useEffect, useState } from 'preact/hooks';
import { askedClip } from '../src/platform/clip-address.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { deskGroups } from './desk-rows.ts';
import { rowOf } from './row-elements.ts';

/**
 * The clip that our address asks for, where it is to be shown by itself, and how to leave it. One
 * that stands in the issue on the desk is opened there instead (`openHere`).
 */
export function useAskedClip(view: DeskView | null, openHere: ((row: string) => void) | null) {
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const isReady = view !== null && openHere !== null;
  useEffect(() => {
    const asked = askedClip(location.hash);
    if (asked === null || !isReady) return;
    // Loaded anew, or kept as a bookmark, the page is the desk again.
    history.replaceState(null, '', location.pathname);
    const row = rowOnDesk(view, asked);
    if (row === null) return setElsewhere(asked);
    openHere(row);
    setTimeout(() => show(row), 0);
  }, [isReady]);
  return [elsewhere, () => setElsewhere(null)] as const;
}

function rowOnDesk(view: DeskView, clip: string): string | null {
  const rows = deskGroups(view).flatMap((group) => group.rows);
  return rows.find((row) => row.kind === 'clip' && row.clip.id === clip)?.id ?? null;
}

function show(id: string): void {
  const row = rowOf(id);
  row?.scrollIntoView();
  row?.focus({ preventScroll: true });
}
