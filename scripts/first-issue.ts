/** The first minute without a screen: three pages clipped, an issue written, pictures taken. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Cutting,
  clip,
  fillIn,
  type Hands,
  openOver,
  photographer,
  pressClip,
  shown,
} from './hands.ts';

export interface FirstIssue {
  readonly markdown: string;
  /** Where the Markdown was written. */
  readonly file: string;
  /** Where the pictures are. */
  readonly pictures: string;
}

const quote = { from: '#cutting' };

/** What is clipped of the welcome pages, and said about them. */
function cuttings(origin: string): readonly [Cutting, ...Cutting[]] {
  return [
    {
      url: `${origin}/`,
      quote,
      section: '1',
      aside: 'The soup was leek and potato; I asked.',
    },
    {
      url: `${origin}/notebook.html`,
      quote,
      section: '2',
      blurb: 'Two students, thirty years of readings, and the *margins* that were right.',
    },
    { url: `${origin}/readers.html`, quote, section: '4' },
  ];
}

/** Does what the welcome page proposes, in `hands`; writes the issue and its pictures to `out`. */
export async function writeFirstIssue(
  hands: Hands,
  origin: string,
  out: string,
): Promise<FirstIssue> {
  const pictures = join(out, 'screenshots');
  const photograph = photographer(hands, pictures);
  const [first, ...others] = cuttings(origin);

  const { page, popup } = await openOver(hands, first);
  await fillIn(popup, first);
  await photograph(popup, 'clip');
  await pressClip(popup);
  await popup.close();
  for (const cutting of others) await clip(hands, cutting);

  const again = await hands.openPopup(page);
  await again.click('#tab-issue');
  await shown(again, '.rows li');
  await photograph(again, 'issue');
  await again.click('#tab-preview');
  await shown(again, '.rendered');
  await photograph(again, 'preview');
  await again.click('.preview [aria-pressed="false"]');
  const markdown = await again.waitFor(
    'the Markdown',
    () => document.querySelector('.markdown')?.textContent,
    [],
  );
  await again.close();

  const tab = await hands.openExtensionPage('popup/index.html');
  await shown(tab, '.rendered');
  await photograph(tab, 'tab');
  const options = await hands.openExtensionPage('options/index.html');
  await shown(options, '.newsletter-form');
  await photograph(options, 'options');

  const file = join(out, 'first-issue.md');
  mkdirSync(out, { recursive: true });
  writeFileSync(file, markdown);
  return { markdown, file, pictures };
}
