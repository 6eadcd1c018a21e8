/** What is done until the trash, the timeline, or two versions of one field show. */

import { idOfText } from '../../src/backup/copy-id.ts';
import type { Clip } from '../../src/core/clip.ts';
import { printed } from '../../src/core/stored.ts';
import { retype } from '../../test/e2e/curator.ts';
import { put, stored } from '../../test/e2e/stored.ts';
import { gone, pause, shown } from '../hands.ts';
import { selectRows } from './desk-steps.ts';
import { pressed, type Step } from './steps.ts';

/** Presses a key of the desk, from its first row. */
function keyOnDesk(key: string, brings: string): Step {
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
/** Undoes the last step. */
export const allBack: Step = async (app) => {
  await app.press('Control+z');
  await pause(500);
};

export const trashShown = keyOnDesk('Shift+t', '.trash-view .bar');
export const deletionAsked: Step = async (app) => {
  await app.press('j');
  await app.press('Delete');
  await shown(app, 'dialog .question');
};

export const timelineShown = keyOnDesk('t', '.timeline-view li');
export const publishShown = keyOnDesk('Shift+p', '.publish-view .bar');
export const linksShown = keyOnDesk('Shift+l', '.links-view h3');
/** What a check would have found, a verdict for each clip in turn. */
export const linksChecked: Step = async (app) => {
  const clips = await stored(app, 'clips');
  const verdicts = ['dead', 'moved https://example.org/tides/2027', 'unsure 403', 'fine'];
  const found = await Promise.all(
    clips.map(async (clip, at) => {
      const { url, canonicalUrl } = clip as unknown as Pick<Clip, 'url' | 'canonicalUrl'>;
      const asked = (printed(canonicalUrl) ?? url).replace(/#.*/, '');
      const verdict = verdicts[at % verdicts.length];
      const checkedAt = '2026-11-26T09:00:00.000Z';
      return { id: await idOfText(asked), rev: 1, url: asked, verdict, checkedAt };
    }),
  );
  await put(app, 'linkChecks', found);
};
/** A link that is dead holds the issue back, and other screens send it out. */
export const linksFine: Step = async (app) => {
  const checks = await stored(app, 'linkChecks');
  await put(
    app,
    'linkChecks',
    checks.map((one) => ({ ...one, verdict: 'fine' })),
  );
};
export const published = pressed('.publish-view .primary', '.notice.done');
/** Looks at the issue that has just gone out. */
export const pastShown: Step = async (app) => {
  await app.waitFor('the next issue on the desk', () => {
    const issues = document.querySelector<HTMLSelectElement>('.issue-switch');
    // Two issues, and the way to a new one.
    return issues !== null && issues.options.length > 2 && issues.selectedIndex === 0;
  }, []);
  await app.evaluate(() => {
    const issues = document.querySelector<HTMLSelectElement>('.issue-switch');
    if (issues === null) throw new Error('There is no switch of issues.');
    // The newest stands first, and it is the one on the desk.
    issues.selectedIndex = 1;
    issues.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shown(app, '.past-view .rendered');
  await app.click('.past-view summary');
};

/** The words of the passage, which came before the removal, are taken back by themselves. */
export const stepTakenBack = pressed(
  'li:has(.step:not(.gone)) ~ li .step:not(.gone) .verbs button',
  '.notice.done',
);
/** What was removed last cannot be unclipped while that stands: the oldest step there is of it. */
export const wayTold: Step = async (app) => {
  const isAll = () => {
    const older = document.querySelector<HTMLElement>('.timeline-view .older');
    older?.click();
    // Between two readings there is no step at all.
    return older === null && document.querySelector('.timeline-view li') !== null;
  };
  await app.waitFor('all steps', isAll, []);
  await app.evaluate(() => {
    const subject = (step?: Element) => step?.querySelector('.subject')?.textContent;
    const steps = [...document.querySelectorAll('.timeline-view li')];
    steps
      .filter((step) => subject(step) === subject(steps[0]))
      .at(-1)
      ?.querySelector<HTMLElement>('[data-first]')
      ?.click();
  });
  await shown(app, '.notice.failed');
};
/** Where one is is kept a moment later, and the popup is closed at once. */
export const asideLeft: Step = async (app) => {
  await pressed('.bar button', '.rows')(app);
  await pause(300);
};

/** Another window has written in the field that is typed in now. */
export const bothWritten: Step = async (app, { says }) => {
  const clips = await stored(app, 'clips');
  const theirs = clips
    .filter(({ title }) => JSON.stringify(title).includes('What we learned'))
    // Not what may have been left there in the look before.
    .map((clip) => ({ ...clip, blurb: otherThan(String(clip.blurb)), rev: Number(clip.rev) + 1 }));
  await put(app, 'clips', theirs);
  await retype(app, says('blurb'), 'Worth it for the chart alone.');
  await shown(app, '.two-versions');
};
function otherThan(words: string): string {
  const [first = '', second = ''] = ['Read the last part first.', 'Read its last part first.'];
  return words === first ? second : first;
}
export const mineKept: Step = async (app, { says }) => {
  await app.click('.two-versions .choice button');
  await gone(app, '.two-versions');
  await retype(app, says('blurb'), ' ');
  await app.press('Backspace');
};
