import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import type { ChromiumRig } from './chromium.ts';
import { answer, button, formOf, openSelected, rowOf, writing } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { spokenTree } from './spoken-tree.ts';

const expectedFile = new URL('../fixtures/spoken.txt', import.meta.url);
const page = pages.find(({ file }) => file === 'medium-post.html');
if (!page) throw new Error('a page is needed');

inFreshBrowsers('what a screen reader finds', (stage) => {
  it('from the page to the finished issue is what is written down', async ({ skip }) => {
    const { rig } = stage;
    if (!isChromium(rig)) return skip('Only Chromium tells its accessibility tree.');
    const heard: string[] = [];
    const listen = async (screen: string, app: DrivenPage) => {
      const tree = await spokenTree(await rig.protocol(app));
      heard.push(`# ${screen}\n\n${tree}\n`);
    };

    const browsed = await openSelected(rig, page);
    const popup = await rig.openPopup(browsed);
    await formOf(popup);
    await listen('The popup over a page', popup);
    await popup.press('1');
    await popup.press('Enter');
    await answer(popup, 'Clipped');
    await popup.waitFor(
      'what became of its words',
      () => document.querySelector('.quote-standing span:not(:empty) + a'),
      [],
    );
    await popup.waitFor(
      'its place in the issue',
      () => [...document.querySelectorAll('button')].some((one) => one.textContent?.includes('↑')),
      [],
    );
    await listen('Clipped', popup);
    await popup.click('#tab-issue');
    const row = await rowOf(popup, 'What we learned');
    await counted(popup);
    await listen('The issue', popup);
    await popup.click(row);
    await popup.waitFor('its fields', () => document.querySelector('.rows .clip-editor'), []);
    await listen('The clip opened in it', popup);
    await popup.click('#tab-preview');
    await popup.waitFor('the preview', () => document.querySelector('.rendered'), []);
    await listen('The preview', popup);
    await popup.close();

    const tab = await rig.openExtensionPage('popup/index.html');
    await tab.resize(1200, 800);
    await tab.waitFor('the preview', () => document.querySelector('.rendered'), []);
    await tab.click(row);
    await tab.waitFor('shut', () => !document.querySelector('.rows .clip-editor'), []);
    await counted(tab);
    await listen('The tab', tab);

    await tab.click(await button(tab, 'Write: News'));
    await writing(tab);
    await tab.type('Mind the notebooks ');
    await tab.press('Control+Shift+e');
    await tab.type('all of them].');
    await tab.type(' And read @');
    await tab.waitFor('a clip', () => document.querySelector('.clip-chooser [role=option]'), []);
    await said(tab, 'And read');
    await listen('The clip chooser', tab);
    await tab.press('Enter');
    await writing(tab);
    await said(tab, 'And read What we learned');
    await listen('A passage being written', tab);
    await tab.press('Escape');
    await tab.waitFor('its words', () => document.querySelector('.row.passage .prose-words a'), []);
    await listen('The passage written', tab);
    await tab.close();
    await browsed.close();

    const spoken = onAnyDay(heard.join('\n')).replace(
      /“(?:Nothing found|\d+ findings?)”/g,
      '“FINDINGS”',
    );
    if (process.env.CUTTINGS_WRITE_EXPECTED) writeFileSync(expectedFile, spoken);
    expect(spoken).toBe(readFileSync(expectedFile, 'utf8'));
  });
});

/** Waits until the issue is counted and checked; how much is found changes while somebody writes. */
async function counted(app: DrivenPage): Promise<void> {
  await app.waitFor('the counts', () => document.querySelector('.issue-counts span'), []);
  await app.waitFor('what checks found', () => document.querySelector('.findings-button'), []);
}

/** Waits until the preview and the row of a passage say so. */
function said(tab: DrivenPage, text: string): Promise<boolean> {
  return tab.waitFor(
    `“${text}” all over`,
    (words) =>
      document.querySelector('.rendered')?.textContent?.includes(words) === true &&
      document
        .querySelector('.row.passage [role=textbox]')
        ?.closest('[role=group]')
        ?.ariaLabel?.includes(words.slice(0, 8)) === true,
    [text],
  );
}

function isChromium(rig: Rig): rig is ChromiumRig {
  return rig.name === 'chromium';
}

/** An issue that begins today says so. */
function onAnyDay(text: string): string {
  const today = new Date().toISOString().slice(0, 10);
  const written = new Date(today).toLocaleDateString('en-US', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  return text.replaceAll(today, 'TODAY').replaceAll(written, 'TODAY');
}
