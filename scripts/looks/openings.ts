/** The places where Cuttings is shown, each opened as a person opens it. */

import type { ChromiumRig } from '../../test/e2e/chromium.ts';
import { select } from '../../test/e2e/curator.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { fixture } from '../desk.ts';
import { type Cutting, openOver, pause, shown } from '../hands.ts';
import type { Look } from './looks.ts';
import type { Studio } from './studio.ts';

type Size = readonly [width: number, height: number];
type Resize = (look: Look) => Promise<void>;

/** What a panel or window is never narrower than, however large everything is (CSS pixels). */
const narrowest = 320;

/** A way to open one of the places. */
export interface Opening {
  /** Whether it can be as wide and as large as this look asks for. */
  isSeenIn(look: Look): boolean;
  open(studio: Studio): Promise<Opened>;
}

interface Opened {
  readonly app: DrivenPage;
  /** Gives it the room that it has in this look. */
  readonly resize: Resize;
  close(): Promise<void>;
}

/** The popup over a page, which is never narrower than it makes itself. */
export function over(cutting: Pick<Cutting, 'url' | 'quote'>): Opening {
  return {
    isSeenIn: ({ width }) => width === undefined,
    open: async ({ rig }) => {
      const { page, popup } = await openOver(rig, cutting);
      return {
        app: popup,
        // It is as large as its document, up to what the browser allows; nothing else resizes it.
        resize: ({ zoom = 1 }) =>
          popup.evaluate((times) => {
            document.documentElement.style.zoom = String(times);
          }, zoom),
        close: () => closeAll(popup, page),
      };
    },
  };
}

/** The real panel beside a page, opened by the popup's button. */
export const panel: Opening = {
  isSeenIn: () => true,
  open: async ({ rig }) => {
    const { page, popup } = await openOver(rig, fixture('medium-post'));
    await popup.click('.ways button:nth-of-type(3)');
    const beside = await rig.openedPopup();
    await shown(beside, '.view');
    const own = await beside.evaluate(() => [innerWidth, innerHeight] as const);
    const resize = await resizer(rig, beside, own);
    return { app: beside, resize, close: () => closeAll(beside, page) };
  },
};

/** The app in a tab of its own; `others` are pages that are open beside it. */
export function tab(size: Size, others: readonly string[] = []): Opening {
  return {
    isSeenIn: () => true,
    open: async ({ rig }) => {
      const beside: DrivenPage[] = [];
      for (const name of others) beside.push(await rig.openPage(fixture(name).url));
      const app = await rig.openExtensionPage('popup/index.html');
      const resize = await resizer(rig, app, size);
      return { app, resize, close: () => closeAll(app, ...beside) };
    },
  };
}

export const options: Opening = {
  isSeenIn: () => true,
  open: async ({ rig }) => {
    const app = await rig.openExtensionPage('options/index.html');
    await shown(app, '.newsletter-form');
    return { app, resize: await resizer(rig, app, [760, 960]), close: () => app.close() };
  },
};

/** The answer to a silent clip in the page it was made on; its colours are chosen as it appears. */
export function toastOver(name: string, dark: boolean): Opening {
  return {
    isSeenIn: () => true,
    open: async ({ rig }) => {
      const { url, quote } = fixture(name);
      const page = await rig.openPage(url);
      await page.resize(1100, 720);
      await rig.emulate(page, { dark });
      await select(page, quote);
      await rig.pressShortcut(page, 'clip');
      // Nothing in the page tells when the toast is up: it is closed to the page.
      await pause(1500);
      const close = async () => {
        await page.close();
        const desk = await rig.openExtensionPage('popup/index.html');
        await desk.click('.ways button:first-of-type:enabled');
        await shown(desk, '.notice');
        await desk.close();
      };
      return { app: page, resize: async () => undefined, close };
    },
  };
}

async function closeAll(...pages: readonly DrivenPage[]): Promise<void> {
  for (const page of pages) await page.close();
}

/** Resizes a window or panel: as wide as the look says, with less in it the larger it is. */
async function resizer(rig: ChromiumRig, app: DrivenPage, [own, high]: Size): Promise<Resize> {
  const protocol = await rig.protocol(app);
  return async ({ width = own, zoom = 1 }) => {
    await protocol.send('Emulation.setDeviceMetricsOverride', {
      width: Math.max(narrowest, Math.round(width / zoom)),
      height: Math.round(high / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    });
  };
}
