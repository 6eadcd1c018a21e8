import { expect, it } from 'vitest';
import { type FixturePage, pages } from '../fixtures/pages.ts';
import {
  answer,
  button,
  formOf,
  openSelected,
  outline,
  rowOf,
  typeInto,
  writeIn,
  writing,
} from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { clipsOf } from './stored.ts';

const [tables, tides, tuned] = ['arxiv-abstract', 'nbviewer-notebook', 'personal-blog'].map(
  (name) => pages.find(({ file }) => file === `${name}.html`) as FixturePage,
);
if (!tables || !tides || !tuned) throw new Error('three pages are needed');

inBothBrowsers('what was removed and what was changed', (stage) => {
  it('rests in the trash until it is put back, across restarts', async () => {
    const { rig } = stage;
    for (const fixture of [tables, tides, tuned]) await clip(rig, fixture);
    const desk = await openDesk(rig);
    const [a = '', b = '', c = ''] = (await outline(desk)).News ?? [];
    for (const title of [a, b]) {
      await focus(desk, await rowOf(desk, title));
      await desk.press('Delete');
      await answer(desk, `“${title}” removed`);
    }
    await stands(desk, [c]);
    await desk.close();
    await rig.stopBackground();

    const again = await openDesk(rig);
    await again.press('Shift+t');
    await listed(again, [b, a]);
    expect(await textsOf(again, '.trash-view .bar .count')).toEqual(['2']);
    // Nobody deletes by pressing one key too many.
    await again.press('j');
    await again.press('Delete');
    await again.waitFor('the question', () => document.querySelector('dialog .question'), []);
    await again.press('Enter');
    await listed(again, [b, a]);
    await again.press('j');
    await again.press('Enter');
    await answer(again, `“${a}” is now in #1 · News`);
    await listed(again, [b]);
    await again.press('Delete');
    await again.waitFor('the question', () => document.querySelector('dialog .question'), []);
    await again.click('dialog .primary');
    await answer(again, `“${b}” is deleted`);
    await again.waitFor('an empty trash', () => !document.querySelector('.trash-view li'), []);
    await again.press('Control+z');
    await listed(again, [b]);
    await again.press('Escape');
    // It stands where it stood: before the one that was behind it.
    await stands(again, [a, c]);
    await again.close();
  });

  it('is taken back one by one, long after, while what came later stays', async () => {
    const { rig } = stage;
    // The tab that is looked into the store from comes to the front as it opens: nobody clicks behind it.
    await clipsOf(rig);
    const desk = await openDesk(rig);
    const [a = '', c = ''] = (await outline(desk)).News ?? [];
    await desk.click(await rowOf(desk, a));
    await typeInto(desk, 'Your words', 'low water');
    await desk.click(await rowOf(desk, a));
    await pause();
    await focus(desk, await rowOf(desk, c));
    await desk.press('2');
    await answer(desk, 'is now in From the Literature');
    await desk.close();
    await rig.stopBackground();

    const again = await openDesk(rig);
    await focus(again, await rowOf(again, c));
    await again.press('t');
    await again.waitFor('the steps', () => document.querySelector('.timeline-view li'), []);
    const [first, second] = await textsOf(again, '.timeline-view .what');
    expect(first).toContain('moving');
    expect(second).toContain('editing a clip');
    await again.click(await labelled(again, `Take back: editing a clip “${a}”`));
    await answer(again, 'Taken back: editing a clip');
    await again.waitFor(
      'how it stands',
      () => document.querySelector('.timeline-view .gone .standing')?.textContent === 'taken back',
      [],
    );
    expect(await blurbOf(rig, a)).toBe('');
    // What does not fit any more is told, with what stands in the way.
    await again.click(await labelled(again, `Take back: clipping “${c}”`));
    const why = await answer(again, 'Not taken back; nothing was changed.');
    expect(why).toContain(`moving “${c}”`);
    await again.click(await labelled(again, `Do again: editing a clip “${a}”`));
    await answer(again, 'Done again');
    expect(await blurbOf(rig, a)).toBe('low water');
    await again.press('Escape');
    await again.waitFor(
      'the move as it was',
      (title) =>
        document
          .querySelector('.rows[aria-label="From the Literature"]')
          ?.textContent?.includes(title),
      [c],
    );
    await again.close();
  });
});

inBothBrowsers('two tabs at once', (stage) => {
  it('that write one field keep both versions, and ask which is meant', async () => {
    const { rig } = stage;
    await clip(rig, tides);
    const [mine, theirs] = [await openDesk(rig), await openDesk(rig)];
    const [title = ''] = (await outline(mine)).News ?? [];
    await deafen(mine);
    await writeBlurb(theirs, title, 'low water');
    expect(await blurbOf(rig, title)).toBe('low water');

    await writeBlurb(mine, title, 'high');
    await answer(mine, 'Nothing is lost');
    await versions(mine, 'high', 'low water');
    // Going on typing is no answer.
    await mine.type('er');
    await versions(mine, 'higher', 'low water');
    expect(await blurbOf(rig, title)).toBe('low water');
    await mine.bringToFront();
    await mine.click(await button(mine, 'Keep mine'));
    await mine.waitFor('one version', () => !document.querySelector('.two-versions'), []);
    await settles(rig, title, 'higher');
    await theirs.bringToFront();
    await theirs.waitFor(
      'mine in the other tab',
      () => [...document.querySelectorAll('textarea')].some(({ value }) => value === 'higher'),
      [],
    );
    await theirs.close();
    await mine.close();
  });

  it('that write one passage keep both versions, too', async () => {
    const { rig } = stage;
    const [mine, theirs] = [await openDesk(rig), await openDesk(rig)];
    await theirs.bringToFront();
    await writeIn(theirs, 'Before the first section', 'Hello');
    await mine.waitFor(
      'it in the other tab',
      () => document.querySelector('[data-frame=preamble]')?.textContent?.includes('Hello'),
      [],
    );
    await deafen(mine);
    await writeIn(theirs, 'Before the first section', ' there');
    await mine.bringToFront();
    await mine.click(await button(mine, 'Write: Before the first section'));
    await writing(mine);
    await mine.press('Control+End');
    await mine.type(' again');
    await mine.waitFor('both', () => document.querySelector('.prose-writer .two-versions'), []);
    const shown = await textsOf(mine, '.prose-writer .prose, .two-versions blockquote');
    expect(shown).toEqual(['Hello again', 'Hello there']);
    await mine.click(await button(mine, 'Take theirs'));
    await mine.waitFor(
      'theirs',
      () => document.querySelector('.prose-writer .prose')?.textContent === 'Hello there',
      [],
    );
    await mine.close();
    await theirs.close();
  });
});

/** From now on this tab does not hear what others change, as one that the browser has put to sleep. */
function deafen(desk: DrivenPage): Promise<unknown> {
  return desk.evaluate(() => {
    const heard = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
    Object.defineProperty(MessageEvent.prototype, 'data', {
      get() {
        return this.target instanceof BroadcastChannel ? { touched: [] } : heard?.get?.call(this);
      },
    });
  });
}

async function writeBlurb(desk: DrivenPage, title: string, text: string): Promise<void> {
  await desk.bringToFront();
  await desk.click(await rowOf(desk, title));
  await typeInto(desk, 'Your words', text);
}

async function versions(desk: DrivenPage, mine: string, theirs: string): Promise<void> {
  await desk.waitFor(
    `“${mine}” and “${theirs}”`,
    (typed, other) =>
      document.querySelector<HTMLTextAreaElement>('.clip-editor textarea:focus')?.value === typed &&
      document.querySelector('.two-versions blockquote')?.textContent === other,
    [mine, theirs],
  );
}

/** Waits for a clip to have these words in the store. */
async function settles(rig: Rig, title: string, words: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await blurbOf(rig, title)) === words) return;
  }
  expect(await blurbOf(rig, title)).toBe(words);
}

async function clip(rig: Rig, fixture: FixturePage): Promise<void> {
  const page = await openSelected(rig, fixture);
  const popup = await rig.openPopup(page);
  await formOf(popup);
  await popup.press('1');
  await popup.press('Enter');
  await answer(popup, 'Clipped');
  await popup.close();
  await page.close();
}

async function openDesk(rig: Rig): Promise<DrivenPage> {
  const desk = await rig.openExtensionPage('popup/index.html');
  await desk.resize(1200, 900);
  await desk.waitFor('the rows', () => document.querySelector('.rows .row'), []);
  return desk;
}

function focus(desk: DrivenPage, selector: string): Promise<void> {
  return desk.evaluate((one) => document.querySelector<HTMLElement>(one)?.focus(), selector);
}

/** Longer than typing pauses without a step of its own. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_100));
}

async function stands(desk: DrivenPage, news: readonly string[]): Promise<void> {
  await desk.waitFor(
    `News with ${news.length}`,
    (wanted) =>
      [...document.querySelectorAll('.rows[aria-label="News"] .row .title')]
        .map((one) => one.textContent)
        .join('\n') === wanted,
    [news.join('\n')],
  );
}

async function listed(desk: DrivenPage, titles: readonly string[]): Promise<void> {
  await desk.waitFor(
    `the trash with ${titles.length}`,
    (wanted) =>
      [...document.querySelectorAll('.trash-view .title')]
        .map((one) => one.textContent)
        .join('\n') === wanted,
    [titles.join('\n')],
  );
}

function textsOf(desk: DrivenPage, selector: string): Promise<readonly string[]> {
  return desk.evaluate(
    (one) => [...document.querySelectorAll(one)].map(({ textContent }) => textContent ?? ''),
    selector,
  );
}

/** The selector of a button by what it is called for those who do not see it. */
function labelled(desk: DrivenPage, label: string): Promise<string> {
  return desk.waitFor(
    label,
    (wanted) => {
      const all = [...document.querySelectorAll('button')];
      const found = all.find((one) => one.getAttribute('aria-label') === wanted);
      if (!found) return null;
      found.id ||= `button-${Math.random().toString(36).slice(2)}`;
      return `[id="${found.id}"]`;
    },
    [label],
  );
}

async function blurbOf(rig: Rig, title: string): Promise<unknown> {
  const clips = await clipsOf(rig);
  return clips.find((one) => JSON.stringify(one.title).includes(title.slice(0, 20)))?.blurb;
}
