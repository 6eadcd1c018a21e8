import { backupAlarm } from '../backup/schedule.ts';
import { nothingTyped } from '../core/settings.ts';
import { browser } from '../platform/browser.ts';
import { openClipInTab } from '../platform/clip-address.ts';
import { onTabsPermission } from '../platform/tabs-permission.ts';
import { answerCalls } from '../protocol/answer.ts';
import { newClipIds } from '../protocol/clip-ids.ts';
import { onChanged } from '../store/announce.ts';
import { clipById } from '../store/clips.ts';
import { reserveAlarm } from '../store/reserve.ts';
import { setSetting } from '../store/settings.ts';
import { undoOrder } from '../store/undo.ts';
import { checkWhole } from '../store/whole-check.ts';
import { readLinkOf } from './clip-link.ts';
import { clipTabs } from './clip-tabs.ts';
import { findQuotes } from './find-quotes.ts';
import { finishTyping } from './finish-typing.ts';
import { followUp } from './follow-up.ts';
import { emptyReserve, keepOrReserve } from './keep-or-reserve.ts';
import { markActivated, markShownTabs, markTab, unmarkTabs } from './mark-tabs.ts';
import { makeMenus } from './menus.ts';
import { lookAtTab, readTab, type TabReading } from './read-tab.ts';
import { backUpIfDue, keepBackupAlarm } from './scheduled-backup.ts';
import { tellFailed, tellSaved } from './tell.ts';

// Listeners only, and all of them at once: the browser starts this file for the event at hand.
// Nothing is remembered here; the store is the memory.

/** What decides whether a page is clipped: its clips, where they stand, and which issue is at hand. */
const marking: ReadonlySet<string> = new Set(['clips', 'placements', 'settings']);

browser.runtime.onInstalled.addListener(() => {
  void makeMenus();
});

browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'clip' && tab?.id !== undefined) void clipSilently(tab.id, lookAtTab(tab.id));
});

browser.contextMenus.onClicked.addListener((info, tab) => {
  if (tab?.id === undefined) return;
  const link = { url: info.linkUrl ?? '', words: info.linkText ?? '' };
  const looking =
    info.menuItemId === 'clip-link'
      ? readLinkOf(tab.id, link).then((capture) => ({ capture, more: null }))
      : lookAtTab(tab.id);
  void clipSilently(tab.id, looking);
});

// Without the permission to see tabs these have no address to look up, and do nothing.
browser.tabs.onUpdated.addListener((tabId, { url, status }, tab) => {
  if (url !== undefined || status !== undefined) void unlessGone(markTab(tabId, tab.url));
});

browser.tabs.onActivated.addListener(({ tabId }) => void unlessGone(markActivated(tabId)));

onTabsPermission((isGiven) => void unlessGone(isGiven ? markShownTabs() : unmarkTabs()));

// What is made or removed while nothing runs here is told by the page that did it.
onChanged(({ touched }) => {
  if (touched.some(({ store }) => marking.has(store))) void unlessGone(markShownTabs());
});

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === reserveAlarm) void emptyReserve().catch(() => undefined);
  if (name === backupAlarm) void backUpIfDue().catch(() => undefined);
});

// Only so does Firefox start this file along with itself, and with it what it has forgotten.
browser.runtime.onStartup.addListener(() => undefined);

// Behind whatever this was started for.
setTimeout(() => void lookAfterStore(), 1_000);

answerCalls({
  readTab,
  clip: async (request) => {
    const { tabId, capture, typed } = request;
    const reading = Promise.resolve(capture === null ? lookAtTab(tabId) : { capture, more: null });
    const receipt = await keepOrReserve(reading, typed, request);
    // Behind the answer.
    setTimeout(async () => followUp(tabId, await reading, receipt, { typedUrl: typed.url }));
    return receipt;
  },
  clipTabs,
  markTabs: markShownTabs,
  lookAfterStore,
  openClip: async (clipId) => {
    if ((await clipById(clipId)) !== null) await openClipInTab(clipId);
  },
  findQuotes,
  finishTyping,
  keepPending: ({ page, at, value }) => setSetting('pending', value, { page, at }),
  undoClip: (orderId) =>
    undoOrder(orderId, { id: crypto.randomUUID(), at: new Date().toISOString() }),
});

/** Clips without a popup: stores, and only then says so. */
async function clipSilently(tabId: number, looking: Promise<TabReading>): Promise<void> {
  const ids = newClipIds();
  await keepOrReserve(looking, nothingTyped, ids).then(
    async (receipt) =>
      followUp(tabId, await looking, receipt, {
        typedUrl: null,
        tell: () => tellSaved(tabId, receipt),
      }),
    (error: unknown) => tellFailed(tabId, error),
  );
}

/** What the store lost is put back, and what waits for it goes in; where it cannot be, next time. */
async function lookAfterStore(): Promise<void> {
  await checkWhole()
    .then(emptyReserve)
    .then(keepBackupAlarm)
    .catch(() => undefined);
}

/** A tab may be closed while its button is being marked. */
async function unlessGone(marking: Promise<void>): Promise<void> {
  await marking.catch(() => undefined);
}
