/** What is done to prose until a screen shows: it is written, clips are woven in, and all is taken back. */

import { button, rowOf, writing } from '../../test/e2e/curator.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { gone, shown } from '../hands.ts';
import { selectInProse, weaveIn } from '../weave.ts';
import type { Step } from './steps.ts';

const beginning = 'The notebooks are out';
const [linkedWords, linkedClip] = ['all ten thousand of them', 'What we learned'];

/** A passage at the end of the first section, with a link, an aside and a quote. */
export const passageWritten: Step = async (app) => {
  await app.click('.rows[data-section] .write-here');
  await writing(app);
  await app.type(`${beginning}, ${linkedWords}, and worth a slow morning `);
  await app.press('Control+Shift+e');
  await app.type('bring coffee].');
  await app.type(' Their reader was surprised: ');
  // Of what a clip offers, its quote is last but one, before its aside.
  await weaveIn(app, linkedClip, ['ArrowUp', 'ArrowUp']);
  await selectInProse(app, linkedWords);
  await weaveIn(app, linkedClip);
  await app.press('Control+End');
};

export const chooserOpened: Step = async (app) => {
  await app.press('Control+End');
  await app.type(' @');
  await shown(app, '.clip-chooser [role="option"]');
};

export const linkAsked: Step = async (app) => {
  await selectInProse(app, 'a slow morning');
  await app.type('@');
  await shown(app, '.clip-chooser [role="option"]');
};

export const chooserLeft: Step = async (app) => {
  await app.press('Escape');
  await writing(app);
};

/** The passage is emptied and left, so that there is none. */
export const wordsTaken: Step = async (app) => {
  await app.press('Control+a');
  await app.press('Delete');
  await app.press('Escape');
  await app.waitFor(
    'the passage is gone',
    (words) => !document.querySelector('.issue-view')?.textContent?.includes(words),
    [beginning],
  );
};

/** The clip that the passage links is removed, and the passage opened again. */
export const linkLost: Step = async (app, { says }) => {
  await app.click(await rowOf(app, linkedClip));
  await shown(app, '.rows li > .clip-editor');
  await app.click(await button(app, says('remove_clip')));
  await app.waitFor('the clip is gone', isWithout, [linkedClip]);
  await openPassage(app);
  await shown(app, '.prose .missing');
};

export const linkFound: Step = async (app) => {
  await app.press('Escape');
  await gone(app, '.prose');
  await app.click('.ways button:first-of-type');
  await rowOf(app, linkedClip);
  await openPassage(app);
};

async function openPassage(app: DrivenPage): Promise<void> {
  await app.click('.rows[data-section] li .row.passage > .row-title');
  await writing(app);
}

function isWithout(title: string): boolean {
  const titles = [...document.querySelectorAll('.rows .title')];
  return !titles.some((one) => one.textContent?.includes(title));
}
