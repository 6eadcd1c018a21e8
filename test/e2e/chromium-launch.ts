/** Starts and ends a visible Chromium that has a profile and a display of its own. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { sleep } from './chromium-page.ts';
import { type Display, startDisplay } from './display.ts';

export interface LaunchOptions {
  readonly executablePath: string;
  readonly proxyPort: number;
  readonly downloadDir: string;
}

export interface Launched {
  readonly browser: Browser;
  /** Null on systems without X. */
  readonly display: Display | null;
  /** Ends the browser and the display, and removes the profile. */
  close(): Promise<void>;
}

/** What would ask the network, and what is started ahead of a need that no test has. */
const absent = [
  'NetworkTimeServiceQuerying',
  'AutofillServerCommunication',
  'HttpsUpgrades',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'PreloadTopChromeWebUI',
];

/** The switches of a browser that is closed off, quiet, and sees the world instead of the web. */
function switches(proxyPort: number): string[] {
  return [
    `--proxy-server=127.0.0.1:${proxyPort}`,
    // Without this the machine's own addresses would go past the world.
    '--proxy-bypass-list=<-loopback>',
    '--ignore-certificate-errors',
    '--window-position=0,0',
    '--window-size=1280,900',
    '--disable-quic',
    '--disable-component-update',
    `--disable-features=${absent.join()}`,
    '--animation-duration-scale=0',
    ...(process.platform === 'linux' ? ['--ozone-platform=x11'] : []),
    // Chromium's sandbox refuses to start for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Ends the browser, by force where it does not answer. */
async function quit(browser: Browser): Promise<void> {
  const child = browser.process();
  const ended = new Promise<void>((done) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });
  await Promise.race([browser.close().catch(() => undefined), sleep(5000)]);
  child?.kill('SIGKILL');
  await ended;
}

/** Starts the browser; whatever was made for it is cleared away again where that fails. */
export async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const display = process.platform === 'linux' ? await startDisplay() : null;
  const userDataDir = mkdtempSync(join(tmpdir(), 'cuttings-chromium-'));
  const clearAway = async (): Promise<void> => {
    await display?.close();
    // The browser's helpers may write for a moment after it has ended.
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const browser = await puppeteer.launch({
      executablePath: options.executablePath,
      // Native menus, shortcuts and real popups exist only in a browser with a window.
      headless: false,
      pipe: true,
      enableExtensions: true,
      userDataDir,
      defaultViewport: null,
      protocolTimeout: 30_000,
      downloadBehavior: { policy: 'allow', downloadPath: options.downloadDir },
      env: { ...process.env, ...(display && { DISPLAY: display.name }) },
      args: switches(options.proxyPort),
    });
    return {
      browser,
      display,
      async close() {
        await quit(browser);
        await clearAway();
      },
    };
  } catch (error) {
    await clearAway();
    throw new Error(`${options.executablePath} did not start.`, { cause: error });
  }
}
