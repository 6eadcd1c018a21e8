/** What is done on the desk as a whole until a screen shows: rows chosen, words found, sheets opened. */

import { retype } from '../../test/e2e/curator.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { gone, shown } from '../hands.ts';
import { pressed, type Step } from './steps.ts';

/** Selects the first rows of the desk, as many as that. */
export async function selectRows(app: DrivenPage, count: number): Promise<void> {
  await app.evaluate(() => document.querySelector<HTMLElement>('.rows li .row-title')?.focus());
  for (let row = 0; row < count; row += 1) {
    if (row > 0) await app.press('j');
    await app.press('x');
  }
  await shown(app, '.selection-bar');
}

/** Escape puts it away. */
function escaped(selector: string): Step {
  return async (app) => {
    await app.press('Escape');
    await gone(app, selector);
  };
}

export const threeSelected: Step = (app) => selectRows(app, 3);
export const noneSelected = escaped('.selection-bar');

export const paletteOpened: Step = async (app) => {
  await app.press('Control+k');
  await shown(app, '.palette-list [role="option"]');
};
export const keysOpened: Step = async (app) => {
  await app.press('?');
  await shown(app, '.key-help kbd');
};
export const sheetLeft = escaped('dialog');

export const tideFound: Step = async (app) => {
  await app.click('.find-button');
  await app.waitFor('the field', () => document.activeElement?.matches('.find-bar input'), []);
  await app.type('tide');
  await app.press('Enter');
  await shown(app, '.found-at');
};
export const findLeft: Step = async (app) => {
  await app.click('.find-bar input');
  await app.press('Escape');
  await gone(app, '.find-bar');
};

export const heldOver: Step = async (app) => {
  await selectRows(app, 2);
  await app.press('h');
  await pressed('.held-over h2 button', '.held-over li')(app);
};
export const broughtBack: Step = async (app) => {
  await app.click('.ways button:first-of-type');
  await gone(app, '.held-over');
};

/** From now on this page believes that nothing was ever clipped. */
export const nothingClipped: Step = (app) =>
  app.evaluate(() => {
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (key) {
      const isCount = this.name === 'counters' && this.transaction.mode === 'readonly';
      return get.call(this, isCount ? '' : key);
    };
  });

export const samplePut = pressed('.empty .try button', '.sample-notice');
export const sampleRemoved = pressed('.sample-notice button', '.empty');

export const numberedAlike: Step = async (app, { says }) => {
  await retype(app, says('issue_number'), '18');
  await shown(app, '.same-number');
};
export const numberedApart: Step = async (app) => {
  await app.click('.same-number button');
  await gone(app, '.same-number');
};
