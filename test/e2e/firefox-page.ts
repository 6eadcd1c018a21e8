/** One document in Firefox, driven through Marionette. */
import { writeFile } from 'node:fs/promises';
import { expressionOf } from './expression.ts';
import { chord, half, typing } from './firefox-keys.ts';
import { click, drag, middleOf, type Point } from './firefox-pointer.ts';
import type { BrowserScope, DocumentScope } from './firefox-scope.ts';
import type { FirefoxSession, Target } from './firefox-session.ts';
import { until } from './firefox-wait.ts';
import type { DrivenPage } from './rig.ts';
import { endsOf } from './words-at.ts';

/** Waits for the first element that matches and shows, and gives its middle. */
export function placeOf(page: DrivenPage, selector: string): Promise<Point> {
  return page.waitFor(`${selector} shows`, middleOf, [selector]);
}

/** The driven form of a tab or a popup. */
export function drivenPage(session: FirefoxSession, target: Target): DrivenPage {
  /** Does what may close the document it is done to (a popup that ends on a click), without fuss. */
  const act = (deed: () => Promise<unknown>): Promise<void> =>
    session.turn(async () => {
      await target.select(session, true);
      try {
        await deed();
      } catch (error) {
        if (!(await target.isClosed(session))) throw error;
      }
    });

  const evaluate: DrivenPage['evaluate'] = async (run, ...args) => {
    // The turn ends when the code is sent, so that it may wait for what is done meanwhile.
    const { result } = await session.turn(async () => {
      await target.select(session, false);
      return { result: session.inDocument(expressionOf(run, args)) };
    });
    return (await result) as Awaited<ReturnType<typeof run>>;
  };

  const page: DrivenPage = {
    evaluate,
    waitFor: (what, run, args, ms) => until(what, () => evaluate(run, ...args), ms),
    click: async (selector, held) => {
      const at = await placeOf(page, selector);
      await act(async () => {
        if (held) await session.perform('content', half('keyDown', held));
        await session.perform('content', click(at));
        if (held) await session.perform('content', half('keyUp', held));
      });
    },
    // Keys go to Firefox's window, which hands them to the document or takes them itself, as
    // it does with real ones: only so a shortcut fires and Escape closes a popup.
    type: (text) => act(() => pressKeys(session, typing(text))),
    compose: (steps, taken) => act(() => session.besideDocument(composeText, steps, taken)),
    press: (keys) => act(() => pressKeys(session, chord(keys))),
    drag: async (fromSelector, toSelector) => {
      // The source last: it is what has to be in view first.
      await placeOf(page, toSelector);
      const from = await placeOf(page, fromSelector);
      await act(() => session.besideDocument(drag, from, toSelector));
    },
    sweep: async (selector, words) => {
      const { from, to } = await page.waitFor(`“${words}” shows`, endsOf, [selector, words]);
      await act(() => session.besideDocument(drag, from, to));
    },
    chooseFile: async (selector, path) => {
      await page.waitFor(selector, (one) => document.querySelector(one) !== null, [selector]);
      await act(async () => {
        const how = { using: 'css selector', value: selector };
        const { value } = (await session.send('content', 'WebDriver:FindElement', how)) as {
          readonly value: Readonly<Record<string, string>>;
        };
        const [id] = Object.values(value);
        await session.send('content', 'WebDriver:ElementSendKeys', { id, text: path });
      });
    },
    resize: async (width, height) => {
      // A real popup is as large as its document.
      if (target.name === 'popup') return;
      await session.turn(async () => {
        await target.select(session, false);
        await session.inBrowser(resizeTab, width, height);
      });
      const isDone = (w: number, h: number): boolean => innerWidth === w && innerHeight === h;
      await page.waitFor(`the viewport is ${width} × ${height}`, isDone, [width, height]);
    },
    screenshot: async (file) => {
      const image = await session.turn(async () => {
        await target.select(session, false);
        return session.send('content', 'WebDriver:TakeScreenshot', { full: false });
      });
      await writeFile(file, (image as { value: string }).value, 'base64');
    },
    goTo: (url) =>
      session.turn(async () => {
        await target.select(session, true);
        await session.send('content', 'WebDriver:Navigate', { url });
      }),
    bringToFront: () => session.turn(() => target.select(session, true)),
    close: () =>
      session.turn(async () => {
        if (await target.isClosed(session)) return;
        await target.select(session, false);
        await target.close(session);
      }),
  };
  return page;
}

/** Presses keys, and waits until the document has had them: they reach its process by and by. */
async function pressKeys(session: FirefoxSession, keys: object): Promise<void> {
  await session.perform('chrome', keys);
  await session.besideDocument(becomeIdle);
}

/** An input method at work beside the document. */
function composeText(
  { window, Cc, Ci }: DocumentScope,
  steps: readonly string[],
  taken: string,
): void {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(window)) throw new Error('Nothing can be composed here');
  for (const text of steps) {
    input.setPendingCompositionString(text);
    input.appendClauseToPendingComposition(text.length, input.ATTR_RAW_CLAUSE);
    input.setCaretInPendingComposition(text.length);
    input.flushPendingComposition();
  }
  input.commitCompositionWith(taken);
}

/** Waits until nothing is left to do in the document's process, input above all. */
function becomeIdle({ window }: DocumentScope): Promise<void> {
  return new Promise((done) => window.requestIdleCallback(() => done(), { timeout: 1000 }));
}

/**
 * Gives the tab's `<browser>` a size of its own: a window could not be as narrow as a phone.
 * Runs in Firefox.
 */
function resizeTab({ window, document, session }: BrowserScope, width: number, height: number) {
  const browser = session.contentBrowsingContext.top.embedderElement;
  const { clientWidth = width, clientHeight = height } = browser?.parentElement ?? {};
  window.resizeBy(Math.max(0, width - clientWidth), Math.max(0, height - clientHeight));
  browser?.style.setProperty('width', `${width}px`);
  browser?.style.setProperty('height', `${height}px`);
  document.synchronouslyUpdateRemoteBrowserDimensions(true);
}
