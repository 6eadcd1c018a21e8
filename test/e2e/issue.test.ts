import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type FixturePage, pages } from '../fixtures/pages.ts';
import {
  answer,
  button,
  formOf,
  openSelected,
  outline,
  retype,
  rowOf,
  typeInto,
  writeIn,
} from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Gesture, Rig } from './rig.ts';
import { openLookout, type Row, stored } from './stored.ts';
import { until } from './until.ts';

const expectedFile = new URL('../fixtures/TT18.md', import.meta.url);

inFreshBrowsers('an issue, from the pages to the Markdown', (stage) => {
  it('is written byte for byte as expected', async () => {
    const { rig, world } = stage;
    await setUpNewsletter(rig);

    await clipByPopup(rig, 'arxiv-abstract', { section: '2', blurb: 'A method worth stealing.' });
    await clipByShortcut(rig, 'github-repository');
    await clipByPopup(rig, 'medium-post', { section: '1', aside: 'Metered, mind you' });
    await clipByShortcut(rig, 'x-post');
    await clipByMenu(rig, 'personal-blog', 'clip-page');
    await clipByPopup(rig, 'nbviewer-notebook', { section: '1' });
    await clipByMenu(rig, 'japanese-blog', 'clip-selection');
    await clipByPopup(rig, 'arabic-article', { section: '4' });
    await clipByMenu(rig, 'news-graph', 'clip-selection');
    await clipByShortcut(rig, 'access-keys');
    await clipByPopup(rig, 'event', { section: '3', blurb: 'Bring *two* laptops.' });
    await clipByPopup(rig, 'documentation', { section: '4' });
    await clipByMenu(rig, 'documentation', 'clip-link');

    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await rowOf(desk, 'launch');
    await fileByKey(desk, 'halvorsen-lab/tidewater', '1');
    await fileByKey(desk, 'Ada Lindqvist', '1');
    await fileByKey(desk, 'Notebooks in the wild', '1');
    await fileByKey(desk, '手元のノートブック', '4');
    await fileByKey(desk, 'Open notebooks |', '1');
    await fileByKey(desk, 'launch page', '3');

    // Removed, and brought back from the inbox's trash by one key; then removed for good.
    await press(desk, 'Every letter is taken', 'Delete');
    await answer(desk, 'removed');
    await desk.press('Control+z');
    await press(desk, 'Every letter is taken', 'Delete');
    await answer(desk, 'removed');

    await press(desk, 'Open notebooks |', 'Alt+ArrowUp');
    await press(desk, 'Open notebooks |', 'Alt+ArrowUp');
    await press(desk, 'Installing Tidewater', 'Alt+ArrowUp');
    await press(desk, 'Reading a year of tides', 'Alt+ArrowUp');
    await desk.drag(await rowOf(desk, 'Ada Lindqvist'), await rowOf(desk, 'What we learned'));
    await answer(desk, '“Ada Lindqvist (@ada_writes) on X” is now in News');

    await desk.click(await rowOf(desk, 'halvorsen-lab/tidewater'));
    await typeInto(desk, 'Aside', 'I use it daily; see [the guide](https://example.org/g)');
    await desk.click(await rowOf(desk, 'halvorsen-lab/tidewater'));

    expect(await outline(desk)).toEqual({
      News: [
        'Reading a year of tides',
        'Ada Lindqvist (@ada_writes) on X',
        'What we learned from ten thousand notebooks',
        'halvorsen-lab/tidewater: Tide tables you can read, rerun and correct',
        'Open notebooks | how "boring" files became [public] infrastructure, *slowly*',
        'Notebooks in the wild',
      ],
      'From the Literature': [
        'Tables That Rerun: Executable Tide Predictions in Forty-One Harbours',
      ],
      Events: ['Tidal Data Night', 'launch page'],
      'And Finally': [
        'Installing Tidewater',
        'الدفتر الذي يقرؤه الميناء كله',
        '手元のノートブックを三年後に動かしてみた',
      ],
      Inbox: [],
    });

    await desk.click(await button(desk, 'Download TT18.md'));
    const markdown = await downloaded(rig, 'TT18.md');
    if (process.env.CUTTINGS_WRITE_EXPECTED) writeFileSync(expectedFile, markdown);
    expect(existsSync(expectedFile)).toBe(true);
    expect(markdown).toBe(readFileSync(expectedFile, 'utf8'));

    // The clipboard holds the same: pasted with the real key into a field of words.
    const shown = await desk.evaluate(structureOf, '.preview .rendered');
    await desk.click(await button(desk, 'Copy'));
    await answer(desk, 'on the clipboard');
    await desk.click(await rowOf(desk, 'Tidal Data Night'));
    await retype(desk, 'Aside', ' ');
    await desk.press('Control+a');
    await desk.press('Control+v');
    const pasted = await desk.waitFor(
      'the pasted issue',
      () =>
        [...document.querySelectorAll('textarea')].find(({ value }) => value.length > 500)?.value,
      [],
    );
    expect(pasted).toBe(markdown);

    // Into an editor of rich text it goes as what the readers see.
    await desk.evaluate(() => {
      const editor = document.createElement('div');
      editor.id = 'rich';
      editor.contentEditable = 'true';
      document.body.prepend(editor);
      editor.focus();
    });
    await desk.press('Control+v');
    const rich = await desk.waitFor('the rich text', structureOf, ['#rich']);
    expect(rich).toEqual(shown);

    // Nothing was asked of the network but the pages a person opened.
    const opened = new Set(pages.map(({ url }) => withoutFragment(url)));
    expect(world.requests.filter(({ url }) => !opened.has(url))).toEqual([]);
    expect(world.requests.every(({ cookies }) => cookies === '')).toBe(true);
  }, 180_000);
});

/** What stands in a document: its headings, links, italics and quotes, in order; null while it is empty. */
function structureOf(selector: string): readonly string[] | null {
  const found = document.querySelectorAll(`${selector} :is(h1,h2,h3,h4,h5,a,em,i,blockquote,li)`);
  const told = [...found].map((one) => {
    const words = (one.textContent ?? '').replace(/\s+/g, '');
    const kind = one.matches('h1,h2,h3,h4,h5') ? 'heading' : one.localName.replace(/^i$/, 'em');
    return `${kind} ${one.getAttribute('href') ?? ''} ${words}`;
  });
  return told.length > 0 ? told : null;
}

async function setUpNewsletter(rig: Rig): Promise<void> {
  const options = await rig.openExtensionPage('options/index.html');
  await retype(options, 'Name', 'Tracking Tides');
  await typeInto(options, 'Tag', 'TT');
  await typeInto(options, 'Editor', 'Ines Halvorsen');
  await options.close();
  const desk = await rig.openExtensionPage('popup/index.html');
  await desk.click(await button(desk, 'Tracking Tides'));
  await retype(desk, 'Number', '18');
  await writeIn(desk, 'Before the first section', 'Welcome to *Tracking Tides* (#TT18).');
  // A date field takes its keys in the order of the person's locale: set as a picker sets it.
  await desk.evaluate(() => {
    const date = document.querySelector<HTMLInputElement>('input[type=date]');
    if (date === null) throw new Error('there is no date field');
    date.value = '2026-11-27';
    date.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await desk.waitFor('the label', () => document.body.textContent?.includes('2026-11-27'), []);
  await desk.close();
}

interface Typed {
  readonly section: string;
  readonly blurb?: string;
  readonly aside?: string;
}

async function clipByPopup(rig: Rig, name: string, typed: Typed): Promise<void> {
  const page = await openSelected(rig, fixtureOf(name));
  const popup = await rig.openPopup(page);
  await formOf(popup);
  await popup.press(typed.section);
  if (typed.blurb) await typeInto(popup, 'Your words', typed.blurb);
  if (typed.aside) await typeInto(popup, 'Aside', typed.aside);
  await popup.press('Control+Enter');
  await answer(popup, 'Clipped to Tracking Tides TT18');
  await popup.close();
  await page.close();
}

async function clipByShortcut(rig: Rig, name: string): Promise<void> {
  const page = await openSelected(rig, fixtureOf(name));
  said(name, rig, await rig.pressShortcut(page, 'clip'));
  await saved(rig, page);
  await followed(rig, fixtureOf(name));
  // On a page that has every letter as an access key of its own, none of them was taken.
  expect(await page.evaluate(() => location.hash)).not.toMatch(/^#hit-/);
  await page.close();
}

const menu = {
  'clip-page': { title: 'Clip this page', on: 'h1' },
  'clip-selection': { title: 'Clip this selection', on: null },
  'clip-link': { title: 'Clip this link, unopened', on: 'section#binder > ul a' },
} as const;

async function clipByMenu(rig: Rig, name: string, id: keyof typeof menu): Promise<void> {
  const fixture = fixtureOf(name);
  const selected = id === 'clip-selection';
  const page = selected ? await openSelected(rig, fixture) : await rig.openPage(fixture.url);
  const { title, on } = menu[id];
  const gesture = await rig.takeContextMenuItem(page, on ?? fixture.select.from, { id, title });
  said(name, rig, gesture);
  await saved(rig, page);
  if (id !== 'clip-link') await followed(rig, fixture);
  await page.close();
}

/** Says in the report what could only be simulated. */
function said(name: string, rig: Rig, gesture: Gesture): void {
  if (gesture === 'simulated') console.log(`${rig.name}: the gesture over ${name} was simulated`);
}

/** Waits for the badge that says a silent clip is stored. */
async function saved(rig: Rig, page: DrivenPage): Promise<void> {
  // With dots behind it where something selected could not be quoted.
  await until(async () => (await rig.badgeText(page)).startsWith('✓'), 'a ✓ on the badge');
}

/** Waits for what a second look at the page finds, which follows the answer. */
async function followed(rig: Rig, { url, expected }: FixturePage): Promise<void> {
  const lookout = await openLookout(rig);
  await until(
    async () =>
      (await stored(lookout, 'clips')).some((clip) => found(clip, 'title') === expected.title),
    `the clip of ${url} is called what its page is`,
  );
  await lookout.close();
}

function found(clip: Row, field: string): unknown {
  return (clip[field] as { readonly found: unknown }).found;
}

async function press(desk: DrivenPage, title: string, key: string): Promise<void> {
  const row = await rowOf(desk, title);
  await desk.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), row);
  const before = JSON.stringify(await outline(desk));
  await desk.press(key);
  for (let tries = 0; tries < 100; tries += 1) {
    if (JSON.stringify(await outline(desk)) !== before) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const focus = await desk.evaluate(() => document.activeElement?.textContent);
  throw new Error(`${key} did not move “${title}”; the focus is on “${focus}” in ${before}`);
}

async function fileByKey(desk: DrivenPage, title: string, key: string): Promise<void> {
  await press(desk, title, key);
}

async function downloaded(rig: Rig, name: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = (await rig.downloads()).get(name);
    if (text) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} was not saved; there are ${[...(await rig.downloads()).keys()]}`);
}

function fixtureOf(name: string): FixturePage {
  const fixture = pages.find(({ file }) => file === `${name}.html`);
  if (fixture === undefined) throw new Error(`there is no fixture ${name}`);
  return fixture;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
