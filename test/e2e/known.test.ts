import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { answer, beginNextIssue, button, formOf, openSelected } from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { openLookout, type Row, stored } from './stored.ts';
import { until } from './until.ts';

const [first, second, third, fourth] = pages;
if (!first || !second || !third || !fourth) throw new Error('four pages are needed');

/** The WebExtension API in a page of ours. */
interface Api {
  readonly extension: { getViews(of: { readonly type: 'tab' }): readonly Window[] };
  readonly tabs: {
    query(of: { readonly currentWindow: true }): Promise<readonly { readonly active: boolean }[]>;
    highlight(which: { readonly tabs: readonly number[] }): Promise<unknown>;
  };
}
declare const chrome: Api;

inBothBrowsers('a page that is known', (stage) => {
  it('says so in a toast, whose Open leads to the clip', async () => {
    const { rig } = stage;
    const page = await openSelected(rig, first);
    await rig.pressShortcut(page, 'clip');
    await saysInToast(rig, page, 'Clipped to');
    // Clips of the toast's five seconds ago are told from this one by its words.
    await rig.pressShortcut(page, 'clip');
    await saysInToast(rig, page, 'Already in My newsletter #1 · Inbox');
    expect(await rig.toastText(page)).toMatch(/Open$/);
    await page.bringToFront();
    await focusBehindAll(page);
    await page.press('Tab');
    await page.press('Enter');
    const lookout = await openLookout(rig);
    const opened = await lookout.waitFor(
      'a tab of ours with the clip open',
      () =>
        chrome.extension
          .getViews({ type: 'tab' })
          .map((view) => view.document.querySelector('.row-title[aria-expanded="true"]'))
          .find((row) => row)?.textContent,
      [],
    );
    expect(opened).toContain(first.expected.title);
    await lookout.close();
    await page.close();
  });

  it('used in another issue leads to its clip there, and back', async () => {
    const { rig } = stage;
    await beginNextIssue(rig);
    const page = await rig.openPage(first.url);
    const popup = await rig.openPopup(page);
    await formOf(popup);
    // It waits in the inbox, which is that of every issue.
    expect(await kept(popup)).toBe('Clipped: Inbox');
    await popup.click(await section(popup, 'News'));
    await popup.waitFor(
      'it is filed',
      () => document.querySelector('.kept')?.textContent?.includes('News'),
      [],
    );
    await popup.close();
    await beginNextIssue(rig);
    const later = await rig.openPopup(page);
    await later.waitFor('where it was used', () => document.querySelector('.used-in button'), []);
    await later.click('.used-in button');
    await later.waitFor(
      'the clip of that issue',
      () => document.querySelector('.clip-elsewhere .clip-editor'),
      [],
    );
    expect(await later.evaluate(() => document.querySelector('h2')?.textContent)).toBe(
      'The clip in My newsletter #2',
    );
    // What Enter does there is not clipping: the page is out of sight.
    await later.click(await button(later, 'Back'));
    await later.waitFor(
      'the page again',
      () => document.querySelector('.clip-view > .primary'),
      [],
    );
    await later.press('Enter');
    await answer(later, 'Used before in #2');
    await later.waitFor(
      'both',
      () => document.querySelector('.kept') && document.querySelector('.used-in'),
      [],
    );
    await later.close();
    await page.close();
  });

  it('is marked on the toolbar button for a curator who wants that, until it is taken back', async () => {
    const { rig } = stage;
    const [known, unknown] = [await rig.openPage(first.url), await rig.openPage(second.url)];
    expect(await rig.badgeText(known)).toBe('');
    const options = await openLookout(rig);
    const tick = await tickOf(options, 'Show ✓');
    await options.click(tick);
    await rig.answerPermission(false);
    await answer(options, 'Your browser gave no permission');
    await options.waitFor('the tick is gone', isTicked, [tick, false]);

    await options.click(tick);
    await rig.answerPermission(true);
    await options.waitFor('the tick stands', isTicked, [tick, true]);
    await hasBadge(rig, known, '✓');
    await hasBadge(rig, unknown, '');

    // An answer to a clip comes and goes; what is known of the page stays.
    await rig.pressShortcut(unknown, 'clip');
    await saysInToast(rig, unknown, 'Clipped to');
    await hasBadge(rig, unknown, '✓');
    await pause(5_500);
    await hasBadge(rig, unknown, '✓');
    const popup = await rig.openPopup(unknown);
    await formOf(popup);
    await popup.click(await button(popup, 'Remove clip'));
    await answer(popup, 'removed');
    await popup.close();
    await hasBadge(rig, unknown, '');

    await rig.stopBackground();
    const again = await rig.openPage(first.url);
    await hasBadge(rig, again, '✓');
    await again.close();

    await options.bringToFront();
    await options.click(tick);
    await options.waitFor('the tick is gone', isTicked, [tick, false]);
    await hasBadge(rig, known, '');
    for (const page of [options, unknown, known]) await page.close();
  }, 60_000);

  it('is marked in the list of tabs to clip, which takes the others along', async () => {
    const { rig } = stage;
    const [known, ...others] = [
      await rig.openPage(first.url),
      await rig.openPage(third.url),
      await rig.openPage(fourth.url),
    ];
    if (!known) throw new Error('no page');
    let popup = await openTabList(rig, known);
    await popup.waitFor('it asks first', () => document.querySelector('.ask-first'), []);
    await popup.click('.ask-first .primary');
    await rig.answerPermission(true);
    await pause(500);
    // Chromium closes the popup as the question is answered: it opens where it was.
    await popup.close();
    popup = await openTabList(rig, known);
    await popup.waitFor(
      'all tabs',
      () => document.querySelectorAll('.tab-list li').length >= 3,
      [],
    );
    expect((await ticks(popup)).some(({ ticked }) => ticked)).toBe(false);
    await selectAllTabs(popup);
    await popup.waitFor('those selected', () => document.querySelector('.tab-list :checked'), []);
    const rows = await ticks(popup);
    expect(rows.find(({ text }) => text.includes(first.expected.title))).toMatchObject({
      ticked: false,
      text: expect.stringContaining('clipped already'),
    });
    expect(rows.filter(({ ticked }) => ticked)).toHaveLength(2);
    expect(
      rows.filter(({ disabled }) => disabled).every(({ text }) => text.includes('no web address')),
    ).toBe(true);
    await popup.press('2');
    await popup.click(await button(popup, 'Clip 2 tabs'));
    await answer(popup, 'From the Literature: 2');
    const clips = await clipsIn(rig);
    for (const { url } of [third, fourth]) {
      expect(
        clips.find((clip) => String(clip.url).startsWith(url.replace(/[?#].*/, ''))),
      ).toMatchObject({
        state: 'placed',
        readFrom: 'tab',
        unread: null,
        quotes: [],
      });
    }
    await popup.close();
    const tab = await rig.openExtensionPage('popup/index.html');
    await tab.click('.ways button:first-child');
    await answer(tab, 'Undone: clipping tabs');
    expect(await clipsIn(rig)).toHaveLength(clips.length - 2);
    await tab.close();
    for (const page of [known, ...others]) await page.close();
  }, 60_000);
});

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function saysInToast(rig: Rig, page: DrivenPage, text: string): Promise<void> {
  await until(async () => (await rig.toastText(page)).includes(text), `the toast says “${text}”`);
}

async function hasBadge(rig: Rig, page: DrivenPage, text: string): Promise<void> {
  await page.bringToFront();
  await until(async () => (await rig.badgeText(page)) === text, `the badge is “${text}”`);
}

/** The next Tab leads to what stands behind all of the page. */
function focusBehindAll(page: DrivenPage): Promise<void> {
  return page.evaluate(() => {
    const before = document.createElement('button');
    document.body.lastElementChild?.before(before);
    before.focus();
  });
}

function kept(popup: DrivenPage): Promise<string> {
  return popup.evaluate(() => document.querySelector('.kept')?.textContent ?? '');
}

/** The selector of a section to file under. */
async function section(popup: DrivenPage, heading: string): Promise<string> {
  const at = await popup.evaluate(
    (wanted) =>
      [...document.querySelectorAll('.section-picker label')].findIndex((one) =>
        one.textContent?.includes(wanted),
      ),
    heading,
  );
  return `.section-picker label:nth-of-type(${at + 1})`;
}

function tickOf(options: DrivenPage, label: string): Promise<string> {
  return options.waitFor(
    `the tick “${label}”`,
    (wanted) => {
      const found = [...document.querySelectorAll('label')].find((one) =>
        one.textContent?.startsWith(wanted),
      );
      return found && `[id="${found.htmlFor}"]`;
    },
    [label],
  );
}

function isTicked(selector: string, wanted: boolean): boolean {
  return document.querySelector<HTMLInputElement>(selector)?.checked === wanted;
}

async function openTabList(rig: Rig, page: DrivenPage): Promise<DrivenPage> {
  const popup = await rig.openPopup(page);
  await popup.waitFor('the app', () => document.querySelector('.ways'), []);
  const isThere = () => document.querySelector('.tabs-view') !== null;
  if (!(await popup.evaluate(isThere))) await popup.click(await button(popup, 'Clip tabs'));
  return popup;
}

/** Selects every tab of the window, the one in front first. */
function selectAllTabs(popup: DrivenPage): Promise<void> {
  return popup.evaluate(async () => {
    const tabs = await chrome.tabs.query({ currentWindow: true });
    const front = tabs.findIndex(({ active }) => active);
    const others = tabs.map((_, at) => at).filter((at) => at !== front);
    await chrome.tabs.highlight({ tabs: [front, ...others] });
  });
}

interface Tick {
  readonly text: string;
  readonly ticked: boolean;
  readonly disabled: boolean;
}

function ticks(popup: DrivenPage): Promise<readonly Tick[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.tab-list input')].map((input) => ({
      text: input.labels?.[0]?.textContent ?? '',
      ticked: input.checked,
      disabled: input.disabled,
    })),
  );
}

async function clipsIn(rig: Rig): Promise<readonly Row[]> {
  const lookout = await openLookout(rig);
  const clips = await stored(lookout, 'clips');
  await lookout.close();
  return clips;
}
