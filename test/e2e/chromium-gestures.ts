/** What is done outside every document: shortcuts, and the answer to a permission's question. */

import type { Browser, Page } from 'puppeteer-core';
import { sleep, soonOr, until } from './chromium-page.ts';
import { type BuiltManifest, evaluateInExtension, runningWorker } from './chromium-worker.ts';
import { type Display, xChord } from './display.ts';
import { expressionOf } from './expression.ts';
import { painted } from './painted.ts';
import type { Gesture } from './rig.ts';

/** What a gesture needs of the browser it is made in. */
export interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  readonly manifest: BuiltManifest;
  /** Null where there is no X to press keys in: then gestures are simulated. */
  readonly display: Display | null;
  /** Presses the toolbar button over the page. */
  pressButton(page: Page): Promise<void>;
  /** Presses it and closes the popup again: the extension may read the tab. */
  unlock(page: Page): Promise<void>;
}

/** An event of the `chrome` object; Chromium lets events be dispatched by hand. */
interface Dispatchable {
  dispatch(...args: readonly unknown[]): void;
}
declare const chrome: {
  readonly commands: { readonly onCommand: Dispatchable };
  readonly contextMenus: { readonly onClicked: Dispatchable };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { query(query: Readonly<Record<string, boolean>>): Promise<readonly unknown[]> };
};

/** Gives the browser's window the real keyboard, with the page's tab in front. */
export async function focus(display: Display, page: Page): Promise<void> {
  await page.bringToFront();
  await soonOr(page.evaluate(expressionOf(painted, [])), undefined);
  display.focusWindow(await soonOr(page.title(), ''));
  await sleep(150);
}

/** Dispatches an event in the worker, with the active tab last, as the browser does. */
export async function dispatch(
  stage: Stage,
  page: Page,
  event: 'onCommand' | 'onClicked',
  first: unknown,
): Promise<Gesture> {
  await stage.unlock(page);
  const { browser, origin } = stage;
  // A stopped worker is woken by a message it has to ignore; events cannot be dispatched elsewhere.
  if ((await runningWorker(browser, origin)) === null) {
    const wake = (): void => void chrome.runtime.sendMessage({ rig: 'wake' }).catch(() => null);
    await evaluateInExtension(browser, origin, wake);
  }
  const worker = await until('the worker runs', () => runningWorker(browser, origin));
  const send = async (name: typeof event, argument: unknown): Promise<void> => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const sender = name === 'onCommand' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
    sender.dispatch(argument, tab);
  };
  await worker.evaluate(expressionOf(send, [event, first]));
  return 'simulated';
}

/** Presses the shortcut that the manifest proposes for the command. */
export async function pressShortcut(stage: Stage, page: Page, command: string): Promise<Gesture> {
  const keys = stage.manifest.commands?.[command]?.suggested_key;
  const binding = keys?.linux ?? keys?.default;
  if (binding === undefined) throw new Error(`The manifest binds no key to ${command}.`);
  if (stage.display === null) {
    if (command !== '_execute_action') return dispatch(stage, page, 'onCommand', command);
    await stage.pressButton(page);
    return 'simulated';
  }
  await focus(stage.display, page);
  stage.display.press(xChord(binding));
  return 'real';
}

/** Answers the browser's question for a permission, once it shows; nothing tells when it does. */
export async function answerPermission(stage: Stage, allow: boolean): Promise<void> {
  if (stage.display === null) throw new Error('Without X the question cannot be answered.');
  await sleep(1000);
  // "Deny" has the focus, "Allow" comes next; the window must not be focused anew.
  stage.display.press(...(allow ? ['Tab', 'Return'] : ['Escape']));
}
