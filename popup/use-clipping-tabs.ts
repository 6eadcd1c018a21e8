import { useState } from 'preact/hooks';
import { tabAlone } from '../src/adapters/tab-alone.ts';
import type { TabRow } from '../src/core/tab-rows.ts';
import { words } from '../src/platform/words.ts';
import type { TabsReceipt } from '../src/protocol/calls.ts';
import { ask } from '../src/protocol/message.ts';
import { useNotices } from '../src/ui/notice.tsx';
import type { ActivePage } from './use-active-page.ts';

/** Clips tabs together; the page in front as it was read, the others by title and address alone. */
export function useClippingTabs(page: ActivePage | null) {
  const { tell, fail } = useNotices();
  const [busy, setBusy] = useState(false);
  const clip = async (rows: readonly TabRow[], section: string): Promise<boolean> => {
    setBusy(true);
    const clips = rows.map(({ tab }) => ({
      clipId: crypto.randomUUID(),
      placementId: crypto.randomUUID(),
      capture: page?.tabId === tab.id ? page.capture : tabAlone(tab, 'tab', null),
    }));
    try {
      tell(tabsWords(await ask('clipTabs', { orderId: crypto.randomUUID(), section, clips })));
      return true;
    } catch (error) {
      fail(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, clip };
}

function tabsWords({ clipped, already, newsletter, issue, section }: TabsReceipt) {
  const place = section ?? words('inbox');
  return [
    clipped === 0
      ? words('tabs_clipped_none')
      : words('tabs_clipped', `${newsletter} ${issue}`, place, clipped),
    ...(clipped > 0 && already > 0 ? [words('tabs_already', already)] : []),
  ];
}
