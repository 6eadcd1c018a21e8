import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { answer, button, formOf } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { openLookout, type Row, stored } from './stored.ts';

const [first, second] = pages;
if (!first || !second) throw new Error('two pages are needed');

inFreshBrowsers('a database that', (stage) => {
  it('is empty all of a sudden is put back from its second copy, and that is told once', async () => {
    const { rig } = stage;
    const page = await rig.openPage(first.url);
    const popup = await rig.openPopup(page);
    await formOf(popup);
    await popup.press('Enter');
    await answer(popup, 'Clipped to');
    await popup.close();
    const lookout = await openLookout(rig);
    const before = await stored(lookout, 'clips');
    expect(before).toHaveLength(1);
    await remove(lookout);

    const again = await rig.openPopup(page);
    const told = await again.waitFor(
      'what was put back',
      () => document.querySelector('.recovery-notice')?.textContent,
      [],
    );
    expect(told).toContain('1 of them clips');
    await formOf(again);
    expect(await stored(lookout, 'clips')).toEqual(before);
    await again.click(await button(again, 'Dismiss'));
    await again.close();
    const later = await rig.openPopup(page);
    await formOf(later);
    expect(await later.evaluate(() => document.querySelector('.recovery-notice'))).toBeNull();
    await later.close();
    await page.close();
    await lookout.close();
  });

  it('does not open is told of; clips are kept aside meanwhile, and go in once it does', async () => {
    const { rig } = stage;
    const lookout = await openLookout(rig);
    await remove(lookout);
    // What a newer version wrote, this one must not open.
    await makeNewer(lookout);

    const page = await rig.openPage(second.url);
    const popup = await rig.openPopup(page);
    const told = await popup.waitFor(
      'what stands in the way',
      () => document.querySelector('.store-trouble')?.textContent,
      [],
    );
    expect(told).toContain('written by a newer Cuttings');
    expect(told).toContain('A second copy of everything');
    await popup.click(await button(popup, 'Clip this page all the same'));
    await answer(popup, 'Kept aside');
    await popup.click(await button(popup, 'Download the second copy'));
    const copy = await untilDownloaded(rig);
    expect(copy).toContain('"format":"cuttings-backup"');
    expect(copy).toContain(first.url);
    // Whatever is asked twice is kept once.
    await popup.click(await button(popup, 'Clip this page all the same'));
    await answer(popup, 'Kept aside');
    await popup.close();

    const third = await rig.openPage(first.url);
    await rig.pressShortcut(third, 'clip');
    expect(await until(() => rig.toastText(third))).toContain('Kept aside');
    await third.close();

    await remove(lookout);
    const after = await rig.openPopup(page);
    await formOf(after);
    const clips = await untilClips(lookout, 2);
    expect(clips.map(({ url }) => url)).toEqual([first.url, second.url].toSorted());
    await after.close();
    await page.close();
    await lookout.close();
  });
});

/** Takes the whole database away, past all code of the extension. */
function remove(lookout: DrivenPage): Promise<void> {
  return lookout.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const removing = indexedDB.deleteDatabase('cuttings');
        removing.onsuccess = () => resolve();
        removing.onerror = () => reject(removing.error);
      }),
  );
}

function makeNewer(lookout: DrivenPage): Promise<void> {
  return lookout.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cuttings', 99);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
}

async function untilClips(lookout: DrivenPage, count: number): Promise<readonly Row[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const clips = await stored(lookout, 'clips');
    if (clips.length === count) {
      return clips.toSorted((a, b) => (String(a.url) < String(b.url) ? -1 : 1));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not ${count} clips: ${JSON.stringify(await stored(lookout, 'clips'))}`);
}

async function untilDownloaded(rig: Rig): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [file] = (await rig.downloads()).values();
    if (file) return file;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nothing was downloaded');
}

async function until(tell: () => Promise<string>): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const told = await tell();
    if (told !== '') return told;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('waited in vain');
}
