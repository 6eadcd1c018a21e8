/** The two kinds of documents the rig drives: one in a tab and one in the toolbar popup. */
import type { BrowserScope, PopupElement } from './firefox-scope.ts';
import { type FirefoxSession, isGone, type Target } from './firefox-session.ts';
import { ClosedError, until } from './firefox-wait.ts';

/** The document in the tab with this window handle. */
export function tabTarget(handle: string): Target {
  const handles = async (session: FirefoxSession): Promise<readonly string[]> =>
    // Asked on the chrome side, it would be Firefox's windows.
    (await session.send('content', 'WebDriver:GetWindowHandles')) as string[];
  return {
    name: 'tab',
    select: async (session, focus) => {
      // As a click on the page does; a popup would go on getting the keys.
      if (focus) await closePopups(session);
      try {
        await session.send('chrome', 'WebDriver:SwitchToWindow', { handle, focus });
      } catch (error) {
        throw isGone(error) ? new ClosedError('The tab is closed', { cause: error }) : error;
      }
    },
    isClosed: async (session) => !(await handles(session)).includes(handle),
    close: async (session) => {
      await session.send('content', 'WebDriver:CloseWindow');
    },
  };
}

/** The document of a popup, by the id of its browsing context. */
export function popupTarget(contextId: number): Target {
  return {
    name: 'popup',
    select: async (session, focus) => {
      const isOpen = await session.inBrowser(selectPopup, contextId, focus);
      if (!isOpen) throw new ClosedError('The popup is closed');
    },
    isClosed: async (session) => !(await session.inBrowser(openPopups)).includes(contextId),
    close: closePopups,
  };
}

/** Closes the popup that is open, if one is. */
async function closePopups(session: FirefoxSession): Promise<void> {
  await until('the popup closes', async () => {
    await session.inBrowser(hidePopups);
    return (await session.inBrowser(openPopups)).length === 0;
  });
}

/**
 * Directs content commands to the popup, and the keyboard too with `focus`; false when it is
 * not open any more. Runs in Firefox.
 */
function selectPopup(
  { session, BrowsingContext }: BrowserScope,
  contextId: number,
  focus: boolean,
): boolean {
  const context = BrowsingContext.get(contextId);
  const element = context?.embedderElement;
  const isOpen = element?.closest<PopupElement>('panel')?.state === 'open';
  if (!context || context.isDiscarded || !element || !isOpen) return false;
  if (focus) element.focus();
  session.contentBrowsingContext = context;
  return true;
}

/** The browsing contexts of the popups in an open panel. Runs in Firefox. */
export function openPopups({ document }: BrowserScope): number[] {
  const browsers = document.querySelectorAll<HTMLElement & { browsingContext: { id: number } }>(
    '.webextension-popup-browser',
  );
  return [...browsers]
    .filter((browser) => browser.closest<PopupElement>('panel')?.state === 'open')
    .map((browser) => browser.browsingContext.id);
}

function hidePopups({ document }: BrowserScope): void {
  for (const browser of document.querySelectorAll('.webextension-popup-browser')) {
    browser.closest<PopupElement>('panel')?.hidePopup();
  }
}
