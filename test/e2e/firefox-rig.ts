/** What a rig does in a Firefox that runs. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as browserSide from './firefox-browser.ts';
import * as gestures from './firefox-gestures.ts';
import { drivenPage } from './firefox-page.ts';
import type { FirefoxSession, Target } from './firefox-session.ts';
import { tabTarget } from './firefox-targets.ts';
import { until } from './firefox-wait.ts';
import { painted } from './painted.ts';
import type { DrivenPage, Rig } from './rig.ts';

/** The extension as it was installed. */
interface Installed {
  readonly addonId: string;
  readonly extensionOrigin: string;
  readonly manifest: gestures.Manifest;
  readonly downloadDir: string;
}

/** The rig over a session in which the extension is installed. */
export function rigOf(session: FirefoxSession, installed: Installed): Omit<Rig, 'close'> {
  const { addonId, extensionOrigin, manifest, downloadDir } = installed;
  const targets = new WeakMap<DrivenPage, Target>();
  const driven = (target: Target): DrivenPage => {
    const page = drivenPage(session, target);
    targets.set(page, target);
    return page;
  };
  const targetOf = (page: DrivenPage): Target => {
    const target = targets.get(page);
    if (!target) throw new Error('This page belongs to another rig.');
    return target;
  };
  /** Runs `work` with the page selected, without bringing it to the front. */
  const on = <Result>(page: DrivenPage, work: () => Promise<Result>): Promise<Result> =>
    session.turn(async () => {
      await targetOf(page).select(session, false);
      return work();
    });
  const open = async (
    url: string,
    waitForLoad: boolean,
    type: 'tab' | 'window' = 'tab',
  ): Promise<DrivenPage> => {
    const page = await session.turn(async () => {
      const how = { type, focus: true };
      const answer = await session.send('chrome', 'WebDriver:NewWindow', how);
      const target = tabTarget((answer as { handle: string }).handle);
      await target.select(session, true);
      if (waitForLoad) await session.send('content', 'WebDriver:Navigate', { url });
      else await session.inBrowser(browserSide.beginLoading, url);
      return driven(target);
    });
    const hasBegun = (): boolean =>
      document.readyState !== 'loading' || document.body?.hasChildNodes() === true;
    if (!waitForLoad) await page.waitFor('the document shows something', hasBegun, []);
    return page;
  };
  const openedPopup = async (): Promise<DrivenPage> => {
    const popup = driven(await gestures.openedPopup(session));
    // On a screen an opened popup has the keyboard at once; headless it has to be given it.
    await popup.bringToFront();
    const isLoaded = (): boolean =>
      document.readyState === 'complete' && location.host !== '' && document.hasFocus();
    await popup.waitFor('the popup loads', isLoaded, []);
    return popup;
  };
  return {
    name: 'firefox',
    version: session.version,
    extensionOrigin,
    openPage: (url, how) => open(url, how?.waitForLoad ?? true),
    openExtensionPage: async (path, where) => {
      const page = await open(`${extensionOrigin}/${path}`, true, where);
      // A new tab's keys go to the address bar until the document has the focus.
      await page.waitFor('the focus', () => document.hasFocus(), [], 3_000).catch(() => undefined);
      return page;
    },
    openPopup: async (page) => {
      await gestures.pressToolbarButton(session, addonId, targetOf(page));
      return openedPopup();
    },
    openedPopup,
    pressShortcut: async (page, command) => {
      await page.bringToFront();
      // One that is busy for ever never says so.
      await Promise.race([page.evaluate(painted), sleep(500)]);
      await gestures.pressShortcut(session, manifest, targetOf(page), command);
      return 'real';
    },
    takeContextMenuItem: async (page, selector, { id, title }) => {
      const item = { addonId, id, title };
      await gestures.takeContextMenuItem(session, targetOf(page), page, selector, item);
      return 'real';
    },
    badgeText: (page) => on(page, () => session.inBrowser(browserSide.badgeText, addonId)),
    toastText: (page) => on(page, () => session.besideDocument(browserSide.toastText)),
    stopBackground: async () => {
      await until('the event page ends', () =>
        session.turn(() => session.inBrowser(browserSide.stopBackground, addonId)),
      );
    },
    downloads: async () => {
      const unfinished = await session.turn(() =>
        session.inBrowser(browserSide.unfinishedDownloads),
      );
      return savedFiles(downloadDir, new Set(unfinished));
    },
    emulate: async (page, { dark, forcedColors = false }) => {
      await on(page, () => session.inBrowser(browserSide.emulate, dark, forcedColors));
      const isTold = (isDark: boolean, isForced: boolean): boolean =>
        matchMedia('(prefers-color-scheme: dark)').matches === isDark &&
        matchMedia('(forced-colors: active)').matches === isForced;
      await page.waitFor('the document is told', isTold, [dark, forcedColors]);
    },
    answerPermission: async (allow) => {
      await until('Firefox asks for a permission', () =>
        session.turn(() => session.inBrowser(browserSide.answerPermissionRequest, allow)),
      );
    },
  };
}

/** The texts of the files in the folder that are complete, by name. */
async function savedFiles(
  folder: string,
  unfinished: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((name) => !name.endsWith('.part') && !unfinished.has(join(folder, name)));
  const texts = names.map((name) => readFile(join(folder, name), 'utf8'));
  return new Map((await Promise.all(texts)).map((text, at) => [names[at] ?? '', text]));
}
