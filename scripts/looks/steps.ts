/** What is done in a place until the screen shows, each step by itself. */

import { retype, rowOf } from '../../test/e2e/curator.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { shownCutting } from '../desk.ts';
import { fillIn, gone, pause, shown } from '../hands.ts';
import type { Studio } from './studio.ts';

export type Step = (app: DrivenPage, studio: Studio) => Promise<unknown>;

declare const chrome: {
  readonly permissions: {
    remove(which: { readonly permissions: readonly string[] }): Promise<boolean>;
  };
};

/** A clip of the desk that has a quote, an aside, and people. */
const aClip = 'What we learned';

/** Presses it and waits for what it brings. */
export function pressed(selector: string, brings: string) {
  return async (app: DrivenPage): Promise<void> => {
    await app.click(selector);
    await shown(app, brings);
  };
}

export const filledIn: Step = async (popup, { says }) => {
  await fillIn(popup, { ...shownCutting, blurb: '', aside: '' });
  await retype(popup, says('blurb'), shownCutting.blurb);
  await retype(popup, says('aside'), shownCutting.aside);
};

export const clipped = pressed('.clip-view > .primary', '.clip-view .kept');

export const undone = pressed('.ways button:first-of-type', '.clip-view > .section-picker');

/** The issue, with nothing in it open. */
export const atIssue: Step = async (app) => {
  const hasTabs = await app.evaluate(() => document.querySelector('#tab-issue') !== null);
  if (hasTabs) await app.click('#tab-issue');
  await shown(app, '.rows');
  // What was open stays so, wherever the issue is looked at next.
  if (await app.evaluate(() => document.querySelector('.prose-writer') !== null)) {
    await app.click('.prose-tools .at-end:last-child');
    await gone(app, '.prose-writer');
  }
  if (await app.evaluate(() => document.querySelector('.rows li > .clip-editor') !== null))
    await app.click('.row-title[aria-expanded="true"]');
  await gone(app, '.rows li > .clip-editor');
};

/** The next issue, in which nothing is yet; made when there is none. */
export const atNextIssue: Step = (app) => chooseIssue(app, 'first');
export const atThisIssue: Step = (app) => chooseIssue(app, 'second');

/** Whether the issue after the desk's is chosen, which is the first, or the desk's own. */
async function chooseIssue(app: DrivenPage, which: 'first' | 'second'): Promise<void> {
  await app.evaluate((wanted) => {
    const issues = document.querySelector<HTMLSelectElement>('.issue-switch');
    if (issues === null) throw new Error('There is no switch of issues.');
    const [first, second] = [...issues.options].map(({ value }) => value);
    issues.value = (wanted === 'first' ? (second === 'new' ? second : first) : second) ?? '';
    issues.dispatchEvent(new Event('change', { bubbles: true }));
  }, which);
  await shown(app, which === 'first' ? '.empty' : '.rows li');
}

export const clipOpened: Step = async (app) => {
  await app.click(await rowOf(app, aClip));
  await shown(app, '.rows li > .clip-editor');
};

export const fieldsOpened = pressed('.clip-fields > summary', '.clip-fields .fields');

/** The site is corrected, so that what was found stands beside it. */
export const siteCorrected: Step = async (app, { says }) => {
  await retype(app, says('field_site'), 'Towards Tides');
  await shown(app, '.clip-fields .found-beside');
};
export const siteAsFound: Step = async (app) => {
  await app.click('.clip-fields .found-beside button');
  await app.waitFor(
    'the site as it was found',
    () => !document.querySelector('.clip-fields .found-beside button'),
    [],
  );
};

export const issueFieldsOpened = pressed('.issue-fields summary', '.issue-fields .sections-form');

export const atPreview = pressed('#tab-preview', '.rendered');
export const previewShown: Step = (app) => shown(app, '.rendered');
export const asMarkdown = pressed('.preview [aria-pressed="false"]', '.markdown');

/** From now on the browser refuses every write of this page, as it does when the disk is full. */
export const diskFull: Step = async (popup) => {
  await shown(popup, '.clip-editor');
  await popup.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...args) {
      if (args[1] === 'readwrite') throw new DOMException('No space left.', 'QuotaExceededError');
      return transaction.apply(this, args);
    };
  });
};

export const wordsTyped: Step = async (popup, { says }) => {
  await retype(popup, says('blurb'), 'Worth it for the chart alone.');
  await shown(popup, '.notice.failed');
};

export const tabsAsked: Step = async (app) => {
  await app.evaluate(() => chrome.permissions.remove({ permissions: ['tabs'] }));
  await app.click('.ways button:nth-of-type(2)');
  await shown(app, '.ask-first');
};

/** The browser asks once; what was given before and taken back, it gives again by itself. */
export const tabsAllowed: Step = async (app, { rig }) => {
  await app.click('.ask-first .primary');
  await pause(500);
  const isGiven = await app.evaluate(() => document.querySelector('.tab-list') !== null);
  if (!isGiven) await rig.answerPermission(true);
  await shown(app, '.tab-list input');
};

export const tabTicked: Step = (app) => app.click('.tab-list input:not(:disabled)');

export const tabsLeft = pressed('.tabs-view .bar button', '.rows');
