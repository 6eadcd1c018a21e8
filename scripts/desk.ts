/** A desk as a curator has it on a Thursday: "Tracking Tides", number 18, with its clips. */

import { readFileSync } from 'node:fs';
import { button, retype, typeInto, writeIn, writing } from '../test/e2e/curator.ts';
import type { WorldPage } from '../test/e2e/rig.ts';
import { pages } from '../test/fixtures/pages.ts';
import { wallPages } from '../test/fixtures/wall-pages.ts';
import { type Cutting, clip, gone, type Hands } from './hands.ts';
import { weaveIn } from './weave.ts';

/** A page with a wall in it. */
export const walled = wallPages[0] as WorldPage;

/** The web that the desk is clipped from: the fixture pages at their own addresses. */
export const deskWorld: readonly WorldPage[] = [
  ...pages.map(({ url, file }) => ({
    url,
    body: readFileSync(new URL(`../test/fixtures/pages/${file}`, import.meta.url), 'utf8'),
  })),
  walled,
];

/** A fixture page by its name, with the words a curator selects on it. */
export function fixture(name: string): Pick<Cutting, 'url'> & Required<Pick<Cutting, 'quote'>> {
  const found = pages.find(({ file }) => file === `${name}.html`);
  if (found === undefined) throw new Error(`There is no fixture page ${name}.`);
  return { url: found.url, quote: found.select };
}

/** The page that is shown as it is clipped; it is not on the desk. */
export const shownCutting = {
  ...fixture('personal-blog'),
  section: '4',
  blurb: 'A walk through forty notebooks that nobody meant to publish.',
  aside: 'Some of mine are apologies too',
} as const satisfies Cutting;

const cuttings: readonly Cutting[] = [
  {
    ...fixture('github-repository'),
    section: '1',
    blurb: 'Version 3 needs nothing but the gauge readings.',
  },
  { ...fixture('medium-post'), section: '1', aside: 'Ten thousand, and *one* of them was mine' },
  {
    url: fixture('arxiv-abstract').url,
    section: '2',
    blurb: 'Forty-one harbours, 212 notebooks, and every table rerun for three years.',
  },
  {
    url: fixture('nbviewer-notebook').url,
    section: '2',
    aside: 'The residuals at the end are the part to look at',
  },
  {
    ...fixture('event'),
    section: '3',
    blurb: 'In Port Halvor and on line.',
  },
  { ...fixture('japanese-blog'), section: '4', blurb: 'In Japanese, and worth the dictionary.' },
];

/** Sets up the newsletter and clips its pages, all through the screens a person uses. */
export async function makeDesk(hands: Hands): Promise<void> {
  await setUpNewsletter(hands);
  for (const cutting of cuttings) await clip(hands, cutting);
  await weave(hands);
}

/** One of the clips is told of in prose, so that it does not print by itself. */
async function weave(hands: Hands): Promise<void> {
  const tab = await hands.openExtensionPage('popup/index.html');
  await tab.click(await button(tab, 'Write: From the Literature'));
  await writing(tab);
  await tab.type('No need to take it on trust: ');
  await weaveIn(tab, 'Reading a year');
  await tab.type(' draws *every* table again, and asks to be corrected.');
  await tab.press('Escape');
  await gone(tab, '.prose');
  await tab.waitFor(
    'all of it in the preview',
    () => document.querySelector('.rendered')?.textContent?.includes('asks to be corrected.'),
    [],
  );
  await tab.close();
}

async function setUpNewsletter(hands: Hands): Promise<void> {
  const options = await hands.openExtensionPage('options/index.html');
  await retype(options, 'Name', 'Tracking Tides');
  await typeInto(options, 'Tag', 'TT');
  await typeInto(options, 'Editor', 'Ines Halvorsen');
  await options.close();
  const tab = await hands.openExtensionPage('popup/index.html');
  await tab.click(await button(tab, 'Tracking Tides'));
  await retype(tab, 'Number', '18');
  await writeIn(
    tab,
    'Before the first section',
    'Welcome back. High water on Friday is at *06:42*.',
  );
  // A date field takes its keys in the order of the person's locale: set as a picker sets it.
  await tab.evaluate(() => {
    const date = document.querySelector<HTMLInputElement>('input[type=date]');
    if (date === null) throw new Error('There is no date field.');
    date.value = '2026-11-27';
    date.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await tab.waitFor('the date', () => document.body.textContent?.includes('2026-11-27'), []);
  await tab.close();
}
