import { decode } from 'fast-png';
import puppeteer from 'puppeteer-core';
import type { PageWindow, Size } from './window.ts';

/** Opens a page in Chromium. Its pictures are what its compositor has made. */
export async function openChromiumWindow(
  executablePath: string,
  { width, height }: Size,
): Promise<PageWindow> {
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    defaultViewport: { width, height },
    // Chromium's sandbox refuses to start for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body></body>');
    return {
      evaluate: (expression) => page.evaluate(expression),
      // Quick to make, if large to send.
      picture: async () =>
        decode(await page.screenshot({ optimizeForSpeed: true, captureBeyondViewport: false })),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
