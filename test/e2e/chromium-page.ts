/** One document in Chromium, driven through puppeteer. */

import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { expressionOf } from './expression.ts';
import type { DrivenPage } from './rig.ts';
import { edgeBefore, endsOf, whereIs } from './words-at.ts';

/** How long an element or a condition is waited for unless told otherwise. */
const PATIENCE = 12_000;
/** Between two looks at a condition. */
const PAUSE = 40;
/** A drag has to look like a hand's: the first moves start it, the last let the target answer. */
const DRAG_STEPS = 12;

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The answer of a document, or this one where it is too busy to give any. */
export function soonOr<Answer>(answer: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  return Promise.race([answer, sleep(500).then(() => otherwise)]);
}

/** Waits until `look` gives something truthy; errors count as "not yet" and are told at the end. */
export async function until<Result>(
  what: string,
  look: () => Promise<Result>,
  ms = PATIENCE,
): Promise<NonNullable<Result>> {
  const end = performance.now() + ms;
  let problem: unknown;
  do {
    try {
      // A document that is busy for ever never answers.
      const found = await Promise.race([look(), sleep(ms).then(() => undefined)]);
      if (found) return found;
    } catch (error) {
      problem = error;
    }
    await sleep(PAUSE);
  } while (performance.now() < end);
  throw new Error(`Waited ${ms} ms in vain: ${what}`, { cause: problem });
}

/** Does what may close the document it is done to (a popup that ends on a click), without fuss. */
async function orClosed(page: Page, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    await sleep(200);
    if (!page.isClosed()) throw error;
  }
}

/** Presses a chord like `Alt+ArrowUp`; its last key may be `+` itself. */
async function pressChord(page: Page, chord: string): Promise<void> {
  const keys = chord.split(/\+(?=.)/);
  const last = keys.pop() ?? '';
  const shifted = keys.includes('Shift') && last.length === 1;
  for (const key of keys) await page.keyboard.down(key as KeyInput);
  await orClosed(page, () =>
    page.keyboard.press((shifted ? last.toUpperCase() : last) as KeyInput),
  );
  for (const key of keys.reverse()) await orClosed(page, () => page.keyboard.up(key as KeyInput));
}

/** Drags with the mouse; Chromium makes a native drag of it where the element is draggable. */
async function drag(page: Page, fromSelector: string, toSelector: string): Promise<void> {
  const [from, to] = [await visible(page, fromSelector), await visible(page, toSelector)];
  await to.scrollIntoView();
  await from.scrollIntoView();
  const start = await from.clickablePoint();
  const look = async () => {
    const found = (await page.evaluate(expressionOf(whereIs, [toSelector]))) as ReturnType<
      typeof whereIs
    >;
    return { end: found ?? start, edge: found && edgeBefore(found) };
  };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  let { end, edge } = await look();
  for (let tries = 0; edge !== null && tries < 50; tries += 1) {
    await page.mouse.move(edge.x, edge.y, { steps: DRAG_STEPS });
    await sleep(PAUSE);
    ({ end, edge } = await look());
  }
  await page.mouse.move(end.x, end.y, { steps: DRAG_STEPS });
  // Once more on the same spot: a native drag tells its target where it is only when it moves.
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

/** Waits for the first element that matches, and until it shows. */
export async function visible(page: Page, selector: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(selector, { visible: true, timeout: PATIENCE });
  if (found === null) throw new Error(`No element matches ${selector}.`);
  return found;
}

/** The driven form of one of puppeteer's pages. */
export function drivenPage(page: Page): DrivenPage {
  const evaluate: DrivenPage['evaluate'] = async (run, ...args) =>
    (await page.evaluate(expressionOf(run, args))) as Awaited<ReturnType<typeof run>>;
  return {
    evaluate,
    waitFor: (what, run, args, ms) => until(what, () => evaluate(run, ...args), ms),
    click: async (selector, held) => {
      const element = await visible(page, selector);
      // Away from what sticks to an edge, as a person would scroll.
      await element.evaluate((one) => one.scrollIntoView({ block: 'nearest' }));
      if (held) await page.keyboard.down(held);
      await orClosed(page, () => element.click());
      if (held) await page.keyboard.up(held);
    },
    type: (text) => orClosed(page, () => page.keyboard.type(text)),
    compose: async (steps, taken) => {
      const input = await page.createCDPSession();
      for (const text of steps) {
        const at = { selectionStart: text.length, selectionEnd: text.length };
        await input.send('Input.imeSetComposition', { text, ...at });
      }
      await input.send('Input.insertText', { text: taken });
      await input.detach();
    },
    press: (chord) => pressChord(page, chord),
    drag: (fromSelector, toSelector) => drag(page, fromSelector, toSelector),
    sweep: async (selector, words) => {
      const { from, to } = await until(`“${words}” shows`, () => evaluate(endsOf, selector, words));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: DRAG_STEPS });
      await page.mouse.up();
    },
    chooseFile: async (selector, path) => {
      const field = (await page.waitForSelector(
        selector,
      )) as ElementHandle<HTMLInputElement> | null;
      await field?.uploadFile(path);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (file) => {
      await page.screenshot({ path: file as `${string}.png`, captureBeyondViewport: false });
    },
    goTo: async (url) => {
      await page.bringToFront();
      await page.goto(url, { timeout: 15_000 });
    },
    bringToFront: () => page.bringToFront(),
    close: async () => {
      if (!page.isClosed()) await orClosed(page, () => page.close());
    },
  };
}
