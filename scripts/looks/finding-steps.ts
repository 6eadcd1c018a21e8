/** What is done until checks have found something, and it shows. */

import { writing } from '../../test/e2e/curator.ts';
import { gone, pause, shown } from '../hands.ts';
import type { Step } from './steps.ts';

const fault = 'TODO: say why';

/** A passage with a placeholder, a link whose words say nothing, and a bracket that stays open. */
export const faultWritten: Step = async (app) => {
  await app.click('.rows[data-section] .write-here');
  await writing(app);
  await app.type(`${fault} (and see [here](https://bit.ly/tides)`);
  await app.press('Escape');
  await shown(app, '.findings-button.blocks');
};

export const findingsShown: Step = async (app) => {
  await app.click('.findings-button');
  await shown(app, '.findings-panel .blocks');
};

export const silenceAsked: Step = async (app) => {
  await app.click('.findings-panel .blocks .verbs .plain');
  await shown(app, '.findings .reason input');
};

/** The list is put away, and the passage undone. */
export const faultTaken: Step = async (app) => {
  const isListed = await app.evaluate(() => document.querySelector('.findings-panel') !== null);
  if (isListed) {
    await app.click('.findings-button');
    await gone(app, '.findings-panel');
  }
  const isThere = () =>
    app.evaluate(
      (words) => document.querySelector('.issue-view')?.textContent?.includes(words) === true,
      fault,
    );
  for (let tries = 0; tries < 6 && (await isThere()); tries += 1) {
    await app.click('.ways button:first-of-type');
    await pause(400);
  }
};
