import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { median } from '../scripts/corpus/timed.ts';
import { firstDesk } from '../src/core/first-desk.ts';
import { makePassage } from '../src/core/passage.ts';
import { clipOf, idOf, placementOf, ranks } from '../test/sample.ts';
import { inBrowser } from './browser.ts';
import { fill } from './fill.ts';
import type { Row } from './row.ts';

/** A long issue: so many passages, so many clips printed by themselves. */
const long = { passages: 150, clips: 150 };
const keys = 60;

/**
 * From a key pressed in a passage to the frame that shows it, in the tab with its preview: in an issue
 * of 300 entries, as a ratio to the same in an issue of one.
 */
export async function typing(): Promise<readonly Row[]> {
  const floor = await inBrowser((browser) => measure(browser, { passages: 1, clips: 0 }));
  const ours = await inBrowser((browser) => measure(browser, long));
  return [
    {
      what: `a key → the frame that shows it, ${long.passages + long.clips} entries`,
      value: ours / floor,
      most: 2,
      unit: '×',
      note: `${ours.toFixed(1)} ms against ${floor.toFixed(1)} ms with one entry, medians of ${keys}`,
    },
  ];
}

async function measure(browser: Browser, size: typeof long): Promise<number> {
  const id = await browser.installExtension(resolve('dist/chrome'));
  await fill(browser, id, issueOf(size));
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${id}/popup/index.html`);
  await page.waitForSelector('.rendered p');
  await page.click('[data-row] > .passage .row-title');
  await page.waitForSelector('.prose:focus');
  await page.keyboard.press('End');
  const times: number[] = [];
  for (let key = 0; key < keys; key += 1)
    times.push(await keyToFrame(page, 'tides '.charAt(key % 6)));
  return median(times);
}

/** How long (ms) from a key's event to the next frame after the words have changed by it. */
async function keyToFrame(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const prose = document.querySelector('.prose');
    const shown = new Promise<number>((done) => {
      prose?.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp)));
        },
        { once: true, capture: true },
      );
    });
    Object.assign(globalThis, { shown });
  });
  await page.keyboard.press(key === ' ' ? 'Space' : (key as 't'));
  const took = await page.evaluate(
    () => (globalThis as unknown as { readonly shown: Promise<number> }).shown,
  );
  // What the key sets off behind the frame is over before the next, as with a quick hand.
  await new Promise((done) => setTimeout(done, 60));
  return took;
}

function issueOf({ passages, clips }: typeof long) {
  const { newsletter, issue } = firstDesk('2026-11-27');
  const of = { newsletter: newsletter.id };
  const made = Array.from({ length: passages + clips }, (_, at) =>
    clipOf(
      10_000 + at,
      { ...of, state: 'placed' },
      { url: `https://example.org/tides/${at}`, title: `Tides of the year ${at}` },
    ),
  );
  const prose = Array.from({ length: passages }, (_, at) =>
    makePassage({
      id: idOf(20_000 + at),
      ...of,
      markdown: `Harbour ${at} is [now out](clip:${made[at]?.id}). :aside[So low?] ${'And more of it. '.repeat(8)}`,
    }),
  );
  const placed = [...prose, ...made.slice(passages)];
  const order = ranks(placed.length);
  const placements = placed.map((one, at) =>
    placementOf(50_000 + at, one, {
      issue: issue.id,
      section: issue.sections[at % issue.sections.length]?.id ?? '',
      rank: order[at] ?? '',
      kind: at < passages ? 'passage' : 'clip',
    }),
  );
  return { clips: made, passages: prose, placements };
}
