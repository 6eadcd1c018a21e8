/** A browser whose profile outlives it: closed, killed, and started again on what it left. */

import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { drivenPage } from '../../test/e2e/chromium-page.ts';
import { stopWorker } from '../../test/e2e/chromium-worker.ts';
import { startFirefoxIn } from '../../test/e2e/firefox.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import type { BrowserKind } from '../browser-paths.ts';
import { ensureProgram } from '../install-browsers.ts';

/** A browser that runs on a profile. */
interface Running {
  /** Opens one of the extension's own pages in a tab; in Chromium `first` runs in it before anything else. */
  open(path: string, first?: () => void): Promise<DrivenPage>;
  /** Opens one in a window of its own. */
  openWindow(path: string): Promise<DrivenPage>;
  /** Ends the extension's background, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Ends it as a crash or a power cut does. */
  kill(): Promise<void>;
  /** Ends it as a person does. */
  close(): Promise<void>;
}

export interface Profile {
  readonly folder: string;
  start(): Promise<Running>;
  /** The same, in another folder that a copy of it was put to. */
  at(folder: string): Profile;
  remove(): void;
}

/** A new profile; `extensionDir` is the built extension, as it is shipped. */
export function newProfile(browser: BrowserKind, extensionDir = builds[browser]): Profile {
  const folder = mkdtempSync(join(tmpdir(), `cuttings-faults-${browser}-`));
  const uuid = randomUUID();
  return profileIn(folder, browser, resolve(extensionDir), uuid);
}

const builds = { chromium: 'dist/chrome', firefox: 'dist/firefox' } as const;

/** The profile in a folder, as it is or is to be. */
export function profileIn(
  folder: string,
  browser: BrowserKind,
  extensionDir: string = resolve(builds[browser]),
  uuid = '',
): Profile {
  const start = () =>
    browser === 'chromium' ? chromium(folder, extensionDir) : firefox(folder, extensionDir, uuid);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  const at = (other: string) => profileIn(other, browser, extensionDir, uuid);
  return { folder, start, at, remove };
}

async function chromium(folder: string, extensionDir: string): Promise<Running> {
  const browser = await puppeteer.launch({
    executablePath: ensureProgram('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: folder,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const child = browser.process();
  const ended = new Promise<void>((done) => child?.once('exit', () => done()));
  const id = await browser.installExtension(extensionDir);
  return {
    async open(path, first) {
      const page = await browser.newPage();
      if (first !== undefined) await page.evaluateOnNewDocument(first);
      await page.goto(`chrome-extension://${id}/${path}`);
      return drivenPage(page);
    },
    async openWindow(path) {
      const page = await browser.newPage({ type: 'window' });
      await page.goto(`chrome-extension://${id}/${path}`);
      return drivenPage(page);
    },
    stopBackground: () => stopWorker(browser, `chrome-extension://${id}`),
    async kill() {
      child?.kill('SIGKILL');
      await ended;
      // What it started ends by itself when its pipe breaks.
      await new Promise((done) => setTimeout(done, 300));
    },
    async close() {
      await browser.close();
      await ended;
    },
  };
}

async function firefox(folder: string, extensionDir: string, uuid: string): Promise<Running> {
  const downloadDir = join(folder, 'downloads');
  mkdirSync(downloadDir, { recursive: true });
  const rig = await startFirefoxIn(folder, { extensionDir, downloadDir, uuid });
  return {
    open: (path) => rig.openExtensionPage(path),
    openWindow: (path) => rig.openExtensionPage(path, 'window'),
    stopBackground: rig.stopBackground,
    kill: rig.kill,
    close: rig.close,
  };
}
