import { setTimeout } from 'node:timers/promises';
import { type DecodedPng, decode } from 'fast-png';
import type { Browser, Page } from 'puppeteer-core';
import type { Span } from './in-page/boundary-points.ts';
import type { Box } from './in-page/quote-boxes.ts';
import { isolatedWorld } from './isolated-world.ts';
import type { PageFunctions } from './page-functions.ts';
import type { SavedPage } from './saved-pages.ts';
import { openSaved } from './serve-page.ts';

/**
 * A low screen first: on it hardly any words are before anybody goes to them. Then the usual one,
 * for pages whose banners fill a low screen, or grow while the browser is on its way.
 */
const heights = [200, 860];

/** What Chromium paints behind the words that a fragment leads to. */
const highlight = [233, 210, 253] as const;

/** What of a box must be painted so, for its words to count as marked; letters take some away. */
const enough = 0.1;

/** How long a large page may take to be searched. */
const patience = 2_000;

/** Where a navigation to a fragment ended. */
export interface Landing {
  /** The words are on the screen, and marked. */
  readonly landed: boolean;
  /** All of them that are on the screen are marked, not only some. */
  readonly whole: boolean;
  /** How many boxes of the words, roughly one a line, are on the screen. */
  readonly boxes: number;
  readonly scrolled: number;
}

/** What to go to, and where that is. */
interface Target {
  readonly fragment: string;
  readonly span: Span;
}

/** Goes to a text fragment of a page, as a typed address does, and looks where that ended. */
export async function land(
  browser: Browser,
  functions: PageFunctions,
  saved: SavedPage,
  target: Target,
): Promise<Landing> {
  let landing: Landing | null = null;
  for (const height of heights) {
    const hash = `#:~:text=${target.fragment.replace(/^text=/, '')}`;
    landing = await landingOf(await openSaved(browser, saved, { hash, height }), functions, target);
    if (landing.landed) return landing;
  }
  return landing as Landing;
}

async function landingOf(page: Page, functions: PageFunctions, target: Target): Promise<Landing> {
  try {
    const world = await isolatedWorld(page);
    const until = Date.now() + patience;
    for (;;) {
      const boxes = await world.call<readonly Box[]>(functions.quoteBoxes, target.span);
      const marks = await marksIn(page, boxes);
      const landed = marks.some((mark) => mark >= enough);
      if (landed || Date.now() > until)
        return {
          landed,
          whole: landed && marks.every((mark) => mark >= enough),
          boxes: marks.length,
          scrolled: await world.evaluate<number>('scrollY'),
        };
      await setTimeout(100);
    }
  } finally {
    await page.close();
  }
}

/** The share that is marked of each box on the screen. */
async function marksIn(page: Page, boxes: readonly Box[]): Promise<readonly number[]> {
  const picture = decode(await page.screenshot());
  return boxes.map((box) => markIn(picture, box)).filter((mark) => mark !== null);
}

/** The share of one box that is marked; null where next to nothing of it is on the screen. */
function markIn({ data, channels, width, height }: DecodedPng, box: Box): number | null {
  const [left, right] = [Math.max(0, Math.ceil(box.left)), Math.min(width, Math.floor(box.right))];
  const [top, bottom] = [Math.max(0, Math.ceil(box.top)), Math.min(height, Math.floor(box.bottom))];
  if (right - left < 3 || bottom - top < 3) return null;
  let marked = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * channels;
      if (isHighlight([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])) marked += 1;
    }
  }
  return marked / ((right - left) * (bottom - top));
}

/** Whether a colour is the highlight's, or that under a page's grey veil: as dark in all parts. */
function isHighlight(colour: readonly [red: number, green: number, blue: number]): boolean {
  const light = colour[2] / highlight[2];
  return (
    light > 0.2 && highlight.every((of, part) => Math.abs((colour[part] ?? 0) - of * light) < 2)
  );
}
