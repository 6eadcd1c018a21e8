import { useEffect, useState } from 'preact/hooks';
import { type OpenTab, type TabRow, tabRows, tabsToList } from '../src/core/tab-rows.ts';
import { browser } from '../src/platform/browser.ts';
import type { CurrentDesk } from '../src/store/desk.ts';
import { knownPage } from '../src/store/known-page.ts';
import { useStored } from '../src/ui/use-stored.ts';

/** A change of the tabs is taken in when no other has come for so long (ms). */
const pause = 150;

/** The tabs of this window to choose from, as they are now; null until they are read. */
export function useOpenTabs(desk: CurrentDesk): readonly TabRow[] | null {
  const tabs = useTabsNow();
  const known = useStored(async () => {
    const pages = tabsToList(tabs ?? []).map(async ({ url }) => {
      const { same, uses } = await knownPage({ url, canonicalUrl: null }, desk, null);
      return [url, same ? 'same' : uses.length > 0 ? 'used' : null] as const;
    });
    return { of: tabs, standings: new Map(await Promise.all(pages)) };
  }, [tabs, desk.issue.id]);
  if (tabs === null || known?.of !== tabs) return null;
  return tabRows(tabs, (url) => known.standings.get(url) ?? null);
}

function useTabsNow(): readonly OpenTab[] | null {
  const [tabs, setTabs] = useState<readonly OpenTab[] | null>(null);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const read = () => void openTabs().then(setTabs);
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(read, pause);
    };
    const { onUpdated, onRemoved, onHighlighted } = browser.tabs;
    read();
    onUpdated.addListener(soon);
    onRemoved.addListener(soon);
    onHighlighted.addListener(soon);
    return () => {
      clearTimeout(waiting);
      onUpdated.removeListener(soon);
      onRemoved.removeListener(soon);
      onHighlighted.removeListener(soon);
    };
  }, []);
  return tabs;
}

/** The tabs of this window but our own. */
async function openTabs(): Promise<readonly OpenTab[]> {
  const ours = browser.runtime.getURL('');
  const tabs = await browser.tabs.query({ currentWindow: true });
  return tabs.flatMap(({ id, title = '', url = '', highlighted }) =>
    id === undefined || url.startsWith(ours) ? [] : [{ id, title, url, isSelected: highlighted }],
  );
}
