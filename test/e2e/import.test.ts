import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { button } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage } from './rig.ts';

const [first] = pages;
if (!first) throw new Error('a page is needed');

const folder = mkdtempSync(join(tmpdir(), 'cuttings-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const issue = (words: string) => `March 6, 2026

Tracking Tides, the Seventeenth
===============================

by Ines Halvorsen

High water is at 06:42 (#TT16).

News
----

${words}

Something about [a page](${first.expected.canonicalUrl}). _\\[Worth a walk —Ed.\\]_
`;

inFreshBrowsers('a past issue', (stage) => {
  it('comes in from a Markdown file, is looked at first, and answers over a page it linked', async () => {
    const { rig } = stage;
    const options = await rig.openExtensionPage('options/index.html');
    await choose(options, 'TT17.md', issue('The moon pulls.'));
    const row = await options.evaluate(() =>
      [...document.querySelectorAll('.import-rows li > *')].map((one) => one.textContent),
    );
    expect(row).toEqual(['TT17.md', 'TT17 · 2026-03-06 · links 1 · asides 1 · references 1']);
    await options.click(await button(options, 'Import'));
    await options.waitFor(
      'it is imported',
      () =>
        document
          .querySelector('.import .restored')
          ?.textContent?.includes('undone from the timeline: TT17.'),
      [],
    );

    // The number is taken: another file of it changes nothing.
    await choose(options, 'TT17.md', issue('Other words.'));
    const known = await options.evaluate(() => document.querySelector('.import-rows')?.textContent);
    expect(known).toContain('TT17 is here already, and stays as it is.');
    await options.click(await button(options, 'Cancel'));
    await options.close();

    const page = await rig.openPage(first.url);
    const popup = await rig.openPopup(page);
    await popup.waitFor(
      'where it was used',
      () => document.querySelector('.used-in')?.textContent?.includes('#TT17'),
      [],
    );
    // The newsletter is written as its issue is, and the draft goes on behind it.
    expect(await popup.evaluate(() => document.body.textContent)).toContain('TT18');
    await popup.close();
    await page.close();
  });
});

async function choose(options: DrivenPage, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  await options.chooseFile('.import input[type=file]', path);
  await options.waitFor('what is in it', () => document.querySelector('.import-preview'), []);
}
