import { expect, it } from 'vitest';
import { ambiguous, revisions, type WordsPage, wordsPages } from '../fixtures/words-pages.ts';
import { answer, formOf, select, visit } from './curator.ts';
import { inFreshBrowsers, type Stage } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { clipsOf, type Row } from './stored.ts';

/** What of a stored quote is looked at here. */
interface StoredQuote {
  readonly exact: string;
  readonly fragment: string | null;
}

inFreshBrowsers('a link to the words', (stage) => {
  it.each(wordsPages.map((page) => [page.id, page] as const))('leads to %s', async (_, words) => {
    const { rig, world } = stage;
    world.add(words);
    const page = await visit(rig, words.url);
    await select(page, words.select);
    await rig.pressShortcut(page, 'clip');
    const { fragment } = await quoteOf(rig, words, (quote) => quote.fragment !== null);
    expect(fragment).toMatch(words.fragment ?? /^[\w%,-]+$/);
    const there = await rig.openPage(`${words.url}#:~:text=${fragment}`);
    const seen = await there.waitFor(
      `the words at ${fragment}`,
      (selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return scrollY > 0 && box && box.bottom > 0 && box.top < innerHeight;
      },
      [words.select.from],
    );
    expect(seen).toBe(true);
    await there.close();
  });

  it('is not there where nothing tells the words apart, nor asked of the network', async () => {
    const { rig, world } = stage;
    world.add(ambiguous);
    const page = await openWords(rig, ambiguous);
    const asked = world.requests.length;
    await rig.pressShortcut(page, 'clip');
    await quoteOf(rig, ambiguous, () => true);
    // Long enough for the page to have answered.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await quoteOf(rig, ambiguous, () => true)).fragment).toBeNull();
    expect(world.requests.slice(asked)).toEqual([]);
    await page.close();
  });

  it('is what the popup opens', async () => {
    const { rig, world } = stage;
    const [words] = wordsPages.slice(1);
    if (words === undefined) throw new Error('a page is needed');
    world.add(words);
    const page = await openWords(rig, words);
    await rig.pressShortcut(page, 'clip');
    await quoteOf(rig, words, (quote) => quote.fragment !== null);
    const popup = await rig.openPopup(page);
    await formOf(popup);
    const link = () => document.querySelector<HTMLAnchorElement>('.quote-standing a')?.href;
    const href = await popup.waitFor('the link', link, []).catch(async (cause) => {
      throw new Error(await popup.evaluate(() => document.body.innerText), { cause });
    });
    expect(href).toContain(`${words.url}#:~:text=`);
    await popup.close();
    await page.close();
  });
});

inFreshBrowsers('on a later visit the popup says of a quote', (stage) => {
  it('whether it stands, was changed, or is gone', async () => {
    const { rig, world } = stage;
    const [first] = revisions;
    if (first === undefined) throw new Error('a page is needed');
    world.add(first);
    const page = await openWords(rig, first);
    const popup = await rig.openPopup(page);
    await formOf(popup);
    await popup.press('Control+Enter');
    await answer(popup, 'Clipped to');
    await popup.close();
    await page.close();
    const asked = world.requests.length;
    for (const revision of revisions) expect(await saidOn(stage, revision)).toBe(revision.says);
    // Each visit asked for the page, and nothing of ours for anything.
    const urls = world.requests.slice(asked).map(({ url }) => url);
    expect(urls).toEqual(revisions.map(({ url }) => url));
  });
});

/** What the popup says over a page that was clipped before. */
async function saidOn({ rig, world }: Stage, revision: WordsPage): Promise<string> {
  world.add(revision);
  const page = await rig.openPage(revision.url);
  const popup = await rig.openPopup(page);
  const said = await popup.waitFor(
    'what became of the quote',
    () => document.querySelector('.quote-standing [role=status]')?.textContent,
    [],
  );
  await popup.close();
  await page.close();
  return said;
}

async function openWords(rig: Rig, words: WordsPage): Promise<DrivenPage> {
  const page = await rig.openPage(words.url);
  await select(page, words.select);
  return page;
}

/** The quote of the page's clip, once it is stored and as it is waited for. */
async function quoteOf(
  rig: Rig,
  { url }: WordsPage,
  isReady: (quote: StoredQuote) => boolean,
): Promise<StoredQuote> {
  let clip: Row | undefined;
  for (let tries = 0; tries < 100; tries += 1) {
    clip = (await clipsOf(rig)).find((one) => one.url === url);
    const [quote] = (clip?.quotes ?? []) as readonly StoredQuote[];
    if (quote !== undefined && isReady(quote)) return quote;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no such quote of ${url} in ${JSON.stringify(clip)}`);
}
