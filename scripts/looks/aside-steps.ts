/** What is done until the trash, the timeline, or two versions of one field show. */

import { gone, shown } from '../hands.ts';
import { selectRows } from './desk-steps.ts';
import { pressed, type Step } from './steps.ts';

/** Presses a key that belongs to the desk. */
function desk(key: string, brings: string): Step {
  return async (app) => {
    await app.evaluate(() => document.querySelector<HTMLElement>('.rows .row-title')?.focus());
    await app.press(key);
    await shown(app, brings);
  };
}

export const threeRemoved: Step = async (app) => {
  await selectRows(app, 3);
  await app.press('Delete');
  await gone(app, '.selection-bar');
};
export const broughtBack: Step = async (app) => {
  await app.press('Control+z');
};

export const trashShown = desk('Shift+t', '.trash-view .bar');
export const deletionAsked: Step = async (app) => {
  await app.press('j');
  await app.press('Delete');
  await shown(app, 'dialog .question');
};
export const timelineShown = desk('t', '.timeline-view li');
/** The step before the last is taken back by itself. */
export const stepTakenBack = pressed(
  '.timeline-view li:nth-of-type(2) .verbs button',
  '.timeline-view .gone',
);
export const asideLeft = pressed('.bar button', '.rows');
