import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { openSelected } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { openLookout, stored } from './stored.ts';
import { until } from './until.ts';

const [first, second, third] = pages;
if (!first || !second || !third) throw new Error('three pages are needed');

inFreshBrowsers('after a silent clip', (stage) => {
  it('a toast says so, and its Undo takes the clip back', async () => {
    const { rig } = stage;
    const page = await openSelected(rig, first);
    await rig.pressShortcut(page, 'clip');
    await toastOf(page);
    expect(await clipCount(rig, 'inbox')).toBe(1);
    await page.bringToFront();
    // The toast is closed to the page, and to us: its button is reached with the Tab key.
    await page.evaluate(() => {
      const last = document.body.lastElementChild;
      const before = document.createElement('button');
      last?.before(before);
      before.focus();
    });
    await page.press('Tab');
    await page.press('Enter');
    await until(async () => (await clipCount(rig, 'inbox')) === 0);
    await page.close();
  });

  it('a page can neither click nor read the toast', async () => {
    const { rig } = stage;
    const page = await openSelected(rig, second);
    await rig.pressShortcut(page, 'clip');
    await toastOf(page);
    const reached = await page.evaluate(() => {
      const host = document.body.lastElementChild as HTMLElement;
      host.click();
      return [host.shadowRoot, host.textContent, host.id, host.className];
    });
    expect(reached).toEqual([null, '', '', '']);
    expect(await clipCount(rig, 'inbox')).toBe(1);
    await page.close();
  });

  it('a page that fades it and moves it below the pointer has nobody take the clip back', async () => {
    const { rig } = stage;
    const page = await openSelected(rig, second);
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = `body > div { opacity: 0 !important; inset: 0 !important;
        transform: scale(40) !important; } #bait { position: fixed; inset: 0; }`;
      const bait = document.createElement('button');
      bait.id = 'bait';
      document.body.append(style, bait);
      new MutationObserver(() => {
        const host = document.body.lastElementChild;
        if (!(host instanceof HTMLDivElement) || host.dataset.met) return;
        host.dataset.met = 'yes';
        host.setAttribute('style', 'all: initial; opacity: 0 !important; position: fixed');
        host.style.cssText += 'inset: 0; transform: scale(40); transform-origin: 100% 50%';
      }).observe(document.body, { childList: true });
    });
    await rig.pressShortcut(page, 'clip');
    await page.waitFor('the toast', () => document.querySelector<HTMLElement>('[data-met]'), []);
    const before = await clipCount(rig, 'inbox');
    await page.bringToFront();
    await page.click('#bait');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await clipCount(rig, 'inbox')).toBe(before);
    await page.close();
  });

  it('nothing is shown in the page where the curator wants it quiet', async () => {
    const { rig } = stage;
    const options = await rig.openExtensionPage('options/index.html');
    await options.waitFor('the tick', () => document.querySelector('input[type=checkbox]'), []);
    await options.click('input[type=checkbox]');
    await until(async () =>
      (await stored(options, 'settings')).some(({ id }) => id === 'preferences'),
    );
    await options.close();
    const page = await openSelected(rig, third);
    await page.evaluate(() => {
      document.documentElement.dataset.seen = '0';
      new MutationObserver((changes) => {
        document.documentElement.dataset.seen = String(changes.length);
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    await rig.pressShortcut(page, 'clip');
    await until(async () => (await rig.badgeText(page)) === '✓');
    expect(await page.evaluate(() => document.documentElement.dataset.seen)).toBe('0');
    await page.close();
  });
});

/** Waits until the page has one more element at its end than it came with. */
async function toastOf(page: DrivenPage): Promise<void> {
  await page.waitFor(
    'the toast',
    () =>
      document.body.lastElementChild instanceof HTMLDivElement &&
      document.body.lastElementChild.matches(':popover-open'),
    [],
  );
}

async function clipCount(rig: Rig, state: string): Promise<number> {
  const lookout = await openLookout(rig);
  const clips = await stored(lookout, 'clips');
  await lookout.close();
  return clips.filter((clip) => clip.state === state).length;
}
