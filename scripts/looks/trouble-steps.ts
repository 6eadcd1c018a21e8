/** A database that is lost, or was written by a newer version: made so behind the app's back. */

import type { DrivenPage } from '../../test/e2e/rig.ts';
import { shown } from '../hands.ts';
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
