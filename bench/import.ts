import { resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { drivenPage } from '../test/e2e/chromium-page.ts';
import { inBrowser } from './browser.ts';
import type { Row } from './row.ts';

/** How many links a list has. */
const many = 10_000;

/**
 * From the press of the button to ten thousand links in the inbox, each kept twice and to be undone, as
 * a ratio to putting the same records into a database of the same indexes and doing nothing else.
 */
export function importing(): Promise<readonly Row[]> {
  return inBrowser(measure);
}

async function measure(browser: Browser): Promise<readonly Row[]> {
  const id = await browser.installExtension(resolve('dist/chrome'));
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/options/index.html`);
  const options = drivenPage(page);
  await options.waitFor('the way in', () => document.querySelector('.import input'), []);
  await options.evaluate((count) => {
    const links = Array.from(
      { length: count },
      (_, at) => `<DT><A HREF="https://example.org/${at}" ADD_DATE="1741251600">Page ${at}</A>`,
    );
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${links.join('\n')}\n</DL><p>`;
    const files = new DataTransfer();
    files.items.add(new File([text], 'bookmarks.html'));
    const input = document.querySelector<HTMLInputElement>('.import input');
    if (input === null) throw new Error('no way in');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, many);
  await options.waitFor(
    'what is in it',
    () => document.querySelector('.import-preview'),
    [],
    120_000,
  );
  const ours = await options.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLElement>('.import-preview .primary')?.click();
    while (document.querySelector('.import .restored') === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return performance.now() - begun;
  });
  const floor = await options.evaluate(bareBulkPut);
  const note = `${Math.round(ours)} ms, bare ${Math.round(floor)} ms`;
  return [{ what: '10,000 links taken in', value: ours / floor, most: 2, unit: '×', note }];
}

/** Puts all clips into a database of their own at one go; gives how long (ms) it took. */
async function bareBulkPut(): Promise<number> {
  const opened = (request: IDBOpenDBRequest) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const from = await opened(indexedDB.open('cuttings'));
  const records = await new Promise<unknown[]>((resolve) => {
    const reading = from.transaction('clips').objectStore('clips').getAll();
    reading.onsuccess = () => resolve(reading.result);
  });
  from.close();
  const making = indexedDB.open('floor', 1);
  making.onupgradeneeded = () => {
    const clips = making.result.createObjectStore('clips', { keyPath: 'id' });
    clips.createIndex('key', 'key');
    clips.createIndex('state', ['newsletter', 'state', 'created']);
    clips.createIndex('url', 'url');
  };
  const db = await opened(making);
  const begun = performance.now();
  const tx = db.transaction('clips', 'readwrite', { durability: 'strict' });
  for (const record of records) tx.objectStore('clips').put(record);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  return performance.now() - begun;
}
