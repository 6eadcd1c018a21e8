import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { median } from '../scripts/corpus/timed.ts';
import { expressionOf } from '../test/e2e/expression.ts';
import { hardPages } from '../test/fixtures/hard-pages.ts';
import { inBrowser } from './browser.ts';
import type { Row } from './row.ts';

/** How often each is measured, after a few that are not counted. */
const rounds = { warm: 120, cold: 30, uncounted: 10, huge: 15 };

/** A page of ten megabytes, in the middle of which a few words are selected. */
const huge = hardPages.find(({ id }) => id === 'huge-body')?.body ?? '';

/** How long (ms) what follows an acknowledgement is given. */
const pause = 200;

/** An extension under the clock: its page asks its worker for a clip of the tab. */
interface Clipper {
  readonly id: string;
  readonly page: Page;
  readonly ask: () => Promise<number>;
}

/**
 * From the click to the acknowledgement, warm and with a worker that has to start, as a ratio to
 * the floor (`bench/floor`): one bare executeScript, one strict put, one reply, interleaved.
 */
export function acknowledgement(): Promise<readonly Row[]> {
  return inBrowser(measure);
}

async function measure(browser: Browser): Promise<readonly Row[]> {
  const browsed = await browser.newPage();
  await browsed.setRequestInterception(true);
  browsed.on('request', (request) => {
    const body = request.url().endsWith('/huge') ? huge : article;
    request.respond({ contentType: 'text/html', body });
  });
  await browsed.goto('https://bench.example/');
  await browsed.evaluate(() => {
    const words = document.querySelector('p');
    if (words) getSelection()?.selectAllChildren(words);
  });
  const floor = await clipper(browser, browsed, 'bench/floor', 'page.html');
  const ours = await clipper(browser, browsed, 'dist/chrome', 'options/index.html');
  const rows: Row[] = [];
  for (const kind of ['warm', 'cold'] as const) {
    const times = { floor: [] as number[], ours: [] as number[] };
    for (let round = -rounds.uncounted; round < rounds[kind]; round += 1) {
      // Another page each time: the same one again would only be told that it is known.
      await browsed.evaluate((at) => history.replaceState(null, '', `/${at}`), `${kind}${round}`);
      for (const [name, one] of [
        ['floor', floor],
        ['ours', ours],
      ] as const) {
        if (kind === 'cold') await stopWorker(browser, one);
        const took = await one.ask();
        if (round >= 0) times[name].push(took);
        // What follows an acknowledgement is not to fall under the other's clock.
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    const [bare, full] = [median(times.floor), median(times.ours)];
    rows.push({
      what: `click → acknowledged, ${kind} worker`,
      value: full / bare,
      // 3.9 and 5.2 on a quiet machine while a page was looked at twice before the answer; and 3 and
      // 3.1 as long as what followed our answer slowed the floor that it was measured against.
      most: kind === 'warm' ? 3.2 : 5,
      unit: '×',
      note: `${full.toFixed(1)} ms against ${bare.toFixed(1)} ms, medians of ${rounds[kind]}`,
    });
  }
  await browsed.goto('https://bench.example/huge');
  return [...rows, await onHugePage(browsed, ours)];
}

/**
 * A page that is not read in time is clipped without its words: then this throws. The floor is one
 * list of its elements and one look at the box of each.
 */
async function onHugePage(browsed: Page, ours: Clipper): Promise<Row> {
  const times = { floor: [] as number[], ours: [] as number[] };
  for (let round = -3; round < rounds.huge; round += 1) {
    await browsed.evaluate((at) => history.replaceState(null, '', `/huge${at}`), round);
    const bare = await browsed.evaluate(lookAtEach);
    const full = await ours.ask();
    if (round >= 0) {
      times.floor.push(bare);
      times.ours.push(full);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  const [bare, full] = [median(times.floor), median(times.ours)];
  return {
    what: 'click → acknowledged, a page of ten megabytes',
    value: full / bare,
    most: 8,
    unit: '×',
    note: `${full.toFixed(0)} ms against ${bare.toFixed(0)} ms, medians of ${rounds.huge}`,
  };
}

/** Runs in the page: how long (ms) it takes to list its elements and ask each for its box. */
function lookAtEach(): number {
  const begun = performance.now();
  let sum = 0;
  for (const one of [...document.querySelectorAll('*')]) sum += one.getBoundingClientRect().top;
  return Number.isNaN(sum) ? 0 : performance.now() - begun;
}

async function clipper(
  browser: Browser,
  browsed: Page,
  dir: string,
  path: string,
): Promise<Clipper> {
  const id = await browser.installExtension(resolve(dir));
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  // The person's gesture: it unlocks this tab for this extension until it goes elsewhere.
  await browsed.bringToFront();
  const extension = (await browser.extensions()).get(id);
  await extension?.triggerAction(browsed);
  const tabId = await page.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? 0;
  });
  const popup = browser.targets().find((target) => target.url().includes(`${id}/popup/`));
  await (await popup?.asPage())?.close();
  return { id, page, ask: async () => Number(await page.evaluate(expressionOf(askOnce, [tabId]))) };
}

/** Runs in the extension's page: one clip asked for, and how long its acknowledgement took. */
async function askOnce(tabId: number): Promise<number> {
  const id = () => crypto.randomUUID();
  const typed = { title: null, url: null, blurb: '', aside: '', section: null };
  const ids = { clipId: id(), placementId: id(), orderId: id() };
  const argument = { tabId, capture: null, typed, ...ids };
  const begun = performance.now();
  const answer = await chrome.runtime.sendMessage({ call: 'clip', argument, tabId });
  const took = performance.now() - begun;
  const saved =
    (answer as unknown) === 'saved' || (answer.ended === 'well' && answer.value?.outcome === 'new');
  if (!saved || answer.value?.unread) throw new Error(`not clipped: ${JSON.stringify(answer)}`);
  return took;
}

async function stopWorker(browser: Browser, { id }: Clipper): Promise<void> {
  const worker = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().includes(id));
  await (await worker?.worker())?.close();
  while (worker && browser.targets().includes(worker)) await new Promise((r) => setTimeout(r, 5));
}

const article = `<!doctype html><html lang="en"><head><title>Bench</title>
<meta property="og:title" content="A page to clip"><meta name="author" content="A. Writer">
<meta property="article:published_time" content="2026-11-20T10:00:00Z">
<script type="application/ld+json">{"@type":"Article","headline":"A page to clip"}</script></head>
<body><h1>A page to clip</h1><p>One sentence worth quoting, with <em>some</em> words in it.</p>
${'<p>Another paragraph, for the length of it.</p>'.repeat(60)}</body></html>`;

declare const chrome: {
  readonly tabs: {
    query(query: Readonly<Record<string, boolean>>): Promise<readonly { readonly id: number }[]>;
  };
  readonly runtime: {
    sendMessage(message: unknown): Promise<{
      readonly ended?: string;
      readonly value?: { readonly outcome?: string; readonly unread?: unknown };
    }>;
  };
};
