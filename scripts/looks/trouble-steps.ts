/** A database that is lost, or was written by a newer version: made so behind the app's back. */

import type { DrivenPage } from '../../test/e2e/rig.ts';
import { stored } from '../../test/e2e/stored.ts';
import { gone, shown } from '../hands.ts';
import type { Step } from './steps.ts';

export const storeNewer: Step = async (app) => {
  await remove(app);
  await app.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('cuttings', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await reload(app);
  await shown(app, '.store-trouble');
};

/** Gone, and put back by the next opening. */
export const storeLost: Step = async (app) => {
  await remove(app);
  await reload(app);
  await shown(app, '.recovery-notice');
};

export const recoveryRead: Step = async (app) => {
  await app.click('.recovery-notice button');
};

/** More than a field may hold, as by a whole text that was pasted into it. */
export const textPasted: Step = async (app, { says }) => {
  await app.evaluate((label) => {
    const labels = [...document.querySelectorAll<HTMLLabelElement>('.clip-fields label')];
    const field = labels.find(({ textContent }) => textContent === label)?.control;
    if (!(field instanceof HTMLInputElement)) throw new Error(`There is no field ${label}.`);
    field.value = 'Low tide. '.repeat(20_001);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.scrollIntoView({ block: 'center' });
  }, says('field_lead'));
  await shown(app, '.notice.failed');
};

/** Another window wrote where one that has closed since had typed last. */
export const wordsRefused: Step = async (app) => {
  const clips = await stored(app, 'clips');
  const clip = clips.find(({ title }) => JSON.stringify(title).includes('What we learned'));
  const after = { ...clip, blurb: 'Read the last part first: it has the chart.' };
  const order = {
    id: crypto.randomUUID(),
    at: '2026-11-20T16:30:00.000Z',
    label: 'change_edit',
    changes: [{ store: 'clips', id: clip?.id, before: { ...clip, blurb: 'Read it.' }, after }],
  };
  await app.evaluate((refused) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    return chrome.storage.local.set({ refused: [refused] });
  }, order);
  await reload(app);
  await shown(app, '.two-versions');
};

export const theirsTaken: Step = async (app) => {
  await app.click('.two-versions .choice button:last-child');
  await gone(app, '.two-versions');
};

function remove(app: DrivenPage): Promise<void> {
  return app.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('cuttings').onsuccess = () => resolve();
      }),
  );
}

async function reload(app: DrivenPage): Promise<void> {
  await app.evaluate(() => setTimeout(() => location.reload()));
  await new Promise((resolve) => setTimeout(resolve, 500));
}
