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

  it('a page that fades it over a button of its own has nobody take the clip back', async () => {
    const { rig } = stage;
    const before = await clipCount(rig, 'inbox');
    const page = await openSelected(rig, first);
    await page.evaluate(() => {
      const bait = document.createElement('button');
      bait.id = 'bait';
      document.body.append(bait);
      new MutationObserver(() => {
        const host = document.body.lastElementChild;
        if (!(host instanceof HTMLDivElement)) return;
        host.style.setProperty('opacity', '0', 'important');
        // Where it lies shows by what is hit; its button stands at the end, half way up.
        const x = innerWidth - 50;
        const hit = [...Array(innerHeight).keys()].filter(
          (y) => document.elementFromPoint(x, y) === host,
        );
        const y = ((hit[0] ?? 0) + (hit.at(-1) ?? 0)) / 2;
        bait.setAttribute(
          'style',
          `position: fixed; left: ${x - 5}px; top: ${y - 5}px; width: 10px; height: 10px; padding: 0`,
        );
        bait.className = 'laid';
      }).observe(document.body, { childList: true });
    });
    await rig.pressShortcut(page, 'clip');
    await page.waitFor('the bait', () => document.querySelector('.laid'), []);
    await page.bringToFront();
    await page.click('#bait');
    const isHit = await page.evaluate(() => {
      const { left, top } = (
        document.querySelector('#bait') as HTMLElement
      ).getBoundingClientRect();
      const found = document.elementFromPoint(left + 5, top + 5);
      return found instanceof HTMLDivElement && found === document.body.lastElementChild;
    });
    expect(isHit).toBe(true);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    expect(await clipCount(rig, 'inbox')).toBe(before + 1);
    await page.close();
  });

  it('nothing is shown in the page where the curator wants it quiet', async () => {
    const { rig } = stage;
    const options = await rig.openExtensionPage('options/index.html');
    // By key: what is loaded late moves the tick away from where a click is aimed.
    await options.waitFor('the tick', () => {
      const labels = [...document.querySelectorAll('label')];
      const tick = labels.find((one) => one.textContent?.startsWith('Quiet'))?.control;
      tick?.focus();
      return tick !== undefined && tick === document.activeElement;
    }, []);
    await options.press('Space');
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
