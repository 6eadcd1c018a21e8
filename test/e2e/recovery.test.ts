import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { answer, button, formOf } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage } from './rig.ts';
import { openLookout, stored } from './stored.ts';
import { until } from './until.ts';

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

  it('never opens is told of in the options, too, and opens once it can', async () => {
    const { rig } = stage;
    const lookout = await openLookout(rig);
    const holder = await openLookout(rig);
    // Whoever comes waits behind a removal, which waits for whoever holds it open.
    await hold(holder);
    await lookout.evaluate(() => {
      indexedDB.deleteDatabase('cuttings');
    });
    const options = await rig.openExtensionPage('options/index.html');
    const told = await options.waitFor(
      'what stands in the way',
      () => document.querySelector('.store-trouble')?.textContent,
      [],
    );
    expect(told).toContain('has not opened your clips yet');
    expect(told).toContain('A second copy of everything');
    await holder.evaluate(() => {
      document.dispatchEvent(new Event('let-go'));
    });
    await options.waitFor('the options', () => document.querySelector('.newsletter-form'), []);
    await options.close();
    await holder.close();
    await lookout.close();
  });

  it('is busy with something large is told of whoever waits for it, and when that is in', async () => {
    const { rig } = stage;
    const lookout = await openLookout(rig);
    const options = await rig.openExtensionPage('options/index.html');
    await options.waitFor('the options', () => document.querySelector('.newsletter-form'), []);
    await busy(lookout);
    await options.click(await button(options, 'Add a newsletter'));
    await answer(options, 'Not saved yet');
    await lookout.evaluate(() => {
      document.dispatchEvent(new Event('let-go'));
    });
    await answer(options, 'Saved now');
    expect(await stored(lookout, 'newsletters')).toHaveLength(2);
    await options.close();
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
    const copy = await until(async () => [...(await rig.downloads()).values()][0]);
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
    const urls = await until(async () => {
      const clips = await stored(lookout, 'clips');
      return clips.length === 2 && clips.map(({ url }) => String(url));
    });
    expect(urls.toSorted()).toEqual([first.url, second.url].toSorted());
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

/** Holds the database open, whoever asks for it, until it is let go of. */
function hold(page: DrivenPage): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cuttings');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          document.addEventListener('let-go', () => opening.result.close());
          resolve();
        };
      }),
  );
}

/** Writes into the database without an end, until it is let go of. */
function busy(page: DrivenPage): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        let isBusy = true;
        document.addEventListener('let-go', () => {
          isBusy = false;
        });
        const opening = indexedDB.open('cuttings');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const store = db.transaction('counters', 'readwrite').objectStore('counters');
          const again = () => {
            if (isBusy) store.get('counters').onsuccess = again;
            else db.close();
          };
          again();
          resolve();
        };
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
