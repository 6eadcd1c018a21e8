import { browser } from '../platform/browser.ts';
import { maySeeTabs } from '../platform/tabs-permission.ts';
import { words } from '../platform/words.ts';
import { deskIfAny } from '../store/desk.ts';
import { knownPage } from '../store/known-page.ts';
import { type KnownMark, knownMark } from './known-mark.ts';

// The ✓ over pages that are clipped already, for curators who let us see their tabs. The browser
// itself remembers what stands on which tab's button; nothing is remembered here.

/** Quieter than an answer to a clip, and told from one by it. */
const colour = { text: '#5d574c', channels: [0x5d, 0x57, 0x4c] } as const;

/** Marks a tab by the address it shows, unless an answer to a clip stands there. */
export async function markTab(tabId: number, url: string | undefined): Promise<void> {
  if (!url || !(await maySeeTabs())) return;
  const found = await markOf(url);
  // Looked at last: the answer to a clip comes right behind the change that is marked here.
  const shown = await shownOn(tabId);
  if (shown === 'answer' || (shown === 'nothing' && found === null)) return;
  await show(tabId, found);
}

/** Marks the tabs in front, one a window. */
export async function markShownTabs(): Promise<void> {
  if (!(await maySeeTabs())) return;
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(tabs.map(({ id, url }) => id !== undefined && markTab(id, url)));
}

/** Marks a tab that came to the front. */
export async function markActivated(tabId: number): Promise<void> {
  if (!(await maySeeTabs())) return;
  await markTab(tabId, (await browser.tabs.get(tabId)).url);
}

/** Takes all marks away. */
export async function unmarkTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined && (await shownOn(id)) === 'mark') await show(id, null);
    }),
  );
}

/** Ends an answer on a tab's button: what stands there now is what is known of its page. */
export async function endAnswer(tabId: number): Promise<void> {
  const url = (await maySeeTabs()) ? (await browser.tabs.get(tabId)).url : undefined;
  const found = url ? await markOf(url) : null;
  if (found !== null) return show(tabId, found);
  await browser.action.setBadgeText({ tabId, text: '' });
}

/** Only looks into the store: the page itself is not touched, and nobody is asked. */
async function markOf(url: string): Promise<KnownMark | null> {
  const desk = await deskIfAny();
  return desk && knownMark(await knownPage({ url, canonicalUrl: null }, desk, null), desk);
}

async function shownOn(tabId: number): Promise<'nothing' | 'mark' | 'answer'> {
  const { action } = browser;
  if ((await action.getBadgeText({ tabId })) === '') return 'nothing';
  const channels = await action.getBadgeBackgroundColor({ tabId });
  return colour.channels.every((one, at) => one === channels[at]) ? 'mark' : 'answer';
}

async function show(tabId: number, mark: KnownMark | null): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color: colour.text }),
    action.setBadgeText({ tabId, text: mark?.text ?? '' }),
    action.setTitle({ tabId, title: mark?.title ?? words('action_title') }),
  ]);
}
