import type { Browser } from 'puppeteer-core';
import { drivenPage } from '../test/e2e/chromium-page.ts';
import { put } from '../test/e2e/stored.ts';

/** As many records as go in one message without holding anything up. */
const portion = 2_000;

/** Puts records into the extension's store, past its own code, which would take minutes for it. */
export async function fill(
  browser: Browser,
  id: string,
  records: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/options/index.html`);
  const lookout = drivenPage(page);
  // Filled before the extension made it, the store would not be one.
  await lookout.waitFor(
    'the options',
    () => document.querySelector('.newsletter-form') !== null,
    [],
  );
  for (const [store, all] of Object.entries(records)) {
    for (let at = 0; at < all.length; at += portion) {
      await put(lookout, store, all.slice(at, at + portion));
    }
  }
  await page.close();
}
