/** A Chromium without a window that does what the e2e rig does, and needs no display for it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { drivenPage, until } from '../test/e2e/chromium-page.ts';
import type { DrivenPage, Rig } from '../test/e2e/rig.ts';
import type { Hands } from './hands.ts';

const tabSize = { width: 1280, height: 860 };

export interface HeadlessOptions {
  readonly program: string;
  /** The built extension, as it is shipped. */
  readonly extensionDir: string;
  /** Pixels of a picture to a pixel of the page; 1 when left out. */
  readonly scale?: number;
  /** Where the web is answered instead of the network. */
  readonly proxyPort?: number;
}

export interface HeadlessChromium extends Hands {
  close(): Promise<void>;
}

/** Starts the browser with the extension in it, and a profile that goes when it ends. */
export async function startHeadless(options: HeadlessOptions): Promise<HeadlessChromium> {
  const { program, extensionDir, scale = 1, proxyPort } = options;
  const userDataDir = mkdtempSync(join(tmpdir(), 'cuttings-start-'));
  const clearAway = () =>
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  try {
    const browser = await puppeteer.launch({
      executablePath: program,
      headless: true,
      pipe: true,
      enableExtensions: true,
      userDataDir,
      defaultViewport: { ...tabSize, deviceScaleFactor: scale },
      args: [
        '--disable-component-update',
        // The popup has its full size only on a screen that is large enough for it.
        `--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`,
        ...(proxyPort === undefined
          ? []
          : [
              `--proxy-server=127.0.0.1:${proxyPort}`,
              '--ignore-certificate-errors',
              // Pages that are at home on http stay there.
              '--disable-features=HttpsUpgrades',
            ]),
        // Chromium's sandbox refuses to start for root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    const id = await browser.installExtension(extensionDir);
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error('Chromium did not take the extension.');
    const origin = `chrome-extension://${id}`;
    const pages = new WeakMap<DrivenPage, Page>();
    const driven = (page: Page): DrivenPage => {
      const made = drivenPage(page);
      pages.set(made, page);
      return made;
    };
    const pageOf = (given: DrivenPage): Page => {
      const page = pages.get(given);
      if (page === undefined) throw new Error('This page belongs to another browser.');
      return page;
    };
    const open: Rig['openPage'] = async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return driven(page);
    };
    return {
      openPage: open,
      openExtensionPage: (path) => open(`${origin}/${path}`),
      openPopup: async (given) => {
        const before = browser.targets();
        await pageOf(given).bringToFront();
        // Presses the real toolbar button: the popup opens, and may read this page and no other.
        await extension.triggerAction(pageOf(given));
        const target = await until('the popup opens', async () =>
          browser
            .targets()
            .find((one) => one.url().startsWith(`${origin}/popup/`) && !before.includes(one)),
        );
        return driven(await target.asPage());
      },
      emulate: (given, { dark }) =>
        pageOf(given).emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        ]),
      close: async () => {
        await browser.close();
        clearAway();
      },
    };
  } catch (error) {
    clearAway();
    throw error;
  }
}
