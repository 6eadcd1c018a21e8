/** What the rig asks of Firefox's own window, or beside a document. Every function here runs in there. */
import type { BrowserScope, DocumentScope } from './firefox-scope.ts';

/** Loads an address in the tab in front and waits until its document has begun. */
export async function beginLoading({ window, Services }: BrowserScope, url: string): Promise<void> {
  const browser = window.gBrowser.selectedBrowser;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  browser.fixupAndLoadURIString(url, { triggeringPrincipal });
  const begun = (): boolean =>
    browser.browsingContext.currentWindowGlobal?.documentURI.spec !== 'about:blank';
  for (let look = 0; !begun(); look++) {
    if (look === 250) throw new Error(`${url} does not begin to load`);
    await new Promise((done) => void window.setTimeout(done, 20));
  }
}

/** The badge's text on the selected document's tab; the common one where that has none. */
export function badgeText(
  { window, session, ChromeUtils, WebExtensionPolicy }: BrowserScope,
  addonId: string,
): string {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const extension = WebExtensionPolicy.getByID(addonId)?.extension;
  const browser = session.contentBrowsingContext.top.embedderElement;
  const tab = browser && window.gBrowser.getTabForBrowser(browser);
  if (!extension || !tab) throw new Error('There is no such tab, or the extension is gone');
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
  return action.getProperty(tab, 'badgeText') ?? '';
}

/** What the last element of the document says in its shadow, which is closed to the page. */
export function toastText({ document }: DocumentScope): string {
  const last = document.body?.lastElementChild as
    | (Element & { readonly openOrClosedShadowRoot: ShadowRoot | null })
    | null;
  return last?.openOrClosedShadowRoot?.textContent ?? '';
}

/** Whether the extension's event page has started (or ended) after the installation. */
export function hasSettled({ WebExtensionPolicy }: BrowserScope, addonId: string): boolean {
  const state = WebExtensionPolicy.getByID(addonId)?.extension.backgroundState;
  return state === 'running' || state === 'stopped';
}

/** Ends the event page, as its idle timer would; false while Firefox finds it busy. */
export async function stopBackground(
  { WebExtensionPolicy }: BrowserScope,
  addonId: string,
): Promise<boolean> {
  const extension = WebExtensionPolicy.getByID(addonId)?.extension;
  if (!extension) throw new Error('The extension is gone');
  if (extension.backgroundState !== 'stopped') {
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
  }
  return extension.backgroundState === 'stopped';
}

/** The files that Firefox is still writing, or gave up. */
export async function unfinishedDownloads({ ChromeUtils }: BrowserScope): Promise<string[]> {
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
  const all = await (await Downloads.getList(Downloads.ALL)).getAll();
  return all.filter(({ succeeded }) => !succeeded).map(({ target }) => target.path);
}

/** Tells the selected document of another taste of the person's system. */
export function emulate({ session }: BrowserScope, dark: boolean, forcedColors: boolean): void {
  const { top } = session.contentBrowsingContext;
  top.prefersColorSchemeOverride = dark ? 'dark' : 'light';
  top.forcedColorsOverride = forcedColors ? 'active' : 'none';
}

/** Answers Firefox's question for an optional permission; false while it does not ask. */
export function answerPermissionRequest({ window }: BrowserScope, allow: boolean): boolean {
  const question = window.PopupNotifications.panel.querySelector<
    HTMLElement & { readonly button: HTMLElement; readonly secondaryButton: HTMLElement }
  >('#addon-webext-permissions-notification');
  const { panel } = window.PopupNotifications;
  // Where something took the window's focus just then it waits at its icon, until it is clicked.
  if (panel.state === 'closed') {
    window.PopupNotifications.getNotification('addon-webext-permissions')?.reshow();
  }
  if (!question || panel.state !== 'open') return false;
  (allow ? question.button : question.secondaryButton).click();
  return true;
}
