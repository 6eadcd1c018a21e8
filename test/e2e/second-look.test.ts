import { expect, it } from 'vitest';
import { answer, button, select } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { Rig, WorldPage } from './rig.ts';
import { openLookout, type Row, stored } from './stored.ts';
import { until } from './until.ts';

/** A page that says nothing of itself, and prints what it is called, who wrote it and when. */
const page: WorldPage = {
  url: 'https://www.thequay.example/tides/book',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<title>Harbours: The book of tides</title></head><body><main><article>
<h1>The book of tides</h1>
<p class="byline">By Ines Halvorsen</p>
<p class="date">3 November 2026</p>
<p id="words">Every harbour keeps a book of its tides, and few of them are read.</p>
</article></main></body></html>`,
};

inFreshBrowsers('a silent clip of a page that has to be looked at twice', (stage) => {
  it('is stored and answered for first, is added to, and is taken back in one step', async () => {
    const { rig, world } = stage;
    world.add(page);
    const opened = await rig.openPage(page.url);
    await select(opened, { from: '#words' });
    await rig.pressShortcut(opened, 'clip');
    const clip = await clipThat(rig, isWhole);
    expect(clip).toMatchObject({
      title: { found: 'The book of tides', corrected: null },
      people: { found: [{ name: 'Ines Halvorsen' }] },
      published: { found: '2026-11-03' },
      quotes: [{ exact: expect.stringContaining('Every harbour keeps a book') }],
    });
    // What it says of itself is of a later order than the clip.
    expect(String(clip.updated) > String(clip.created)).toBe(true);
    await opened.waitFor(
      'the toast',
      () => document.body.lastElementChild?.matches(':popover-open'),
      [],
    );
    expect(await rig.badgeText(opened)).toBe('✓');

    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.click(await button(desk, 'Undo the last change'));
    expect(await answer(desk, 'Undone')).toContain('clipping');
    expect(await stored(desk, 'clips')).toEqual([]);
    await desk.close();
    await opened.close();
  });
});

/** Whether what follows a clip is there, up to the last of it. */
function isWhole({ quotes }: Row): boolean {
  return (quotes as readonly { readonly fragment: unknown }[]).every(({ fragment }) => fragment);
}

/** The only clip, once it is so. */
async function clipThat(rig: Rig, isSo: (clip: Row) => boolean): Promise<Row> {
  const lookout = await openLookout(rig);
  const found = await until(async () => {
    const [clip] = await stored(lookout, 'clips');
    return clip && isSo(clip) ? clip : null;
  });
  await lookout.close();
  return found;
}
