import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import {
  answer,
  beginNextIssue,
  button,
  formOf,
  openSelected,
  retype,
  rowOf,
  typeInto,
  writing,
} from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { openLookout, stored } from './stored.ts';

inBothBrowsers('prose that weaves clips', (stage) => {
  it('is written, tied, parted, joined, and taken back', async () => {
    const { rig } = stage;
    const options = await rig.openExtensionPage('options/index.html');
    await typeInto(options, 'Tag', 'TT');
    await options.close();
    await clip(rig, 'arxiv-abstract');
    await clip(rig, 'medium-post');
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await rowOf(desk, 'Tables That Rerun');

    // Words with an aside, signs of Markdown and a reference.
    await desk.click(await button(desk, 'Write: News'));
    await writing(desk);
    await desk.type('The tables can be rerun by anybody ');
    await desk.press('Control+Shift+e');
    await desk.type('at [long] last!]');
    await desk.type(' and that is *good* news, as #TT3 said.');
    await previewed(
      desk,
      'The tables can be rerun by anybody [at [long] last! —Ed.] and that is good news, as #TT3 said.',
    );

    // Words that are selected are linked to a clip, which has left the inbox then.
    await selectWords(desk, 'be rerun');
    await weave(desk, 'tables rerun');
    await linked(desk, [['be rerun', arxiv]]);
    expect(await titles(desk, 'Inbox')).toEqual(['What we learned from ten thousand notebooks']);
    expect(await titles(desk, 'News')).toEqual([
      'Tables That Rerun: Executable Tide Predictions in Forty-One Harbours',
    ]);

    // Another paragraph, with a quote of the other clip; left, each is a passage of its own.
    await caretToEnd(desk);
    await desk.press('Enter');
    await desk.type('Or hear ');
    await desk.type('@');
    await chooser(desk);
    await desk.type('ten thousand');
    await desk.waitFor(
      'a quote to weave',
      () => document.querySelectorAll('.clip-chooser [role=option]').length > 2,
      [],
    );
    await desk.press('ArrowUp');
    await desk.press('Enter');
    await writing(desk);
    await desk.type(', says somebody.');
    await desk.press('Escape');
    await desk.waitFor(
      'two passages',
      () => document.querySelectorAll('.row.passage > .prose-words').length === 2,
      [],
    );
    await previewed(desk, 'Or hear "');
    const [first, second] = await passages(desk);
    expect(first).toBe(
      `The tables can [be rerun](clip:${await idOfClip(rig, 'arxiv')}) by anybody :aside[at \\[long\\] last!] and that is _good_ news, as :issue[TT3] said.`,
    );
    expect(second).toMatch(/^Or hear :quote\[.+\]\{#[\w-]+ clip="[\w-]+"\}, says somebody\.$/);

    // Backspace at the very beginning makes one of two; undo makes two of it again.
    await openByKey(desk, 'Write: Passage: Or hear');
    await desk.press('Control+Home');
    await desk.press('Backspace');
    await desk.type(' — ');
    await desk.press('Escape');
    await previewed(desk, '#TT3 said. — Or hear "');
    expect(await passages(desk)).toHaveLength(1);
    await desk.press('Control+z');
    await previewed(desk, '#TT3 said.Or hear "');
    await untilPassages(desk, 2);

    // The sign-off is the newsletter's, the title of a citation the clip's.
    await desk.click(await button(desk, 'Write: From the Literature'));
    await writing(desk);
    await desk.type('See ');
    await desk.type('@');
    await chooser(desk);
    await desk.type('tables rerun');
    // Somebody looks something up in another tab, and finds the choice as it was.
    const aside = await rig.openPage('about:blank');
    await aside.close();
    await desk.bringToFront();
    await chooser(desk);
    await desk.press('ArrowDown');
    await desk.press('Enter');
    await writing(desk);
    await desk.press('Escape');
    await previewed(
      desk,
      'See Tables That Rerun: Executable Tide Predictions in Forty-One Harbours [arXiv:',
    );
    await desk.click(await rowOf(desk, 'Tables That Rerun'));
    await retype(desk, 'Title', 'Tables');
    await previewed(desk, 'See Tables [arXiv:');
    await desk.click(await rowOf(desk, 'Tables'));

    // A pasted address becomes a clip, and nothing is asked of the network for it.
    await cutOut(desk, 'https://meet.example.org/tides?utm_source=x');
    await desk.click(await button(desk, 'Write: Events'));
    await writing(desk);
    await desk.type('Come to the meeting.');
    await selectWords(desk, 'the meeting');
    await desk.press('Control+v');
    await linked(desk, [['the meeting', 'https://meet.example.org/tides']]);
    await desk.press('Escape');
    expect(await titles(desk, 'Events')).toEqual(['https://meet.example.org/tides']);

    // The clip is removed elsewhere: its words stay, without the link.
    await desk.click(await rowOf(desk, 'meet.example.org'));
    await desk.click(await button(desk, 'Remove'));
    await answer(desk, 'removed');
    await previewed(desk, 'Come to the meeting.');
    await desk.click(await button(desk, 'Write: Passage: Come to'));
    await writing(desk);
    await desk.waitFor(
      'the lost link',
      () => document.querySelector('.prose .missing') !== null,
      [],
    );
    await desk.press('Escape');

    // A clip is turned into prose, ties and all, and back.
    await openByKey(desk, 'Write: Passage: Or hear');
    // Given up with words still on their way.
    const giveUp = await button(desk, 'Back to clips');
    await desk.type('so ');
    await desk.click(giveUp);
    await answer(desk, 'print by themselves again');
    await linked(desk, [['What we learned from ten thousand notebooks', medium]]);
    await desk.click(await rowOf(desk, 'What we learned'));
    await desk.click(await button(desk, 'Write it as prose'));
    await writing(desk);
    await desk.type(' Mind the notebooks.');
    await desk.press('Escape');
    await previewed(desk, 'kept for ever." Mind the notebooks.');
    const turned = (await passages(desk)).find((one) => one.includes('Mind the notebooks.'));
    expect(turned).toMatch(
      /^\[What we learned from ten thousand notebooks\]\(clip:[\w-]+\): :quote\[.+\]\{.+\} Mind/,
    );

    // The words are in the newsletter's language, for those who spell and read them aloud.
    await desk.click(await button(desk, 'Write: Passage: The tables'));
    await writing(desk);
    expect(
      await desk.evaluate(() => {
        const prose = document.querySelector<HTMLElement>('.prose');
        return [prose?.lang, prose?.spellcheck, prose?.dir, prose?.querySelector('p')?.dir];
      }),
    ).toEqual(['en', true, 'auto', 'auto']);
    await desk.press('Escape');
  }, 180_000);

  it('is composed in Japanese, and pasted as Markdown', async () => {
    const desk = await stage.rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await settled(desk);
    await desk.click(await button(desk, 'Write: And Finally'));
    await writing(desk);
    await desk.compose(['k', 'か', 'かn', 'かんj', 'かんじ', '漢字'], '漢字');
    await desk.type(' ');
    await desk.press('Control+b');
    await desk.compose(['し', 'しお', '潮'], '潮');
    await desk.press('Control+b');
    await desk.compose(['を', 'をよ', 'をよむ'], 'を読む');
    await previewed(desk, '漢字 潮を読む');
    await desk.press('Escape');
    await cutOut(desk, 'Low *tide* at [noon](https://noon.example.org/), and\n\n* one\n* two');
    await desk.click(await button(desk, 'Write: Passage: 漢字'));
    await writing(desk);
    await desk.press('Control+End');
    await desk.press('Enter');
    await desk.press('Control+v');
    await desk.press('Escape');
    await previewed(desk, 'Low tide at noon, and');
    await linked(desk, [['noon', 'https://noon.example.org/']]);
    await desk.waitFor(
      'the list',
      () => document.querySelectorAll('.rendered li').length === 2,
      [],
    );
    const stored = await passages(desk);
    expect(stored.slice(-3)).toEqual([
      '漢字 **潮**を読む',
      'Low _tide_ at [noon](https://noon.example.org/), and',
      '* one\n* two',
    ]);
    await desk.close();
  }, 120_000);

  it('is where it was when the page is opened again, caret and all', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await settled(desk);
    await desk.click(await button(desk, 'Write: Passage: 漢字'));
    await writing(desk);
    await desk.press('Control+Home');
    await desk.press('ArrowRight');
    // As long as a hand rests before it closes a window.
    await new Promise((resolve) => setTimeout(resolve, 700));
    await desk.close();
    const again = await rig.openExtensionPage('popup/index.html');
    await writing(again);
    await again.type('~');
    await previewed(again, '漢~字 潮を読む');
    await again.press('Escape');
    await again.close();
  }, 60_000);

  it('refers to another issue by its number', async () => {
    const { rig } = stage;
    await beginNextIssue(rig);
    const next = await rig.openExtensionPage('popup/index.html');
    await settled(next);
    await next.click(await button(next, 'Write: News'));
    await writing(next);
    await next.type('As in ');
    await weave(next, 'TT1');
    await next.press('Escape');
    await previewed(next, 'As in #TT1');
    expect((await passages(next)).at(-1)).toBe('As in :issue[TT1]');
    await next.close();
  }, 60_000);
});

const arxiv = 'https://arxiv.org/abs/2611.04321';
const medium =
  'https://medium.com/@mira.okafor/what-we-learned-from-ten-thousand-notebooks-4f1c2a9be77d';

/** Opens prose by a key: in its middle, where it would be clicked, a link may stand, as the fonts have it. */
async function openByKey(desk: DrivenPage, name: string): Promise<void> {
  const found = await button(desk, name);
  await desk.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), found);
  await desk.press('Enter');
  await writing(desk);
}

async function clip(rig: Rig, name: string): Promise<void> {
  const fixture = pages.find(({ file }) => file === `${name}.html`);
  if (fixture === undefined) throw new Error(`there is no fixture ${name}`);
  const page = await openSelected(rig, fixture);
  const popup = await rig.openPopup(page);
  await formOf(popup);
  await popup.press('Control+Enter');
  await answer(popup, 'Clipped to');
  await popup.close();
  await page.close();
}

/** Chooses by typing a clip for what is selected, or for the caret. */
async function weave(desk: DrivenPage, typed: string): Promise<void> {
  await desk.type('@');
  await chooser(desk);
  await desk.type(typed);
  await desk.press('Enter');
  await writing(desk);
}

/** Waits until all is drawn as it stays: what is clicked on does not move any more. */
async function settled(desk: DrivenPage): Promise<void> {
  await desk.waitFor('the preview', () => document.querySelector('.rendered') !== null, []);
  await new Promise((resolve) => setTimeout(resolve, 500));
}

function caretToEnd(desk: DrivenPage): Promise<void> {
  return desk.press('Control+End');
}

/** Has a text on the clipboard, by typing it elsewhere and cutting it out. */
async function cutOut(desk: DrivenPage, text: string): Promise<void> {
  const row = await rowOf(desk, 'Tables');
  await desk.click(row);
  await retype(desk, 'Aside', text);
  await desk.press('Control+a');
  await desk.press('Control+x');
  await desk.click(row);
}

/** The titles of the clips in a section. */
function titles(desk: DrivenPage, section: string): Promise<readonly string[]> {
  return desk.evaluate(
    (wanted) =>
      [...document.querySelectorAll('.rows')]
        .filter((one) => one.getAttribute('aria-label') === wanted)
        .flatMap((one) => [...one.querySelectorAll('.row .title')])
        .map((title) => title.textContent ?? ''),
    section,
  );
}

/** The words of all passages as they are stored, in the order of the screen. */
async function passages(desk: DrivenPage): Promise<readonly string[]> {
  const [rows, placed] = [await stored(desk, 'passages'), await stored(desk, 'placements')];
  const order = await desk.evaluate(() =>
    [...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row')),
  );
  return order.flatMap((id) => {
    const ref = placed.find((one) => one.id === id)?.ref;
    return rows.filter((one) => one.id === ref).map((one) => String(one.markdown));
  });
}

async function untilPassages(desk: DrivenPage, count: number): Promise<void> {
  for (let tries = 0; (await passages(desk)).length !== count; tries += 1) {
    if (tries > 100) throw new Error(`not ${count} passages: ${await passages(desk)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function idOfClip(rig: Rig, part: string): Promise<string> {
  const lookout = await openLookout(rig);
  const clips = await stored(lookout, 'clips');
  await lookout.close();
  return String(clips.find(({ url }) => String(url).includes(part))?.id);
}

async function linked(desk: DrivenPage, expected: readonly (readonly string[])[]): Promise<void> {
  const last = JSON.stringify(expected);
  for (let tries = 0; !JSON.stringify(await links(desk)).includes(last.slice(1, -1)); tries += 1) {
    if (tries > 100) throw new Error(`${last} is not among ${JSON.stringify(await links(desk))}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function chooser(desk: DrivenPage): Promise<boolean> {
  return desk.waitFor(
    'the choice of clips',
    () => document.activeElement?.closest('.clip-chooser') !== null,
    [],
  );
}

/** Selects words of the editor, as a double click or shift with arrows would. */
function selectWords(desk: DrivenPage, words: string): Promise<void> {
  return desk.evaluate((wanted) => {
    const prose = document.querySelector('.prose');
    const walker = document.createTreeWalker(prose as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) {
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
    throw new Error(`“${wanted}” is not in the editor: ${prose?.textContent}`);
  }, words);
}

async function previewed(desk: DrivenPage, words: string): Promise<void> {
  try {
    await desk.waitFor(
      `“${words}” in the preview`,
      (wanted) => document.querySelector('.rendered')?.textContent?.includes(wanted),
      [words],
    );
  } catch (error) {
    const shown = await desk.evaluate(() => document.querySelector('.rendered')?.textContent);
    throw new Error(`the preview says “${shown}”`, { cause: error });
  }
}

function links(desk: DrivenPage): Promise<readonly (readonly string[])[]> {
  return desk.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.rendered a')].map((link) => [
      link.textContent ?? '',
      link.href,
    ]),
  );
}
