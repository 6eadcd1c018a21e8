import { expect, it } from 'vitest';
import { overflowing, tooSmall } from '../../scripts/looks/measured.ts';
import { pages } from '../fixtures/pages.ts';
import { wallPages } from '../fixtures/wall-pages.ts';
import { faultsOn, rulesOfColours } from './axe-faults.ts';
import {
  answer,
  beginNextIssue,
  button,
  formOf,
  openSelected,
  retype,
  rowOf,
  select,
  writing,
} from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { openLookout, stored } from './stored.ts';

const [page, other] = pages;
const [walled] = wallPages;
if (!page || !other || !walled) throw new Error('three pages are needed');

inFreshBrowsers('axe-core finds nothing, all is in sight, and all can be hit', (stage) => {
  it('on any screen of the popup, the tab and the options, light and dark', async () => {
    const { rig, world } = stage;
    const { found, look } = lookingOver(rig);

    const empty = await rig.openExtensionPage('popup/index.html');
    await empty.waitFor('the empty issue', () => document.querySelector('.empty'), []);
    await look('tab, empty', empty);
    await empty.resize(320, 700);
    await look('320 px, empty', empty);
    await empty.click(await button(empty, 'Put a sample issue'));
    await empty.waitFor('the sample', () => document.querySelector('.sample-notice'), []);
    await empty.click('.find-button');
    await empty.waitFor('the field', () => document.activeElement?.matches('.find-bar input'), []);
    await empty.type('timetable');
    await empty.press('Enter');
    await empty.waitFor('what is found', () => document.querySelector('.found-at'), []);
    await look('320 px, finding in the sample', empty);
    await empty.resize(1200, 800);
    await look('tab, finding in the sample', empty);
    await empty.click(await button(empty, 'Remove the sample'));
    await answer(empty, 'The sample is gone');
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
    await desk.press('j');
    await desk.press('x');
    await desk.waitFor('the selection', () => document.querySelector('.selection-bar'), []);
    await look('tab, a row selected', desk);
    await desk.press('Control+k');
    await desk.waitFor('the palette', () => document.querySelector('[role=option]'), []);
    await look('the palette', desk);
    await desk.press('Escape');
    await desk.click(await button(desk, 'Write: News'));
    await writing(desk);
    await desk.type('Mind the tables ');
    await look('a passage being written', desk);
    await desk.type('@');
    await desk.waitFor('a clip', () => document.querySelector('.clip-chooser [role=option]'), []);
    await look('the clip chooser', desk);
    await desk.resize(320, 700);
    await look('320 px, the clip chooser', desk);
    await desk.resize(1200, 800);
    await desk.press('Enter');
    await writing(desk);
    await desk.press('Escape');
    await desk.waitFor('no editor', () => document.querySelector('.prose') === null, []);
    await desk.press('?');
    await desk.waitFor('the keys', () => document.querySelector('.key-help'), []);
    await look('the keys', desk);
    await desk.resize(320, 700);
    await look('320 px, tab', desk);
    await desk.press('Escape');
    await desk.click(await button(desk, 'Trash'));
    await desk.waitFor('the trash', () => document.querySelector('.trash-view'), []);
    await look('320 px, an empty trash', desk);
    await desk.press('Escape');
    await desk.waitFor('the rows', () => document.querySelector('.rows li'), []);
    await desk.evaluate(() =>
      document.querySelector<HTMLElement>('[data-clip] > .row .row-title')?.focus(),
    );
    await desk.press('Delete');
    await answer(desk, 'removed');
    await desk.click(await button(desk, 'Trash'));
    await desk.waitFor('a removed clip', () => document.querySelector('.trash-view li'), []);
    await look('320 px, trash', desk);
    await desk.resize(1200, 800);
    await look('trash', desk);
    await desk.press('j');
    await desk.press('Delete');
    await desk.waitFor('the question', () => document.querySelector('.question'), []);
    await look('a question', desk);
    await desk.press('Escape');
    await desk.press('Enter');
    await answer(desk, 'is now in');
    await desk.press('Escape');
    await desk.waitFor('the rows', () => document.querySelector('.rows li'), []);
    await desk.click(await button(desk, 'Timeline'));
    await desk.waitFor('the steps', () => document.querySelector('.timeline-view li'), []);
    await desk.press('j');
    await desk.press('Enter');
    await answer(desk, 'Taken back');
    await look('timeline', desk);
    await desk.resize(320, 700);
    await look('320 px, timeline', desk);
    await desk.close();

    await beginNextIssue(rig);
    const twice = await rig.openExtensionPage('popup/index.html');
    await twice.click(await button(twice, 'My newsletter'));
    await retype(twice, 'Number', '1');
    await twice.waitFor('what is told', () => document.querySelector('.same-number'), []);
    await look('two issues of one number', twice);
    await twice.click(await button(twice, 'Make this one #2'));
    await twice.close();

    const options = await rig.openExtensionPage('options/index.html');
    await options.waitFor('the form', () => document.querySelector('.newsletter-form'), []);
    await look('options', options);
    await options.click(await button(options, 'Open the template'));
    await retype(options, 'Template, in Liquid', '{{ titel }}');
    await options.waitFor('the fault', () => document.querySelector('.template-fault'), []);
    await options.click(await button(options, 'Fields, filters and tags'));
    await look('options, a template with a fault', options);
    await options.resize(320, 700);
    await look('320 px, options', options);
    await options.close();
    expect(found).toEqual([]);
  }, 180_000);

  it('on what lists tabs and what shows a clip of another issue', async () => {
    const { rig } = stage;
    const { found, look } = lookingOver(rig);
    const browsed = await openSelected(rig, other);
    const popup = await rig.openPopup(browsed);
    await formOf(popup);
    await popup.press('1');
    await popup.press('Enter');
    await answer(popup, 'Clipped');
    await popup.close();

    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 800);
    await desk.click(await button(desk, 'Clip tabs'));
    await desk.waitFor('what it asks', () => document.querySelector('.ask-first'), []);
    await look('tabs, asking first', desk);
    await desk.click('.ask-first .primary');
    await rig.answerPermission(true);
    await desk.waitFor('the tabs', () => document.querySelector('.tab-list input'), []);
    await look('tabs', desk);
    await desk.resize(320, 700);
    await desk.click('.tab-list input:not(:disabled)');
    await look('320 px, tabs ticked', desk);
    await desk.close();

    await beginNextIssue(rig);
    const lookout = await openLookout(rig);
    const clip = (await stored(lookout, 'clips')).find(({ state }) => state === 'placed');
    await lookout.close();
    const elsewhere = await rig.openExtensionPage(`popup/index.html#clip=${clip?.id}`);
    await elsewhere.waitFor('the clip', () => document.querySelector('.clip-elsewhere .field'), []);
    await look('a clip of another issue', elsewhere);
    await elsewhere.close();
    const used = await rig.openPopup(browsed);
    await used.waitFor('its use', () => document.querySelector('.used-in, .kept'), []);
    await look('clip, used before', used);
    await used.close();

    await browsed.close();
    expect(found).toEqual([]);
  }, 180_000);
});

/** Looks over screens in light and dark, and gathers what axe-core and the measures find there. */
function lookingOver(rig: Rig) {
  const found: string[] = [];
  const look = async (screen: string, app: DrivenPage) => {
    const measured = [...(await overflowing(app)), ...(await tooSmall(app))];
    found.push(...measured.map((fault) => `${screen}: ${fault}`));
    const light = await faultsOn(app);
    await rig.emulate(app, { dark: true });
    const dark = await faultsOn(app, rulesOfColours);
    await rig.emulate(app, { dark: false });
    found.push(...light.map((fault) => `${screen} light: ${fault}`));
    found.push(...dark.map((fault) => `${screen} dark: ${fault}`));
  };
  return { found, look };
}
