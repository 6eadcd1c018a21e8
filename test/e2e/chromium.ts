/** The rig for Chromium: the built extension in a visible browser, driven through puppeteer. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CDPSession, Page, Target } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browser-paths.ts';
import { answerPermission, pressShortcut, type Stage } from './chromium-gestures.ts';
import { launchChromium } from './chromium-launch.ts';
import { takeContextMenuItem } from './chromium-menu.ts';
import { drivenPage, soonOr, until } from './chromium-page.ts';
import { toastText } from './chromium-toast.ts';
import { evaluateInExtension, readManifest, stopWorker } from './chromium-worker.ts';
import type { DrivenPage, Rig } from './rig.ts';
import type { World } from './world.ts';

export interface ChromiumOptions {
  /** The built extension, as it is shipped. */
  readonly extensionDir: string;
  readonly world: Pick<World, 'proxyPort'>;
  /** Where the browser saves files; has to exist. */
  readonly downloadDir: string;
  /** The browser's program; looked for when left out. */
  readonly executablePath?: string;
}

/** The rig, and what only Chromium's can do. */
export interface ChromiumRig extends Rig {
  /** Has the browser read the extension's files again; what it stored stays. */
  loadAnew(): Promise<void>;
  /** The browser's own line to a page; what it emulates lasts as long as the page. */
  protocol(page: DrivenPage): Promise<CDPSession>;
}

declare const chrome: {
  readonly action: { getBadgeText(details: { readonly tabId?: number }): Promise<string> };
  readonly tabs: {
    query(query: Readonly<Record<string, boolean>>): Promise<readonly { readonly id: number }[]>;
  };
};

/** The badge on the tab in front; one without a text of its own shows the common one. */
async function readBadge(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const own = tab === undefined ? '' : await chrome.action.getBadgeText({ tabId: tab.id });
  return own === '' ? chrome.action.getBadgeText({}) : own;
}

/** The saved files by name; one that is still being written has a name of its own kind. */
function savedFiles(folder: string): ReadonlyMap<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile() && !/^\.|\.crdownload$/.test(one.name));
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Starts Chromium with the built extension in it. */
export async function startChromium(options: ChromiumOptions): Promise<ChromiumRig> {
  const executablePath = options.executablePath ?? findBrowser('chromium');
  if (executablePath === null) {
    throw new Error('No Chromium was found: install one or set CUTTINGS_CHROMIUM to its program.');
  }
  const manifest = readManifest(options.extensionDir);
  const { proxyPort } = options.world;
  const launched = await launchChromium({ ...options, executablePath, proxyPort });
  const { browser, display } = launched;
  try {
    const id = await browser.installExtension(options.extensionDir);
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error('Chromium did not take the extension.');
    const origin = `chrome-extension://${id}`;
    const popupUrl = `${origin}/${manifest.action?.default_popup?.replace(/^\//, '')}`;
    const pages = new WeakMap<DrivenPage, Page>();
    const handedOut = new WeakSet<Target>();
    const sessions = new WeakMap<Page, CDPSession>();

    /** The targets that show the popup's document, in a popup or in a tab. */
    const popups = (): Target[] =>
      browser.targets().filter((target) => target.url().startsWith(popupUrl));
    const driven = (page: Page, differing?: Partial<DrivenPage>): DrivenPage => {
      const made = { ...drivenPage(page), ...differing };
      pages.set(made, page);
      handedOut.add(page.target());
      return made;
    };
    const pageOf = (given: DrivenPage): Page => {
      const page = pages.get(given);
      if (page === undefined) throw new Error('This page belongs to another rig.');
      return page;
    };
    const protocol = async (given: DrivenPage): Promise<CDPSession> => {
      const page = pageOf(given);
      // The emulation ends with its session, so that is kept.
      const session = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, session);
      return session;
    };
    /** Opens an active tab and loads an address in it. */
    const open = async (
      url: string,
      waitForLoad: boolean,
      type: 'tab' | 'window' = 'tab',
    ): Promise<DrivenPage> => {
      const page = await browser.newPage({ type });
      await page.goto(url, { waitUntil: waitForLoad ? 'load' : [], timeout: 15_000 });
      return driven(page);
    };
    /** Waits for a new popup and for its document. */
    const newPopup = async (isNew: (popup: Target) => boolean): Promise<DrivenPage> => {
      const target = await until('a popup opens', async () => popups().find(isNew));
      // A popup is as large as its document; an emulated viewport would only distort it.
      const popup = driven(await target.asPage(), { resize: async () => undefined });
      await popup.waitFor('the popup loads', () => document.readyState === 'complete', []);
      return popup;
    };
    const pressButton = async (page: Page): Promise<void> => {
      await page.bringToFront();
      await extension.triggerAction(page);
    };
    const openPopup = async (page: Page): Promise<DrivenPage> => {
      const before = popups();
      await pressButton(page);
      return newPopup((popup) => !before.includes(popup));
    };
    const unlock = async (page: Page): Promise<void> => (await openPopup(page)).close();
    const stage: Stage = { browser, origin, manifest, display, pressButton, unlock };

    return {
      name: 'chromium',
      version: await browser.version(),
      extensionOrigin: origin,
      openPage: (url, how) => open(url, how?.waitForLoad ?? true),
      openExtensionPage: (path, where) => open(`${origin}/${path}`, true, where),
      openPopup: (page) => openPopup(pageOf(page)),
      openedPopup: () => newPopup((popup) => !handedOut.has(popup)),
      loadAnew: async () => void (await browser.installExtension(options.extensionDir)),
      protocol,
      answerPermission: (allow) => answerPermission(stage, allow),
      pressShortcut: (page, command) => pressShortcut(stage, pageOf(page), command),
      takeContextMenuItem: (page, selector, item) =>
        takeContextMenuItem(stage, pageOf(page), selector, item.id),
      badgeText: async (page) => {
        // Only the tab in front can be told from the others without the right to see addresses.
        const state = page.evaluate(() => document.visibilityState);
        if ((await soonOr(state, 'visible')) === 'hidden') await page.bringToFront();
        return evaluateInExtension(browser, origin, readBadge);
      },
      toastText: (page) => toastText(pageOf(page)),
      stopBackground: () => stopWorker(browser, origin),
      downloads: async () => savedFiles(options.downloadDir),
      emulate: async (given, { dark, forcedColors }) => {
        const session = await protocol(given);
        await session.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
            { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
          ],
        });
      },
      close: () => launched.close(),
    };
  } catch (error) {
    await launched.close();
    throw error;
  }
}
