import { browser } from './browser.ts';

/** Where one of our pages is shown: over the toolbar, beside the page, or in a tab of its own. */
export type Shown = 'popup' | 'panel' | 'tab';

/** Tells where this page is shown. */
export async function shownIn(): Promise<Shown> {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) return 'popup';
  return (await browser.tabs.getCurrent()) ? 'tab' : 'panel';
}

/** The API of Chromium's side panel, which the polyfill does not know. */
interface SidePanel {
  open(where: { readonly windowId: number }): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

/**
 * Opens the panel beside the page. Call it straight from a click, with the window's id known:
 * both browsers open it for a person's gesture only, and waiting ends the gesture.
 */
export function openPanel(windowId: number): Promise<void> {
  return sidePanel()?.open({ windowId }) ?? browser.sidebarAction.open();
}

/** Opens the same page in a tab. */
export async function openInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('popup/index.html') });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens web pages, each in a tab; one alone is gone to, several wait behind this page. */
export async function openPages(urls: readonly string[]): Promise<void> {
  for (const url of urls) await browser.tabs.create({ url, active: urls.length === 1 });
}
