import { useEffect, useState } from 'preact/hooks';
import { askedClip } from '../src/platform/clip-address.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { rowAttribute } from './use-row-keys.ts';

/**
 * The clip that our address asks for, where it is to be shown by itself, and how to leave it. One
 * that stands in the issue on the desk is opened there instead (`openHere`).
 */
export function useAskedClip(view: DeskView | null, openHere: ((clip: string) => void) | null) {
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const isReady = view !== null && openHere !== null;
  useEffect(() => {
    const asked = askedClip(location.hash);
    if (asked === null || !isReady) return;
    // Loaded anew, or kept as a bookmark, the page is the desk again.
    history.replaceState(null, '', location.pathname);
    if (!isOnDesk(view, asked)) return setElsewhere(asked);
    openHere(asked);
    setTimeout(() => show(asked), 0);
  }, [isReady]);
  return [elsewhere, () => setElsewhere(null)] as const;
}

function isOnDesk({ draft, inbox }: DeskView, id: string): boolean {
  const entries = [...draft.sections.flatMap((one) => one.entries), ...draft.strays];
  return [...entries.map(({ clip }) => clip), ...inbox].some((clip) => clip.id === id);
}

function show(clip: string): void {
  const row = document.querySelector<HTMLElement>(
    `[${rowAttribute}="${CSS.escape(clip)}"] .row-title`,
  );
  row?.scrollIntoView();
  row?.focus({ preventScroll: true });
}
