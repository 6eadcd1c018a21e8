import { expect, it } from 'vitest';
import type { FixturePage } from '../fixtures/pages.ts';
import { answer, button, formOf, rowOf, writing } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import {
  type ByKeys,
  type ByPointer,
  clipped,
  downloaded,
  expectedMarkdown,
  focusedTitle,
  focusShows,
  goTo,
  holds,
  named,
  passage,
  previewed,
} from './main-path.ts';
import type { DrivenPage, Rig, Seen } from './rig.ts';
import { openLookout, put, stored } from './stored.ts';
import { recordsOf } from './typists-desk.ts';

const { tables, tides, wild } = clipped;

inFreshBrowsers('the main path, by keys alone', (stage) => {
  it('leads from three pages to the Markdown, the focus always in sight', async () => {
    const { rig } = stage;
    const sources = [
      await clipByShortcut(rig, tables),
      await clipByShortcut(rig, wild),
      await clipInPopupByKeys(rig, tides),
    ];
    const tab = await rig.openExtensionPage('popup/index.html');
    await tab.resize(1200, 900);
    const desk: ByKeys = tab;
    await named(desk);
    for (const source of sources) await source.close();
    await holds(desk, 'News', ['Reading a year']);

    // Filed and ordered.
    await goTo(desk, 'j', 'Notebooks in the wild');
    await desk.press('1');
    await holds(desk, 'News', ['Reading a year', 'Notebooks in']);
    await focusShows(desk);
    await goTo(desk, 'k', 'Notebooks in the wild');
    await desk.press('Alt+ArrowUp');
    await holds(desk, 'News', ['Notebooks in', 'Reading a year']);
    await focusShows(desk);

    // Written between the two, linked, with an aside.
    await desk.press('n');
    await writing(desk);
    await focusShows(desk);
    await desk.type(passage.words);
    await desk.press('Control+Shift+e');
    await desk.type(`${passage.aside}].`);
    await desk.press('Control+Home');
    for (const _ of passage.linked) await desk.press('Shift+ArrowRight');
    await desk.type('@');
    await choosing(desk);
    await focusShows(desk);
    await desk.type('rerun');
    await desk.press('Enter');
    await writing(desk);
    await desk.press('Escape');
    await previewed(desk, 'at long last —Ed.].');
    await focusShows(desk);
    expect(await focusedTitle(desk)).toContain('Tables can be');
    await holds(desk, 'News', ['Notebooks in', 'Tables can', 'Reading a year']);

    await desk.press('d');
    expect(await downloaded(rig, 'issue-1.md')).toBe(expectedMarkdown());
    await focusShows(desk);

    // The same button is where Tab comes by and by.
    for (let stops = 0; !(await isAtDownload(desk)); stops += 1) {
      expect(stops).toBeLessThan(60);
      await desk.press('Tab');
      await focusShows(desk);
    }
    await tab.close();
  }, 60_000);

  it('comes back from the words around the entries to where they are begun', async () => {
    const { rig } = stage;
    const tab = await rig.openExtensionPage('popup/index.html');
    await tab.resize(1200, 900);
    const desk: ByKeys = tab;
    await holds(desk, 'News', ['Notebooks in', 'Tables can', 'Reading a year']);
    for (const name of ['Write: Before the first section', 'Introduce: News']) {
      await goByTab(desk, name);
      await desk.press('Enter');
      await writing(desk);
      await focusShows(desk);
      await desk.press('Escape');
      await focusShows(desk);
      expect(await focusedWords(desk)).toContain(name);
    }
    // A passage that is left without a word is none, and the focus stays among the rows.
    await goTo(desk, 'k', 'Notebooks in the wild');
    await desk.press('Shift+n');
    await writing(desk);
    await desk.press('Escape');
    await holds(desk, 'News', ['Notebooks in', 'Tables can', 'Reading a year']);
    await focusShows(desk);
    await tab.close();
  }, 60_000);

  it('selects rows by mouse with Shift or Ctrl held, and asks before it opens many pages', async () => {
    const { rig } = stage;
    const lookout = await openLookout(rig);
    const [newsletter] = await stored(lookout, 'newsletters');
    await put(lookout, 'clips', recordsOf(twelve, String(newsletter?.id)));
    await lookout.close();
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await desk.click(await rowOf(desk, 'cutting 9'), 'Control');
    await counted(desk, '1 selected');
    await desk.click(await rowOf(desk, 'cutting 5'), 'Shift');
    await counted(desk, '5 selected');
    await desk.click(await rowOf(desk, 'cutting 7'), 'Control');
    await counted(desk, '4 selected');
    expect(await focusedTitle(desk)).toBe('cutting 7');
    await desk.press('Escape');
    await counted(desk, '');
    await goTo(desk, 'j', 'cutting 6');

    await desk.press('Control+a');
    await counted(desk, '\\d\\d selected');
    await desk.press('o');
    await counted(desk, 'Open \\d\\d pages\\?');
    await focusShows(desk);
    await desk.press('Escape');
    await counted(desk, '\\d\\d selected');
    await focusShows(desk);
    expect(await focusedTitle(desk)).toBe('cutting 6');
    await desk.close();
  }, 60_000);
});

const twelve = Array.from({ length: 12 }, (_, at) => ({
  url: `https://many.example.org/${at + 1}`,
  sought: `cutting ${at + 1}`,
  quotes: [],
  paper: null,
}));

/** Waits until the bar says something like this of what is selected; '': until there is none. */
async function counted(desk: Seen, pattern: string): Promise<void> {
  const said = () => document.querySelector('.counted')?.textContent ?? '';
  try {
    await desk.waitFor(
      `the bar says “${pattern}”`,
      (text) => new RegExp(`^${text}$`).test(document.querySelector('.counted')?.textContent ?? ''),
      [pattern],
    );
  } catch (error) {
    throw new Error(`the bar says “${await desk.evaluate(said)}”`, { cause: error });
  }
}

for (const [where, width, height] of [
  ['by pointer alone', 1200, 900],
  ['by pointer alone, 320 px wide', 320, 640],
] as const) {
  inFreshBrowsers(`the main path, ${where}`, (stage) => {
    it('leads from three pages to the Markdown', async () => {
      const { rig } = stage;
      const sources = [
        await clipByPointer(rig, tables, 'Inbox'),
        await clipByPointer(rig, tides, 'News'),
        await clipByPointer(rig, wild, 'Inbox'),
      ];
      const tab = await rig.openExtensionPage('popup/index.html');
      await tab.resize(width, height);
      const desk: ByPointer = tab;
      await named(desk);
      for (const source of sources) await source.close();
      await holds(desk, 'News', ['Reading a year']);

      // Filed and ordered in one.
      await desk.drag(await rowOf(desk, 'Notebooks in'), await rowOf(desk, 'Reading a year'));
      await holds(desk, 'News', ['Notebooks in', 'Reading a year']);

      // Written at the end, linked, with an aside, and dragged between the two.
      await desk.click(await button(desk, 'Write: News'));
      await writing(desk);
      await desk.type(passage.words);
      await desk.click('.tool-aside');
      await desk.type(passage.aside);
      await desk.click('.tool-aside');
      await desk.type('.');
      await desk.sweep('.prose', passage.linked);
      await desk.click('.tool-choose');
      await choosing(desk);
      await desk.click(await optionOf(desk, 'Tables That Rerun'));
      await writing(desk);
      await desk.click(await button(desk, 'Done'));
      await previewed(desk, 'at long last —Ed.].');
      await holds(desk, 'News', ['Notebooks in', 'Reading a year', 'Tables can']);
      await desk.drag('.row.passage .grip', await rowOf(desk, 'Reading a year'));
      await holds(desk, 'News', ['Notebooks in', 'Tables can', 'Reading a year']);

      await desk.click(await button(desk, 'Download issue-1.md'));
      expect(await downloaded(rig, 'issue-1.md')).toBe(expectedMarkdown());
      await tab.close();
    }, 60_000);
  });
}

async function clipByShortcut(rig: Rig, fixture: FixturePage): Promise<DrivenPage> {
  const page = await rig.openPage(fixture.url);
  const gesture = await rig.pressShortcut(page, 'clip');
  if (gesture === 'simulated') console.log(`${rig.name}: the shortcut was simulated`);
  for (let tries = 0; !(await rig.badgeText(page)).startsWith('✓'); tries += 1) {
    expect(tries).toBeLessThan(100);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return page;
}

async function clipInPopupByKeys(rig: Rig, fixture: FixturePage): Promise<DrivenPage> {
  const page = await rig.openPage(fixture.url);
  await rig.pressShortcut(page, '_execute_action');
  const opened = await rig.openedPopup();
  const popup: ByKeys = opened;
  await formOf(popup);
  await popup.press('1');
  await popup.press('Enter');
  await answer(popup, 'Clipped to');
  await focusShows(popup);
  await opened.close();
  return page;
}

async function clipByPointer(rig: Rig, fixture: FixturePage, section: string): Promise<DrivenPage> {
  const page = await rig.openPage(fixture.url);
  const opened = await rig.openPopup(page);
  const popup: ByPointer = opened;
  await formOf(popup);
  await popup.click(await labelOf(popup, section));
  await popup.click('.clip-view > .primary');
  await answer(popup, 'Clipped to');
  await opened.close();
  return page;
}

/** The selector of a section in the popup. */
function labelOf(popup: Seen, section: string): Promise<string> {
  return popup.waitFor(
    `the section “${section}”`,
    (wanted) => {
      const labels = [...document.querySelectorAll('.section-picker label')];
      const at = labels.findIndex((one) => one.lastElementChild?.textContent === wanted);
      return at < 0 ? null : `.section-picker label:nth-of-type(${at + 1})`;
    },
    [section],
  );
}

function choosing(desk: Seen): Promise<boolean> {
  return desk.waitFor(
    'the choice of clips',
    () => document.activeElement?.closest('.clip-chooser') !== null,
    [],
  );
}

/** The selector of what is to be chosen, by its first words. */
function optionOf(desk: Seen, words: string): Promise<string> {
  return desk.waitFor(
    `“${words}” to choose`,
    (wanted) => {
      const options = [...document.querySelectorAll('.clip-chooser [role=option]')];
      const found = options.find((one) =>
        one.querySelector('.words')?.textContent?.startsWith(wanted),
      );
      return found ? `[id="${found.id}"]` : null;
    },
    [words],
  );
}

function isAtDownload(desk: Seen): Promise<boolean> {
  return desk.evaluate(() => document.activeElement?.matches('.preview .primary') ?? false);
}

/** Goes by Tab, from the beginning of the page if need be, to a button with this name. */
async function goByTab(desk: ByKeys, name: string): Promise<void> {
  for (let stops = 0; !(await focusedWords(desk)).includes(name); stops += 1) {
    expect(stops).toBeLessThan(60);
    await desk.press('Tab');
  }
}

function focusedWords(desk: Seen): Promise<string> {
  return desk.evaluate(() => {
    const { activeElement, body } = document;
    return activeElement === body ? '' : (activeElement?.textContent ?? '');
  });
}
