import { formOf } from '../../test/e2e/curator.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { openLookout, stored } from '../../test/e2e/stored.ts';
import type { Fault, How, Outcome } from './fault.ts';
import { emptied } from './in-page.ts';
import { newStage } from './stage.ts';

const clips = { long: 1_000, short: 6 };

/** A clip is worked at for about so long (ms): the background is ended at any point of it. */
const work = 40;

/** The longest (ms) from the key that clips to the sentence that says what became of it. */
const patience = 2_000;

/** The background is ended while it works at each single clip. */
export const backgroundEnded: Fault = {
  name: 'background-ended',
  what: 'the background is ended while it works at each single clip of the popup',
  browsers: ['chromium', 'firefox'],
  run,
};

const addressOf = (number: number) => `https://example.org/tides/${number}`;

async function run({ browser, isShort, random }: How): Promise<Outcome> {
  const count = clips[isShort ? 'short' : 'long'];
  const pages = Array.from({ length: count }, (_, number) => ({
    url: addressOf(number),
    body: `<title>Tides ${number}</title><h1>Tides ${number}</h1><p>The tide turns twice a day.</p>`,
  }));
  const { rig, close } = await newStage(browser, pages);
  const acknowledged: string[] = [];
  const broken: string[] = [];
  let ended = 0;
  let aside = 0;
  let late = 0;
  let slowest = 0;
  try {
    const page = await rig.openPage(addressOf(0));
    for (let number = 0; number < count; number += 1) {
      if (number > 0) await page.goTo(addressOf(number));
      const popup = await popupOver(page, rig.openPopup);
      const clipping = clip(popup);
      await clipping.begun;
      await new Promise((resolve) => setTimeout(resolve, random() * work));
      await rig.stopBackground().then(
        () => {
          ended += 1;
        },
        // There was none to end: it is begun with the next message.
        () => undefined,
      );
      const { said, isDone, ms } = await clipping.told;
      if (isDone) acknowledged.push(addressOf(number));
      else broken.push(`clip ${number} is not saved: “${said}”`);
      if (said.startsWith('Kept aside')) aside += 1;
      if (ms > patience) {
        late += 1;
        broken.push(`clip ${number} is told after ${Math.round(ms)} ms`);
      }
      slowest = Math.max(slowest, ms);
      await popup.close();
    }
    const lookout = await openLookout(rig);
    const waiting = await emptied(lookout);
    const rows = await stored(lookout, 'clips');
    const urls = rows.map(({ url }) => String(url));
    const places = (await stored(lookout, 'placements')).map(({ ref }) => String(ref));
    const present = new Set(urls);
    const lost = acknowledged.filter((url) => !present.has(url)).length;
    const doubled = urls.length - present.size + places.length - new Set(places).size;
    if (lost > 0) broken.push(`${lost} are lost`);
    if (doubled > 0) broken.push(`${doubled} are doubled`);
    return {
      figures: {
        asked: count,
        ended,
        acknowledged: acknowledged.length,
        'by way of the reserve': aside,
        'of them waiting at the end': waiting,
        present: present.size,
        lost,
        doubled,
        'told later than 2 s': late,
        'slowest (ms)': Math.round(slowest),
      },
      broken,
    };
  } finally {
    await close();
  }
}

/** The popup over a page that is not clipped yet; the background may only just begin again. */
async function popupOver(
  page: DrivenPage,
  open: (page: DrivenPage) => Promise<DrivenPage>,
): Promise<DrivenPage> {
  const popup = await open(page);
  try {
    await formOf(popup);
    return popup;
  } catch {
    await popup.close();
    const again = await open(page);
    await formOf(again);
    return again;
  }
}

/** Clips by the key, and sees in the page itself when it is told, and what. */
function clip(popup: DrivenPage) {
  const begun = popup
    .evaluate(() => {
      const shown = document.documentElement.dataset;
      let pressed = 0;
      addEventListener('keydown', () => (pressed ||= performance.now()), { capture: true });
      const look = new MutationObserver(() => {
        const notice = document.querySelector('.notices .notice');
        if (notice === null || pressed === 0) return;
        look.disconnect();
        shown.tookMs = String(performance.now() - pressed);
        shown.told = notice.querySelector('p')?.textContent ?? '';
        shown.done = String(notice.matches('.done'));
      });
      look.observe(document.body, { childList: true, subtree: true, characterData: true });
    })
    .then(() => popup.press('Control+Enter'));
  const told = begun
    .then(() =>
      popup.waitFor(
        'what became of the clip',
        () => document.documentElement.dataset.told,
        [],
        30_000,
      ),
    )
    .then(() => popup.evaluate(() => ({ ...document.documentElement.dataset })))
    .then(({ told: said = '', done, tookMs }) => ({
      said,
      isDone: done === 'true',
      ms: Number(tookMs),
    }));
  // Awaited later: a failure meanwhile must not go unhandled.
  told.catch(() => undefined);
  return { begun, told };
}
