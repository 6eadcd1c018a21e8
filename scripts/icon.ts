/**
 * Renders the icon: `npm run icon` writes public/icons/16.png, 32, 48 and 128. The two small ones
 * have a drawing of their own, on the grid of 16 pixels, so that no edge falls between two.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { ensureProgram } from './install-browsers.ts';

const folder = new URL('../public/icons/', import.meta.url);
const drawings: readonly { readonly svg: string; readonly sizes: readonly number[] }[] = [
  { svg: 'icon-small.svg', sizes: [16, 32] },
  { svg: 'icon.svg', sizes: [48, 128] },
];

const browser = await puppeteer.launch({
  executablePath: ensureProgram('chromium'),
  // Chromium's sandbox refuses to start for root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const { svg, sizes } of drawings) {
    const drawing = readFileSync(new URL(`icon/${svg}`, import.meta.url), 'utf8');
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;inline-size:${size}px}</style>${drawing}`,
      );
      const picture = await page.screenshot({ omitBackground: true });
      writeFileSync(new URL(`${size}.png`, folder), picture);
      console.log(`public/icons/${size}.png, ${picture.length} bytes`);
    }
  }
} finally {
  await browser.close();
}
