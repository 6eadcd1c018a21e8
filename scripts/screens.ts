/** Every screen of Cuttings, photographed over a desk that is made. */

import type { ChromiumRig } from '../test/e2e/chromium.ts';
import { button, retype, rowOf, select, typeInto } from '../test/e2e/curator.ts';
import type { DrivenPage } from '../test/e2e/rig.ts';
import { fixture, walled } from './desk.ts';
import { openOver, type Photograph, pause, shown } from './hands.ts';

interface Studio {
  readonly rig: ChromiumRig;
  readonly photograph: Photograph;
}

const tabSize = [1100, 720] as const;

/** The answer to a silent clip, in the page it was made on; its colours are chosen as it appears. */
export async function photographToasts({ rig, photograph }: Studio): Promise<void> {
  for (const [name, look] of [
    ['x-post', 'light'],
    ['documentation', 'dark'],
  ] as const) {
    const { url, quote } = fixture(name);
    const page = await rig.openPage(url);
    await page.resize(...tabSize);
    await rig.emulate(page, { dark: look === 'dark' });
    await select(page, quote);
    await rig.pressShortcut(page, 'clip');
    // Nothing in the page tells when the toast is up: it is closed to the page.
    await pause(1500);
    await photograph(page, 'page-toast', [look]);
    await page.close();
  }
}

/** Over a page that the browser lets nobody read. */
export async function photographUnreadable({ rig, photograph }: Studio): Promise<void> {
  const { page, popup } = await openOver(rig, { url: 'chrome://version' });
  await photograph(popup, 'popup-unreadable');
  await popup.close();
  await page.close();
}

/** Over a page of which only a preview is seen, with words selected that run behind its wall. */
export async function photographWall({ rig, photograph }: Studio): Promise<void> {
  const { page, popup } = await openOver(rig, { url: walled.url, quote: { from: '#words' } });
  await photograph(popup, 'popup-walled');
  await popup.close();
  await page.close();
}

/** The popup's views of the issue, and what can be opened in them. */
export async function photographPopup({ rig, photograph }: Studio): Promise<void> {
  const { page, popup } = await openOver(rig, { url: fixture('medium-post').url });
  await popup.click('#tab-issue');
  await shown(popup, '.rows li');
  await photograph(popup, 'popup-issue', ['light', 'dark', 'forced']);

  const row = await rowOf(popup, 'What we learned');
  await popup.click(row);
  await photograph(popup, 'popup-editor');
  await popup.click('.clip-fields > summary');
  await retype(popup, 'Site', 'Towards Tides');
  await shown(popup, '.clip-fields .found-beside');
  await photograph(popup, 'popup-all-fields');
  await popup.click('.clip-fields .found-beside button');
  await popup.click(row);

  await popup.click('.issue-fields summary');
  await photograph(popup, 'popup-fields');
  await popup.click('.issue-fields summary');

  await popup.click('#tab-preview');
  await shown(popup, '.rendered');
  await photograph(popup, 'popup-preview');
  await popup.click('.preview [aria-pressed="false"]');
  await shown(popup, '.markdown');
  await photograph(popup, 'popup-markdown');

  await popup.close();
  await page.close();
}

/** A failure to save: what the popup says while the disk is full. Its words are typed at the end. */
export async function photographFailure({ rig, photograph }: Studio): Promise<void> {
  const { page, popup } = await openOver(rig, { url: fixture('medium-post').url });
  await shown(popup, '.clip-editor');
  await breakStore(popup);
  await typeInto(popup, 'Your words', 'Worth it for the chart alone.');
  await shown(popup, '.notice.failed');
  await photograph(popup, 'popup-failure');
  await popup.close();
  await page.close();
}

/** From now on the browser refuses every write of this page, as it does when the disk is full. */
function breakStore(popup: DrivenPage): Promise<void> {
  return popup.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...args) {
      if (args[1] === 'readwrite') throw new DOMException('No space left.', 'QuotaExceededError');
      return transaction.apply(this, args);
    };
  });
}

/** The panel beside the page: the real one, opened by the popup's button, at the browser's width. */
export async function photographPanel({ rig, photograph }: Studio): Promise<void> {
  const { page, popup } = await openOver(rig, { url: fixture('medium-post').url });
  await popup.click('.ways button:nth-of-type(3)');
  const panel = await rig.openedPopup();
  await shown(panel, '.rows li');
  await photograph(panel, 'panel-issue');
  await panel.click('#tab-preview');
  await shown(panel, '.rendered');
  await photograph(panel, 'panel-preview');
  await panel.close();
  await page.close();
}

/** The tab with its two panes, the same as narrow as a window can get, and the options. */
export async function photographTabs({ rig, photograph }: Studio): Promise<void> {
  const tab = await rig.openExtensionPage('popup/index.html');
  await tab.resize(...tabSize);
  await shown(tab, '.rendered');
  await photograph(tab, 'tab', ['light', 'dark', 'forced']);
  await tab.resize(320, 640);
  await photograph(tab, 'tab-narrow', ['light']);
  await tab.click(await rowOf(tab, 'What we learned'));
  await tab.click('.clip-fields > summary');
  await shown(tab, '.clip-fields .fields');
  await photograph(tab, 'fields-narrow', ['light']);
  await tab.close();

  const options = await rig.openExtensionPage('options/index.html');
  await options.resize(760, 960);
  await shown(options, '.newsletter-form');
  await photograph(options, 'options');
  await options.close();
}

/** The list of tabs to clip: what it asks first, and the list itself, also as narrow as can be. */
export async function photographTabList({ rig, photograph }: Studio): Promise<void> {
  const pages = [];
  for (const name of ['medium-post', 'event', 'access-keys']) {
    pages.push(await rig.openPage(fixture(name).url));
  }
  const desk = await rig.openExtensionPage('popup/index.html');
  await desk.resize(400, 560);
  await desk.click(await button(desk, 'Clip tabs'));
  await shown(desk, '.ask-first');
  await photograph(desk, 'tabs-asked');
  await desk.click('.ask-first .primary');
  await rig.answerPermission(true);
  await shown(desk, '.tab-list input');
  await desk.click('.tab-list input:not(:disabled)');
  await photograph(desk, 'tabs-list');
  await desk.resize(320, 560);
  await photograph(desk, 'tabs-narrow', ['light']);
  await desk.close();
  for (const page of pages) await page.close();
}
