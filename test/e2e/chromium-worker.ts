/** The extension's side of the browser: its manifest, and code run with its `chrome` object. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import { until } from './chromium-page.ts';
import { expressionOf } from './expression.ts';

/** What the rig reads in the built manifest. */
export interface BuiltManifest {
  readonly name: string;
  readonly action?: { readonly default_popup?: string };
  readonly commands?: Readonly<
    Record<
      string,
      { readonly suggested_key?: { readonly default?: string; readonly linux?: string } }
    >
  >;
}

/** Reads the manifest of a built extension. */
export function readManifest(extensionDir: string): BuiltManifest {
  return JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as BuiltManifest;
}

/** The extension's service worker, while it runs. */
function workerTarget(browser: Browser, origin: string): Target | undefined {
  const isOurs = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(`${origin}/`);
  return browser.targets().find(isOurs);
}

/** The running service worker, or null where the browser has ended it. */
export async function runningWorker(browser: Browser, origin: string): Promise<WebWorker | null> {
  return (await workerTarget(browser, origin)?.worker()) ?? null;
}

/** A page of the extension in a tab behind the others, for what a stopped worker cannot be asked. */
async function withHiddenPage<Result>(
  browser: Browser,
  origin: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const session = await browser.target().createCDPSession();
  const url = `${origin}/manifest.json?rig`;
  await session.send('Target.createTarget', { url, background: true });
  const page = await (await browser.waitForTarget((target) => target.url() === url)).asPage();
  try {
    return await use(page);
  } finally {
    await page.close();
    await session.detach();
  }
}

/** Runs a function with the extension's rights, without waking its worker. */
export async function evaluateInExtension<Args extends readonly unknown[], Result>(
  browser: Browser,
  origin: string,
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  const expression = expressionOf(run, args);
  const worker = await runningWorker(browser, origin);
  if (worker !== null) return (await worker.evaluate(expression)) as Result;
  return withHiddenPage(
    browser,
    origin,
    async (page) => (await page.evaluate(expression)) as Result,
  );
}

/**
 * Ends the worker as idleness would. Its target is closed; stopping it through the ServiceWorker
 * domain kills the whole browser while a session is attached to the worker.
 */
export async function stopWorker(browser: Browser, origin: string): Promise<void> {
  const target = workerTarget(browser, origin);
  if (target === undefined) return;
  await (await target.worker())?.close();
  await until('the service worker ends', async () => !browser.targets().includes(target));
}
