/** The ways into the extension through Firefox's own window: toolbar, shortcut, context menu. */

import { shortcut } from './firefox-keys.ts';
import { placeOf } from './firefox-page.ts';
import { click, clickElement } from './firefox-pointer.ts';
import type { BrowserScope, MenuElement, PopupElement } from './firefox-scope.ts';
import type { FirefoxSession, Target } from './firefox-session.ts';
import { openPopups, popupTarget } from './firefox-targets.ts';
import { until } from './firefox-wait.ts';
import type { DrivenPage } from './rig.ts';

/** The little of a built manifest that the rig reads. */
export interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  readonly commands?: Readonly<
    Record<
      string,
      { readonly suggested_key?: { readonly linux?: string; readonly default?: string } }
    >
  >;
}

/** Firefox's form of an add-on's id in the ids of its elements. */
function widgetId(addonId: string): string {
  return addonId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
}

/** Puts the extension's button on the toolbar, as people do by hand: Firefox keeps it in a panel. */
export async function pinAction(session: FirefoxSession, addonId: string): Promise<void> {
  await session.turn(() => session.inBrowser(addToToolbar, `${widgetId(addonId)}-browser-action`));
}

function addToToolbar({ ChromeUtils }: BrowserScope, widget: string): void {
  const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
  );
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
}

/** Clicks the toolbar button with the tab in front. */
export async function pressToolbarButton(
  session: FirefoxSession,
  addonId: string,
  tab: Target,
): Promise<void> {
  await session.turn(async () => {
    // This closes a popup that is open, else the button would only do that.
    await tab.select(session, true);
    const { value: button } = (await session.send('chrome', 'WebDriver:FindElement', {
      using: 'css selector',
      value: `#${widgetId(addonId)}-browser-action .unified-extensions-item-action-button`,
    })) as { value: object };
    await session.perform('chrome', clickElement(button));
  });
}

/** Waits for the popup's panel to be open. */
export async function openedPopup(session: FirefoxSession): Promise<Target> {
  const id = await until('a popup opens', () =>
    session.turn(async () => (await session.inBrowser(openPopups))[0]),
  );
  return popupTarget(id);
}

/** Presses the shortcut that the manifest proposes for the command. */
export async function pressShortcut(
  session: FirefoxSession,
  manifest: Manifest,
  tab: Target,
  command: string,
): Promise<void> {
  const keys = manifest.commands?.[command]?.suggested_key;
  const binding = keys?.linux ?? keys?.default;
  if (binding === undefined) throw new Error(`The manifest binds no key to ${command}`);
  await session.turn(async () => {
    await tab.select(session, true);
    await session.perform('chrome', shortcut(binding));
  });
}

/** Right-clicks the element and takes the extension's item with this title. */
export async function takeContextMenuItem(
  session: FirefoxSession,
  tab: Target,
  page: DrivenPage,
  selector: string,
  item: { readonly addonId: string; readonly id: string; readonly title: string },
): Promise<void> {
  const at = await placeOf(page, selector);
  await session.turn(async () => {
    await tab.select(session, true);
    await session.perform('content', click(at, 2));
    // Ids: `<add-on>-menuitem-_<id>`.
    await session.inBrowser(activateItem, `${widgetId(item.addonId)}-menuitem-`, item);
  });
}

/** Takes an item of the open context menu, out of the extension's submenu if it is in one. */
async function activateItem(
  { window, document }: BrowserScope,
  prefix: string,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<void> {
  const pause = (): Promise<void> => new Promise((done) => void window.setTimeout(done, 20));
  const opened = async (popup: PopupElement): Promise<void> => {
    for (let look = 0; popup.state !== 'open'; look++) {
      if (look === 150) throw new Error(`The menu ${popup.id} does not open`);
      await pause();
    }
  };
  const menu = document.getElementById('contentAreaContextMenu') as PopupElement;
  await opened(menu);
  const label = (element: Element): string => element.getAttribute('label') ?? '';
  const own = [...menu.querySelectorAll(`menuitem[id^="${CSS.escape(prefix)}"]`)];
  // Firefox makes an access key of a letter after "&".
  const fitting = own.filter((element) => label(element) === title.replaceAll('&', ''));
  const item = fitting.find((element) => element.id === `${prefix}_${id}`) ?? fitting[0];
  if (!item || item.matches('[disabled="true"], [hidden]')) {
    menu.hidePopup();
    const there = own.map((element) => `“${label(element)}”`).join(', ') || 'nothing of ours';
    throw new Error(`The context menu offers no “${title}”, but ${there}`);
  }
  const popup = item.parentElement as PopupElement;
  if (popup !== menu) {
    (popup.parentElement as MenuElement).openMenu(true);
    await opened(popup);
  }
  popup.activateItem(item);
  for (let look = 0; menu.state !== 'closed' && look < 150; look++) await pause();
}
