import { expect, it } from 'vitest';
import { type FixturePage, pages } from '../fixtures/pages.ts';
import { answer, formOf, openSelected, outline, rowOf, writing } from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';

const [tables, tides, tuned] = ['arxiv-abstract', 'nbviewer-notebook', 'personal-blog'].map(
  (name) => pages.find(({ file }) => file === `${name}.html`) as FixturePage,
);
if (!tables || !tides || !tuned) throw new Error('three pages are needed');

inBothBrowsers('an issue, by keys alone', (stage) => {
  it('is filed, ordered, moved as a range, taken back, found and copied', async () => {
    const { rig } = stage;
    for (const fixture of [tables, tides, tuned]) await clip(rig, fixture);
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await rowOf(desk, 'Tables');
    const inbox = (await outline(desk)).Inbox ?? [];
    expect(inbox).toHaveLength(3);
    const [a = '', b = '', c = ''] = inbox;

    // Filed one after the other: the focus stays in the inbox until the last is gone.
    await desk.press('j');
    await focusOn(desk, a);
    await desk.press('1');
    await focusOn(desk, b);
    await desk.press('1');
    await focusOn(desk, c);
    await desk.press('1');
    await stands(desk, { News: [a, b, c], Inbox: [] });
    await focusOn(desk, c);

    // Ordered, and moved over the edge of its section and back.
    await desk.press('Alt+ArrowUp');
    await stands(desk, { News: [a, c, b] });
    await desk.press('Alt+ArrowDown');
    await stands(desk, { News: [a, b, c] });
    await desk.press('Alt+ArrowDown');
    await stands(desk, { News: [a, b], 'From the Literature': [c] });
    await focusOn(desk, c);

    // Two as a range, moved together; one undo takes both back.
    await desk.press('k');
    await focusOn(desk, b);
    await desk.press('Shift+ArrowUp');
    await selected(desk, '2 selected');
    await desk.press('Alt+ArrowDown');
    await stands(desk, { News: [], 'From the Literature': [a, b, c] });
    await answer(desk, '2 are now in From the Literature');
    await focusOn(desk, a);
    await desk.press('Control+z');
    await stands(desk, { News: [a, b], 'From the Literature': [c] });
    await selected(desk, '2 selected');
    await focusOn(desk, a);
    await desk.press('Control+Shift+z');
    await stands(desk, { News: [], 'From the Literature': [a, b, c] });
    await desk.press('Control+y');
    await answer(desk, 'Nothing to do again');

    // All of them, by number; then the selection is put away.
    await desk.press('Control+a');
    await selected(desk, '3 selected');
    await desk.press('3');
    await stands(desk, { 'From the Literature': [], Events: [a, b, c] });
    await desk.press('Escape');
    await selected(desk, null);

    // Copied as the issue prints it, and pasted by key.
    await desk.press('c');
    await answer(desk, 'is on the clipboard as Markdown');
    await desk.press('a');
    await desk.waitFor('the aside', () => document.activeElement?.matches('textarea'), []);
    await desk.press('Control+v');
    const pasted = await desk.waitFor(
      'the pasted clip',
      () => (document.activeElement as HTMLTextAreaElement).value,
      [],
    );
    expect(pasted).toContain(`[${a.slice(0, 12)}`);
    await desk.press('Control+a');
    await desk.press('Delete');

    await desk.close();
  }, 120_000);

  it('has a palette, shows its keys, writes, holds over and brings back', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await rowOf(desk, 'Tables');
    const [a = '', b = '', c = ''] = (await outline(desk)).Events ?? [];

    // To a row by its name, and with it to a section by its name.
    await desk.press('Control+k');
    await desk.waitFor('the palette', () => document.activeElement?.role === 'combobox', []);
    await desk.type(words(b));
    await active(desk, b);
    await desk.press('Enter');
    await focusOn(desk, b);
    await desk.press('Escape');
    await desk.press('m');
    await desk.waitFor('the places', () => document.activeElement?.role === 'combobox', []);
    await desk.type('fin');
    await active(desk, 'File in And Finally');
    await desk.press('Enter');
    await stands(desk, { Events: [a, c], 'And Finally': [b] });
    await focusOn(desk, b);

    await desk.press('?');
    const help = await desk.waitFor(
      'the keys',
      () =>
        document.querySelectorAll('.key-help dl')[1]?.textContent &&
        document.querySelector('dialog')?.textContent,
      [],
    );
    expect(help).toContain('File in And Finally4');
    expect(help).toContain('Open Cuttings over the page');
    await desk.press('Escape');
    await focusOn(desk, b);

    // A passage behind it, and taken back.
    await desk.press('n');
    await writing(desk);
    await desk.press('Escape');
    await focusOn(desk, b);
    await desk.press('Control+z');
    await desk.waitFor(
      'no passage',
      () => document.querySelector('[data-row] > .row.passage') === null,
      [],
    );
    await focusOn(desk, b);

    // Held over for a later issue, and brought back out of the list that is shut until then.
    await desk.press('x');
    await desk.press('h');
    await answer(desk, 'is held over for a later issue');
    await stands(desk, { Events: [a, c], 'And Finally': [], 'Held over': [] });
    await desk.press('Control+k');
    await desk.waitFor('the palette', () => document.activeElement?.role === 'combobox', []);
    await desk.type('held');
    await active(desk, 'Held over');
    await desk.press('Enter');
    await desk.waitFor(
      'its heading',
      () => document.activeElement?.textContent?.startsWith('Held'),
      [],
    );
    await desk.press('Enter');
    await stands(desk, { 'Held over': [b] });
    await desk.press('j');
    await focusOn(desk, b);
    await desk.press('3');
    await stands(desk, { Events: [a, c, b] });
    await focusOn(desk, b);

    await desk.press('Delete');
    await stands(desk, { Events: [a, c] });
    await focusOn(desk, c);
    await desk.close();
  }, 120_000);

  it('is dragged by pen and by touch, after a rest, too', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await rowOf(desk, 'Tables');
    const [a = '', b = ''] = (await outline(desk)).Events ?? [];
    await dragSimulated(desk, 'touch', 500, [await rowOf(desk, b), await rowOf(desk, a)]);
    await stands(desk, { Events: [b, a] });
    // A finger that moves at once scrolls.
    await dragSimulated(desk, 'touch', 0, [await rowOf(desk, a), await rowOf(desk, b)]);
    await dragSimulated(desk, 'pen', 500, [await rowOf(desk, a), '[data-section=""] h2']);
    await stands(desk, { Events: [b], Inbox: [a] });
    // From its grip at once, and over an empty section.
    const grip = (await rowOf(desk, b)).replace('.row-title', '.grip');
    await dragSimulated(desk, 'touch', 0, [grip, '.rows[data-section] .nothing']);
    await stands(desk, { News: [b], Events: [] });
    await desk.close();
  }, 60_000);
});

/** A press that goes from one element to the upper half of another, as no rig's hand can make it. */
function dragSimulated(
  desk: DrivenPage,
  pointerType: 'touch' | 'pen',
  rest: number,
  [from, to]: readonly [string, string],
): Promise<void> {
  return desk.evaluate(
    async (type, ms, start, end) => {
      const element = document.querySelector(start);
      const goal = document.querySelector(end);
      if (!element || !goal) throw new Error(`${start} or ${end} is not there`);
      const at = element.getBoundingClientRect();
      const there = goal.getBoundingClientRect();
      const send = (name: string, x: number, y: number) =>
        element.dispatchEvent(
          new PointerEvent(name, {
            pointerType: type,
            pointerId: 7,
            isPrimary: true,
            bubbles: true,
            cancelable: true,
            clientX: x,
            clientY: y,
          }),
        );
      const [x, y] = [at.x + 4, at.y + at.height / 2];
      send('pointerdown', x, y);
      await new Promise((done) => setTimeout(done, ms));
      for (let step = 1; step <= 4; step += 1) {
        send('pointermove', x, y + ((there.y + 3 - y) * step) / 4);
        await new Promise((done) => setTimeout(done, 20));
      }
      send('pointerup', x, there.y + 3);
    },
    pointerType,
    rest,
    from,
    to,
  );
}

async function clip(rig: Rig, fixture: FixturePage): Promise<void> {
  const page = await openSelected(rig, fixture);
  const popup = await rig.openPopup(page);
  await formOf(popup);
  await popup.press('Enter');
  await answer(popup, 'Clipped');
  await popup.close();
  await page.close();
}

/** Waits until these groups hold these titles. */
async function stands(
  desk: DrivenPage,
  wanted: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  let groups: Awaited<ReturnType<typeof outline>> = {};
  for (let tries = 0; tries < 60; tries += 1) {
    groups = await outline(desk);
    const isThere = ([name, titles]: readonly [string, readonly string[]]) =>
      JSON.stringify(groups[name]) === JSON.stringify(titles);
    if (Object.entries(wanted).every(isThere)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(groups).toMatchObject(wanted);
}

/** Waits until the row with this title has the focus. */
async function focusOn(desk: DrivenPage, title: string): Promise<void> {
  const has = () =>
    desk.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.matches('.row-title')
        ? activeElement.querySelector('.title')?.textContent
        : activeElement?.outerHTML.slice(0, 200);
    });
  for (let tries = 0; tries < 60 && (await has()) !== title; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await has()).toBe(title);
}

/** Waits until the bar says so; null: until there is none. */
async function selected(desk: DrivenPage, said: string | null): Promise<void> {
  await desk.waitFor(
    `the bar says ${said}`,
    (text) => (document.querySelector('.counted')?.textContent ?? null) === text,
    [said],
  );
}

/** Waits until this line of the palette is the one that Enter takes. */
async function active(desk: DrivenPage, label: string): Promise<void> {
  await desk.waitFor(
    `the line “${label}”`,
    (text) => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.querySelector('.label')?.textContent === text;
    },
    [label],
  );
}

/** The first letters of a title's first words, as somebody in a hurry types them. */
function words(title: string): string {
  return title
    .split(' ')
    .slice(0, 3)
    .map((word) => word.slice(0, 4))
    .join(' ');
}
