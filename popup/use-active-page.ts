import { useEffect, useState } from 'preact/hooks';
import type { Capture } from '../src/core/capture.ts';
import { urlKey } from '../src/core/url-key.ts';
import { browser } from '../src/platform/browser.ts';
import { ask } from '../src/protocol/message.ts';
import { useNotices } from '../src/ui/notice.tsx';

/** The page the popup was opened over. */
export interface ActivePage {
  readonly tabId: number;
  readonly windowId: number;
  /** Its key; the same page has the same key. */
  readonly key: string;
  readonly capture: Capture;
}

/** The page under the popup, read once: `reading` until then, null where there is none. */
export function useActivePage(wanted: boolean): ActivePage | 'reading' | null {
  const [page, setPage] = useState<ActivePage | 'reading' | null>(wanted ? 'reading' : null);
  const { fail } = useNotices();
  useEffect(() => {
    if (!wanted) return;
    readActivePage().then(setPage, (error: unknown) => {
      // The issue can still be worked on, whatever became of the page.
      setPage(null);
      fail(error);
    });
  }, [wanted]);
  return page;
}

async function readActivePage(): Promise<ActivePage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const capture = await ask('readTab', tab.id);
  return {
    tabId: tab.id,
    windowId: tab.windowId ?? 0,
    key: urlKey(capture.canonicalUrl ?? capture.url),
    capture,
  };
}
