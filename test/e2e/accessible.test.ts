import axe from 'axe-core';
import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { wallPages } from '../fixtures/wall-pages.ts';
import { answer, button, formOf, openSelected, retype, rowOf, select } from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage } from './rig.ts';

const [page] = pages;
const [walled] = wallPages;
if (!page || !walled) throw new Error('two pages are needed');

inBothBrowsers('axe-core finds nothing', (stage) => {
  it('on any screen of the popup, the tab and the options, light and dark', async () => {
    const { rig, world } = stage;
    const found: string[] = [];
    const look = async (screen: string, app: DrivenPage) => {
      for (const dark of [false, true]) {
        await rig.emulate(app, { dark });
        const faults = await faultsOn(app);
        found.push(...faults.map((fault) => `${screen} ${dark ? 'dark' : 'light'}: ${fault}`));
      }
      await rig.emulate(app, { dark: false });
    };

    const empty = await rig.openExtensionPage('popup/index.html');
    await empty.waitFor('the empty issue', () => document.querySelector('.empty'), []);
    await look('tab, empty', empty);
    await empty.resize(320, 700);
    await look('320 px, empty', empty);
    await empty.close();

    const browsed = await openSelected(rig, page);
    const popup = await rig.openPopup(browsed);
    await formOf(popup);
    await look('clip', popup);
    await popup.press('Enter');
    await answer(popup, 'Clipped');
    await look('clipped', popup);
    await popup.click('#tab-issue');
    await popup.click(await rowOf(popup, 'Tables'));
    await popup.click('.issue-fields summary');
    await popup.click('.clip-fields > summary');
    await retype(popup, 'Site', 'Quay Magazine');
    await retype(popup, 'Published', '2026-1');
    await popup.click(await button(popup, 'Add a link'));
    await popup.click('.rows-field [aria-expanded]');
    await popup.waitFor('what is refused', () => document.querySelector('.refused'), []);
    await look('issue, all open', popup);
    await popup.click('.clip-fields > summary');
    await popup.click('.quote-field textarea');
    await popup.press('Control+Home');
    await popup.press('Alt+,');
    await popup.press('Control+End');
    await popup.type(' indeed');
    await popup.waitFor('what is said of it', () => document.querySelector('.warning'), []);
    await look('issue, a quote altered', popup);
    await popup.click('#tab-preview');
    await popup.waitFor('the preview', () => document.querySelector('.rendered'), []);
    await look('preview', popup);
    await popup.click(await button(popup, 'Markdown'));
    await look('preview, Markdown', popup);
    await popup.close();

    world.add(walled);
    const behind = await rig.openPage(walled.url);
    await select(behind, { from: '#words' });
    const told = await rig.openPopup(behind);
    await formOf(told);
    await look('clip, behind a wall', told);
    await told.close();
    await behind.close();

    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 800);
    await desk.waitFor('the preview', () => document.querySelector('.rendered'), []);
    await look('tab', desk);
    await desk.close();

    const options = await rig.openExtensionPage('options/index.html');
    await options.waitFor('the form', () => document.querySelector('.newsletter-form'), []);
    await look('options', options);
    await options.close();
    expect(found).toEqual([]);
  }, 180_000);
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary: string;
  }[];
}

async function faultsOn(app: DrivenPage): Promise<readonly string[]> {
  const json = await app.evaluate(async (source) => {
    // The page's own policy forbids evaluating text; this runs in the rig's world, not the page's.
    const run = new Function('module', 'exports', `${source}; return this.axe ?? window.axe`);
    const engine = run.call(globalThis, undefined, undefined) as {
      run(root: Document): Promise<{ violations: unknown }>;
    };
    return JSON.stringify((await engine.run(document)).violations);
  }, axe.source);
  return (JSON.parse(json) as readonly Violation[]).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
