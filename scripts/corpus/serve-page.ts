/** Opens saved pages in a real Chromium, at their own addresses and without a network. */

import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureProgram } from '../install-browsers.ts';
import type { SavedPage } from './saved-pages.ts';

const viewport = { width: 1280, height: 860 };

/** How a page is opened, where that is not as usual. */
interface Opening {
  /** What the address ends with. */
  readonly hash?: string;
  /** Of the screen, in pixels. */
  readonly height?: number;
}

/** Starts a Chromium without a window. */
export function startBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: ensureProgram('chromium'),
    headless: true,
    pipe: true,
    defaultViewport: viewport,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      // Pages that are at home on http stay there.
      '--disable-features=HttpsUpgrades',
      // Chromium's sandbox refuses to start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/**
 * Opens a page as a reader's browser has it, but for two things: its scripts do not run, and
 * nothing else is fetched. The policy that stops the scripts leaves scripting switched on, so
 * that `noscript` is parsed as it is for readers.
 */
export async function openSaved(
  browser: Browser,
  saved: SavedPage,
  { hash = '', height }: Opening = {},
): Promise<Page> {
  const page = await browser.newPage();
  if (height !== undefined) await page.setViewport({ ...viewport, height });
  await page.setRequestInterception(true);
  let answered = false;
  page.on('request', (request) => {
    const first = !answered && request.isNavigationRequest();
    answered ||= first;
    const headers = {
      'content-type': `text/html; charset=${saved.charset}`,
      'content-security-policy': "script-src 'none'",
    };
    const done = first
      ? request.respond({ status: 200, headers, body: saved.html })
      : // A refused navigation leaves the page where it is; a failed one would replace it.
        request.abort('aborted');
    // The page may be closed before its last image is refused.
    done.catch(() => undefined);
  });
  await page.goto(saved.url + hash, { waitUntil: 'load' });
  return page;
}
