/** What a curator's hands do in a browser, said once for the first issue and the pictures. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answer, formOf, select, typeInto } from '../test/e2e/curator.ts';
import type { DrivenPage, Rig } from '../test/e2e/rig.ts';

/** The part of the rig that is needed here. */
export type Hands = Pick<Rig, 'openPage' | 'openPopup' | 'openExtensionPage' | 'emulate'>;

/** A page to clip, and what a curator says about it. */
export interface Cutting {
  readonly url: string;
  /** The words to select; none for the page alone. */
  readonly quote?: { readonly from: string; readonly to?: string };
  /** The number key of its section. */
  readonly section: string;
  readonly blurb?: string;
  readonly aside?: string;
}

/** Lets that much time go by. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Opens the page, selects the quote and presses the toolbar button. */
export async function openOver(
  hands: Hands,
  { url, quote }: Pick<Cutting, 'url' | 'quote'>,
): Promise<{ readonly page: DrivenPage; readonly popup: DrivenPage }> {
  const page = await hands.openPage(url);
  if (quote) await select(page, quote);
  const popup = await hands.openPopup(page);
  await shown(popup, '#tab-clip');
  // Reopened over the page it was last over, the popup is where it was left.
  const isAtClip = () => document.querySelector('#tab-clip[aria-selected="true"]') !== null;
  if (!(await popup.evaluate(isAtClip))) await popup.click('#tab-clip');
  await formOf(popup);
  return { page, popup };
}

/** Chooses the section by its key and types the blurb and the aside. */
export async function fillIn(popup: DrivenPage, cutting: Cutting): Promise<void> {
  await popup.press(cutting.section);
  await popup.waitFor(
    `section ${cutting.section} is chosen`,
    (key) => document.querySelector('.section-picker .chosen .key')?.textContent === key,
    [cutting.section],
  );
  if (cutting.blurb) await typeInto(popup, 'Your words', cutting.blurb);
  if (cutting.aside) await typeInto(popup, 'Aside', cutting.aside);
}

/** Clips: with Tab from the last field to the button, and Enter. */
export async function pressClip(popup: DrivenPage): Promise<void> {
  const onButton = () => document.activeElement?.matches('.clip-view > .primary') === true;
  for (let tabs = 0; tabs < 6 && !(await popup.evaluate(onButton)); tabs += 1) {
    await popup.press('Tab');
  }
  await popup.press('Enter');
  await answer(popup, 'Clipped to');
}

/** Clips one page from start to end. */
export async function clip(hands: Hands, cutting: Cutting): Promise<void> {
  const { page, popup } = await openOver(hands, cutting);
  await fillIn(popup, cutting);
  await pressClip(popup);
  await popup.close();
  await page.close();
}

/** Takes pictures of a page, in light and in dark: `name-light.png` and `name-dark.png`. */
export type Photograph = (page: DrivenPage, name: string) => Promise<void>;

/** A photographer who puts the pictures into this folder. */
export function photographer(hands: Hands, folder: string): Photograph {
  mkdirSync(folder, { recursive: true });
  return async (page, name) => {
    for (const look of ['light', 'dark']) {
      await hands.emulate(page, { dark: look === 'dark' });
      // Colours change with a short transition where motion is welcome.
      await pause(200);
      await page.screenshot(join(folder, `${name}-${look}.png`));
    }
    await hands.emulate(page, { dark: false });
  };
}

/** Waits for the first element that matches. */
export function shown(page: DrivenPage, selector: string): Promise<boolean> {
  return page.waitFor(selector, (one) => document.querySelector(one) !== null, [selector]);
}

/** Waits until no element matches. */
export function gone(page: DrivenPage, selector: string): Promise<boolean> {
  return page.waitFor(`no ${selector}`, (one) => document.querySelector(one) === null, [selector]);
}
