import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { bundle } from '../build/bundle.ts';
import { median } from '../scripts/corpus/timed.ts';
import type { Clip } from '../src/core/clip.ts';
import { firstDesk } from '../src/core/first-desk.ts';
import type { Placement } from '../src/core/placement.ts';
import { clipOf, idOf, placementOf, ranks } from '../test/sample.ts';
import { inBrowser } from './browser.ts';
import { fill } from './fill.ts';
import type { Row } from './row.ts';

/** How many clips the store holds: in this issue, in its inbox, in others. */
const held = { here: 60, inbox: 240, elsewhere: 9_700 };
const rounds = { counted: 20, uncounted: 3 };

/**
 * From the click on the toolbar button to a popup that can be used, with ten thousand clips in the
 * store, as a ratio to a popup that renders one button with Preact and does nothing else.
 */
export async function popup(): Promise<readonly Row[]> {
  const bare = await floorExtension();
  try {
    return await inBrowser((browser) => measure(browser, bare));
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
}

/** The floor as an extension: its page, and its one script with Preact in it. */
async function floorExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-floor-'));
  cpSync(resolve('bench/floor-popup/manifest.json'), join(folder, 'manifest.json'));
  mkdirSync(join(folder, 'popup'));
  const { code } = await bundle(resolve('bench/floor-popup/popup.ts'));
  writeFileSync(join(folder, 'popup', 'popup.js'), code);
  writeFileSync(
    join(folder, 'popup', 'index.html'),
    '<!doctype html><meta charset="utf-8"><div id="app"></div><script src="popup.js"></script>',
  );
  return folder;
}

async function measure(browser: Browser, bare: string): Promise<readonly Row[]> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({
      contentType: 'text/html',
      body: '<!doctype html><title>Tides</title><h1>Tides</h1><p>Low water at noon.</p>',
    }),
  );
  await page.goto('https://bench.example/');
  const floor = await extensionOf(browser, bare);
  const ours = await extensionOf(browser, resolve('dist/chrome'));
  await fill(browser, ours.id, tenThousand());
  const times = { floor: [] as number[], ours: [] as number[] };
  for (let round = -rounds.uncounted; round < rounds.counted; round += 1) {
    for (const [name, extension] of Object.entries({ floor, ours })) {
      const took = await opened(browser, extension, page);
      if (round >= 0) times[name as keyof typeof times].push(took);
    }
  }
  const [least, full] = [median(times.floor), median(times.ours)];
  const clips = held.here + held.inbox + held.elsewhere;
  return [
    {
      what: `click → a popup that can be used, ${clips.toLocaleString('en')} clips`,
      value: full / least,
      most: 1.5,
      unit: '×',
      note: `${full.toFixed(0)} ms against ${least.toFixed(0)} ms, medians of ${rounds.counted}`,
    },
  ];
}

async function extensionOf(browser: Browser, folder: string): Promise<Extension> {
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`Chromium did not take ${folder}`);
  return extension;
}

/** Presses the button, waits for what can be pressed then, and closes the popup; how long it took, in ms. */
async function opened(browser: Browser, extension: Extension, page: Page): Promise<number> {
  await page.bringToFront();
  const begun = performance.now();
  await extension.triggerAction(page);
  const target = await browser.waitForTarget((one) => one.url().includes(`${extension.id}/popup/`));
  const popup = await target.asPage();
  await popup.waitForSelector('.primary', { visible: true });
  const took = performance.now() - begun;
  await popup.close();
  await new Promise((done) => setTimeout(done, 150));
  return took;
}

function tenThousand() {
  const { newsletter, issue } = firstDesk('2026-11-27');
  const of = { newsletter: newsletter.id };
  const order = ranks(held.here);
  const clips: Clip[] = [];
  const placements: Placement[] = [];
  for (let at = 0; at < held.here + held.inbox + held.elsewhere; at += 1) {
    const isInbox = at >= held.here && at < held.here + held.inbox;
    const clip = clipOf(
      10_000 + at,
      { ...of, state: isInbox ? 'inbox' : 'placed' },
      { url: `https://example.org/tides/${at}`, title: `Tides of the year ${at}` },
    );
    clips.push(clip);
    if (isInbox) continue;
    const isHere = at < held.here;
    placements.push(
      placementOf(50_000 + at, clip, {
        issue: isHere ? issue.id : idOf(90_000 + (at % 50)),
        section: issue.sections[at % issue.sections.length]?.id ?? '',
        rank: isHere ? (order[at] ?? '') : `a${at}`,
      }),
    );
  }
  return { clips, placements };
}
