import { expect, it } from 'vitest';
import { signs } from '../../src/paywalls/signs.ts';
import { BEHIND, latePage, wallPages } from '../fixtures/wall-pages.ts';
import { answer, formOf, select, visit } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage } from './rig.ts';
import { newestClip, type Row } from './stored.ts';
import { until } from './until.ts';

/** What is said of a page before it is saved. */
const notices = {
  preview: 'You see a preview of this page',
  blocked: 'This page is behind a wall',
} as const;

/** Every page that keeps words behind a wall has them, and others, here. */
const words = { from: '#words' };

inFreshBrowsers('of a page, as it is drawn', (stage) => {
  it.each(wallPages.map((page) => [page.now, page.id, page] as const))(
    'it is %s that is seen: %s',
    async (now, _, wall) => {
      const { rig, world } = stage;
      world.add(wall);
      const page = await visit(rig, wall.url);
      if (wall.body.includes('id="words"')) await select(page, words);
      const popup = await rig.openPopup(page);
      await formOf(popup);
      const told = await noticeIn(popup);
      if (now === 'preview' || now === 'blocked') expect(told).toContain(notices[now]);
      else expect(told).not.toMatch(/preview|wall/);
      if (wall.evidence) expect(told).toContain(wall.evidence);
      await popup.press('Enter');
      await answer(popup, 'Clipped to');
      await popup.close();
      const clip = await newestClip(rig);
      expect((clip.access as Row).now).toBe(now);
      expect(JSON.stringify(clip)).not.toContain(BEHIND);
    },
  );

  it('every selector of the table is one', async () => {
    const { rig, world } = stage;
    world.add(latePage);
    const page = await rig.openPage(latePage.url);
    const wrong = await page.evaluate(
      (selectors) =>
        selectors.filter((one) => {
          try {
            return document.querySelector(one) !== null;
          } catch {
            return true;
          }
        }),
      signs.flatMap(({ elements = [] }) => elements),
    );
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('a gate that comes late counts from when it is there', async () => {
    const { rig, world } = stage;
    world.add(latePage);
    const page = await rig.openPage(latePage.url);
    const before = await rig.openPopup(page);
    await formOf(before);
    expect(await noticeIn(before)).toBe('');
    await before.close();
    await page.waitFor('the gate', () => document.body.dataset.cut, []);
    await select(page, words);
    const after = await rig.openPopup(page);
    await formOf(after);
    expect(await noticeIn(after)).toContain('Register to continue reading.');
    await after.press('Enter');
    await answer(after, 'Clipped to');
    // What is kept says so as well, where the clip is edited.
    const kept = await after.waitFor(
      'what is kept',
      () => document.querySelector('.clip-editor .access-notice')?.textContent,
      [],
    );
    expect(kept).toContain('Clipped from a preview');
    await after.close();
    await page.close();
    const clip = await newestClip(rig);
    const [quote] = clip.quotes as readonly { readonly exact: string; readonly leftOut: Row }[];
    expect(quote?.exact).toContain('Every harbour keeps a book');
    expect(quote?.leftOut.characters).toBeGreaterThan(100);
    expect(JSON.stringify(clip)).not.toContain(BEHIND);
  });

  it('a silent clip says it, on the page and on the button', async () => {
    const { rig, world } = stage;
    const [fades] = wallPages;
    if (!fades) throw new Error('a page is needed');
    const wall = { ...fades, url: `${fades.url}1` };
    world.add(wall);
    const page = await rig.openPage(wall.url);
    await select(page, words);
    await rig.pressShortcut(page, 'clip');
    const said = await until(() => rig.toastText(page));
    expect(said).toContain('Clipped to');
    expect(said).toContain(notices.preview);
    expect(said).toContain('Create an account to read the full story.');
    expect(said).toMatch(/Left out of the quote: [\d,]+ of the selected characters/);
    expect(await rig.badgeText(page)).toBe('✓…');
    await page.close();
    expect(JSON.stringify(await newestClip(rig))).not.toContain(BEHIND);
  });
});

/** What the popup says of how far the page is open; '' for nothing. */
function noticeIn(popup: DrivenPage): Promise<string> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.access-notice')].map((one) => one.textContent).join('\n'),
  );
}
