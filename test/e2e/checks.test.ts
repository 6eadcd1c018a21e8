import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { answer, button, formOf, writeIn } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Seen } from './rig.ts';

const [first] = pages;
if (!first) throw new Error('a page is needed');

inFreshBrowsers('an issue that is checked while it is written', (stage) => {
  it('says what is found, mends it by a key, lets it be with a reason, and goes out clean', async () => {
    const { rig } = stage;
    const tab = await rig.openPage(first.url);
    const popup = await rig.openPopup(tab);
    await formOf(popup);
    await popup.press('1');
    await popup.press('Enter');
    await answer(popup, 'Clipped to');
    await popup.close();

    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await writeIn(desk, 'Before the first section', 'TODO: say hello.');
    await desk.waitFor(
      'that something is found',
      () => document.querySelector('.findings-button.blocks'),
      [],
    );
    await desk.waitFor(
      'its mark in the preview',
      () => [...(CSS.highlights.get('finding-blocks') ?? [])].some((one) => `${one}` === 'TODO'),
      [],
    );
    const before = await headings(desk);
    await desk.evaluate(() => document.querySelector<HTMLElement>('.row-title')?.focus());
    await desk.press('v');
    await desk.waitFor('the list', () => document.querySelector('.findings .blocks'), []);

    // What blocks holds it back.
    await desk.evaluate(() => document.querySelector<HTMLElement>('.row-title')?.focus());
    await desk.press('Shift+P');
    await desk.waitFor(
      'that it is held back',
      () => document.querySelector<HTMLButtonElement>('.publish-view .primary')?.disabled,
      [],
    );
    await desk.waitFor('what holds it', () => document.querySelector('.preflight .blocks'), []);
    // The whole of it is told: what is fine, and whose words it is made of.
    const told = await desk.evaluate(() => document.querySelector('.preflight')?.textContent);
    expect(told).toMatch(/Fine \(\d+ checks\)/);
    expect(told).toMatch(/Walled: 0 of 1 pages/);

    // Our own page lies on this computer: that holds it back as well.
    for (let left = await held(desk); left > 0; left = await held(desk)) {
      await focusOn(desk, '.preflight .blocks .says');
      await desk.press('s');
      await desk.waitFor('the field', () => document.activeElement?.matches('.reason input'), []);
      await desk.type('It is a poem');
      await desk.press('Enter');
      await desk.waitFor(
        'that it is let be',
        (before) => document.querySelectorAll('.preflight li.blocks').length < before,
        [left],
      );
    }
    await desk.waitFor(
      'that it may go',
      () => document.querySelector<HTMLButtonElement>('.publish-view .primary')?.disabled === false,
      [],
    );
    expect(
      await desk.evaluate(() => document.querySelector('.findings details')?.textContent),
    ).toContain('It is a poem');

    // A section that holds nothing is left out by one key, and back by another.
    await focusOn(desk, '.preflight li:has(.verbs > button:not(.plain)) .says');
    await desk.press('f');
    await answer(desk, 'Done:');
    await desk.click(await button(desk, 'Back'));
    const after = await headings(desk);
    expect(after).toHaveLength(before.length - 1);
    expect(before).toEqual(expect.arrayContaining([...after]));
    await desk.press('Control+z');
    await answer(desk, 'Undone: mending what a check found');
    await desk.close();
    await tab.close();
  });
});

inFreshBrowsers('what a newsletter is held to', (stage) => {
  it('is taken from a file, and by nothing that is none', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await writeIn(desk, 'Before the first section', 'TODO: say hello.');
    await desk.waitFor('a fault', () => document.querySelector('.findings-button.blocks'), []);

    const options = await rig.openExtensionPage('options/index.html');
    const chooser = '.checks-section input[type=file]';
    await options.waitFor('the way in', (at) => document.querySelector(at), [chooser]);
    await options.chooseFile(chooser, fileOf('none.json', '{"format":"cuttings-backup"}'));
    await answer(options, '“none.json” is no file of rules that can be read.');
    const rules = {
      format: 'cuttings-rules',
      version: 1,
      name: 'Mild',
      checks: { placeholder: 'notes' },
    };
    await options.chooseFile(chooser, fileOf('mild.json', JSON.stringify(rules)));
    await answer(options, 'The rules are those of “Mild” now');
    await options.close();
    await desk.bringToFront();
    await desk.waitFor(
      'it weighs no more',
      () => document.querySelector('.findings-button:not(.blocks)'),
      [],
    );
    await desk.close();
  });
});

const folder = mkdtempSync(join(tmpdir(), 'cuttings-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** How many findings hold the issue back. */
function held(desk: Seen): Promise<number> {
  return desk.evaluate(() => document.querySelectorAll('.preflight li.blocks').length);
}

function focusOn(desk: DrivenPage, selector: string): Promise<void> {
  return desk.evaluate((at) => document.querySelector<HTMLElement>(at)?.focus(), selector);
}

function headings(desk: Seen): Promise<readonly string[]> {
  return desk.evaluate(() =>
    [...document.querySelectorAll('.rows h2')].map((one) => one.textContent ?? ''),
  );
}
