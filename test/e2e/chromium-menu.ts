/** Chromium's own context menu, taken with real keys where there is X to press them in. */

import type { Page } from 'puppeteer-core';
import { dispatch, focus, type Stage } from './chromium-gestures.ts';
import { sleep, until, visible } from './chromium-page.ts';
import { runningWorker } from './chromium-worker.ts';
import { expressionOf } from './expression.ts';
import type { Gesture } from './rig.ts';

declare const chrome: {
  readonly contextMenus: {
    readonly onClicked: { addListener(listener: (info: { menuItemId: string }) => void): void };
  };
};

/** How long an item that was taken may need to say so (ms); after it, the menu was another one. */
const SOON = 3_000;

/** What Chromium tells of the place a menu was opened on. */
type MenuPlace = Readonly<Record<'selectionText' | 'linkUrl' | 'mediaType' | 'srcUrl', string>> & {
  readonly editable: boolean;
};

/** Reads, in the page, what a menu opened at this point is about. */
function readPlace(x: number, y: number): Partial<MenuPlace> {
  const element = document.elementFromPoint(x, y);
  const selection = getSelection();
  const boxes = selection?.rangeCount ? [...selection.getRangeAt(0).getClientRects()] : [];
  // The page's menu opens beside a selection, even where the click has left the selection alone.
  const selected = boxes.some((b) => x >= b.left && x <= b.right && y >= b.top && y <= b.bottom);
  const image = element instanceof HTMLImageElement ? element : null;
  const link = element?.closest<HTMLAnchorElement>('a[href]') ?? null;
  const editable = element?.matches('input, textarea, [contenteditable], [contenteditable] *');
  return {
    editable: editable ?? false,
    // Chromium gives every line break as a space.
    ...(selected && { selectionText: String(selection).replaceAll('\n', ' ') }),
    ...(link && { linkUrl: link.href }),
    ...(image && { mediaType: 'image', srcUrl: image.currentSrc }),
  };
}

/** Keeps the id of the next menu item taken where a running worker can be asked for it. */
async function watchMenu(stage: Stage): Promise<() => Promise<string | null>> {
  const worker = await runningWorker(stage.browser, stage.origin);
  const watch = (): void => {
    const kept = globalThis as { rigMenuItem?: string };
    if (kept.rigMenuItem === undefined)
      chrome.contextMenus.onClicked.addListener((info) => (kept.rigMenuItem = info.menuItemId));
    kept.rigMenuItem = '';
  };
  const read = (): string => (globalThis as { rigMenuItem?: string }).rigMenuItem ?? '';
  await worker?.evaluate(expressionOf(watch, []));
  return async () => {
    if (worker !== null) return (await worker.evaluate(expressionOf(read, []))) as string;
    // The worker did not run, so a click is what started it; which item it was is not known.
    return (await runningWorker(stage.browser, stage.origin)) === null ? '' : null;
  };
}

/** Opens the native menu on the element and takes the extension's item, else simulates that. */
export async function takeContextMenuItem(
  stage: Stage,
  page: Page,
  selector: string,
  id: string,
): Promise<Gesture> {
  const { display } = stage;
  const element = await visible(page, selector);
  if (display !== null) await focus(display, page);
  await element.scrollIntoView();
  const { x, y } = await element.clickablePoint();
  const placeNow = async (): Promise<Partial<MenuPlace>> =>
    (await page.evaluate(expressionOf(readPlace, [x, y]))) as Partial<MenuPlace>;
  if (display !== null) {
    const taken = await watchMenu(stage);
    await page.mouse.click(x, y, { button: 'right' });
    await sleep(400);
    // Only now: a click beside a selection has undone it.
    const place = await placeNow();
    // From the bottom: "Inspect", on a bare page "View page source", then the extension's item.
    const bare = !place.editable && !place.selectionText && !place.linkUrl && !place.srcUrl;
    display.press('Up', 'Up', ...(bare ? ['Up'] : []), 'Return');
    const look = async () => {
      const answer = await taken();
      return answer === '' ? null : { id: answer ?? id };
    };
    const item = await until('a menu item is taken', look, SOON).catch(() => null);
    if (item !== null && item.id !== id) throw new Error(`The menu's item was ${item.id}.`);
    if (item !== null) return 'real';
    display.press('Escape', 'Escape');
  }
  const pageUrl = page.url();
  const info = { menuItemId: id, frameId: 0, frameUrl: pageUrl, pageUrl, ...(await placeNow()) };
  return dispatch(stage, page, 'onClicked', info);
}
