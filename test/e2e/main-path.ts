import { expect } from 'vitest';
import { type FixturePage, pages } from '../fixtures/pages.ts';
import { outline } from './curator.ts';
import type { DrivenPage, Rig, Seen } from './rig.ts';

/** A document in which nothing is done but by keys. */
export type ByKeys = Seen & Pick<DrivenPage, 'press' | 'type'>;
/** A document in which no key is pressed but to type words. */
export type ByPointer = Seen & Pick<DrivenPage, 'click' | 'drag' | 'sweep' | 'type'>;

const [tables, tides, wild] = ['arxiv-abstract', 'nbviewer-notebook', 'personal-blog'].map(
  (name) => pages.find(({ file }) => file === `${name}.html`) as FixturePage,
);
if (!tables || !tides || !wild) throw new Error('three pages are needed');

/** The pages that are clipped: one to weave into prose, two to print by themselves. */
export const clipped = { tables, tides, wild };

/** What the passage says: its first word is linked, its aside comes before the full stop. */
export const passage = {
  linked: 'Tables',
  words: 'Tables can be rerun by anybody ',
  aside: 'at long last',
} as const;

/** The Markdown of the issue, whichever way it was made. */
export function expectedMarkdown(): string {
  const today = new Date().toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return `${today}

My newsletter #1
================

News
----

[Notebooks in the wild](http://blog.example-garden.net/2026/11/notebooks-in-the-wild)

[Tables](https://arxiv.org/abs/2611.04321) can be rerun by anybody _\\[at long last —Ed.\\]_.

[Reading a year of tides](https://nbviewer.org/github/halvorsen-lab/tidewater/blob/main/tides.ipynb)
`;
}

/** Waits until a section prints these, in their order: clips by title, and the words of passages. */
export async function holds(desk: Seen, section: string, wanted: readonly string[]): Promise<void> {
  const found = () =>
    desk.evaluate(
      (name) =>
        [...document.querySelectorAll(`.rows[aria-label="${name}"] li > .row:not(.woven)`)].map(
          (row) => row.querySelector('.title, .prose-words')?.textContent ?? '',
        ),
      section,
    );
  const isThere = async () => {
    const rows = await found();
    return (
      rows.length === wanted.length && rows.every((row, at) => row.startsWith(wanted[at] ?? ''))
    );
  };
  for (let tries = 0; tries < 100 && !(await isThere()); tries += 1) await pause(50);
  const rows = await found();
  expect(rows.map((row, at) => row.slice(0, wanted[at]?.length))).toEqual(wanted);
}

/** Waits until the clips are called what their pages are: a second look at a page finds that. */
export async function named(desk: Seen): Promise<void> {
  await desk.waitFor(
    'the titles of the three',
    (wanted) => {
      const titles = [...document.querySelectorAll('.row .title')].map((one) => one.textContent);
      return wanted.every((title) => titles.includes(title));
    },
    [Object.values(clipped).map(({ expected }) => expected.title)],
    10_000,
  );
}

/** Waits for what is typed to stand in the preview: nothing is on its way any more. */
export async function previewed(desk: Seen, words: string): Promise<void> {
  await desk.waitFor(
    `“${words}” in the preview`,
    (wanted) => document.querySelector('.rendered')?.textContent?.includes(wanted),
    [words],
  );
}

/** The text of the file once the browser has saved it. */
export async function downloaded(rig: Rig, name: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = (await rig.downloads()).get(name);
    if (text) return text;
    await pause(50);
  }
  throw new Error(`${name} was not saved; there are ${[...(await rig.downloads()).keys()]}`);
}

/** Holds that something has the focus, that it is in sight, and that it is drawn as having it. */
export async function focusShows(desk: Seen): Promise<void> {
  let fault = await faultOfFocus(desk);
  for (let tries = 0; tries < 20 && fault !== ''; tries += 1) {
    await pause(50);
    fault = await faultOfFocus(desk);
  }
  expect(fault).toBe('');
}

function faultOfFocus(desk: Seen): Promise<string> {
  return desk.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'nothing has the focus';
    const name = `${at.className} “${at.textContent?.slice(0, 40)}”`;
    const { left, top, bottom, width } = at.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight || width === 0) return `${name} is out of sight`;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const there = document.elementFromPoint(left + width / 2, y);
    if (!there?.contains(at) && !at.contains(there)) return `${name} is under ${there?.className}`;
    if (!at.matches(':focus-visible')) return `${name} is not drawn as having the focus`;
    const drawn = [at, at.closest('.prose-writer, label'), at.querySelector('*')].some(
      (one) => one && getComputedStyle(one).outlineStyle !== 'none',
    );
    const isFramed = at.closest('.prose-writer') !== null;
    return drawn || isFramed ? '' : `${name} has no outline`;
  });
}

/** Goes with a key (`j`, `k`) to the row of a title that begins so. */
export async function goTo(desk: ByKeys, key: 'j' | 'k', title: string): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    await desk.press(key);
    await focusShows(desk);
    if ((await focusedTitle(desk)).startsWith(title)) return;
  }
  const groups = JSON.stringify(await outline(desk));
  throw new Error(
    `${key} never came to “${title}”, but to “${await focusedTitle(desk)}”: ${groups}`,
  );
}

/** The title of the row that has the focus, or the name of its passage. */
export function focusedTitle(desk: Seen): Promise<string> {
  return desk.evaluate(
    () => document.activeElement?.closest('.row')?.getAttribute('aria-label') ?? '',
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
