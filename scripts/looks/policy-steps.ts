/** What a newsletter does about walled links: set in its options, and seen in its issue. */

import type { DrivenPage } from '../../test/e2e/rig.ts';
import { pause, shown } from '../hands.ts';
import type { Step } from './steps.ts';

/** Free links only, one rule more whose sites are none, and a limit that is none. */
export const policyTried: Step = async (app) => {
  await choosePolicy(app, 'freeOnly');
  await app.click('[data-verb="add"]');
  await shown(app, '.access-rules li:nth-child(4)');
  await app.type('https://example.org');
  await shown(app, '.access-rule .wrong');
  await choose(app, '.quote-limits input', '0', 'input');
  await shown(app, '.quote-limits .wrong:not(:empty)');
  await app.evaluate(() =>
    document.querySelector('.access-section')?.scrollIntoView({ block: 'start' }),
  );
};

/** Marks and limits, which stand below the rules. */
export const limitsTried: Step = async (app) => {
  await app.evaluate(() => document.querySelector('.marks')?.scrollIntoView({ block: 'start' }));
};

export const policyLeft: Step = async (app) => {
  await choose(app, '.quote-limits input', '50', 'input');
  await choosePolicy(app, 'nothing');
};

/** The clip that is open is one for members, says the curator, and only free links are printed. */
export const membersLeftOut: Step = async (app, { rig }) => {
  await choose(app, '.clip-fields .field-row:last-child select', 'members');
  const options = await rig.openExtensionPage('options/index.html');
  await choosePolicy(options, 'freeOnly');
  await options.close();
  await shown(app, '.row .policy.left-out');
};

/** The foot of the preview is in view. */
export const leftOutShown: Step = async (app) => {
  await shown(app, '.clips-left-out');
  await app.evaluate(() =>
    document.querySelector('.clips-left-out')?.scrollIntoView({ block: 'end' }),
  );
};

export const allPrinted: Step = async (app, { rig }) => {
  const options = await rig.openExtensionPage('options/index.html');
  await choosePolicy(options, 'nothing');
  await options.close();
  await choose(app, '.clip-fields .field-row:last-child select', 'free');
  await app.waitFor('all is printed', () => !document.querySelector('.clips-left-out'), []);
};

async function choosePolicy(options: DrivenPage, policy: string): Promise<void> {
  await shown(options, '.access-section > .field select');
  await choose(options, '.access-section > .field select', policy);
  // Written, read back and drawn.
  await pause(400);
}

/** Puts a value into a field, as picking it does. */
function choose(
  app: DrivenPage,
  selector: string,
  value: string,
  event: 'change' | 'input' = 'change',
): Promise<void> {
  return app.evaluate(
    (wanted, to, kind) => {
      const field = document.querySelector<HTMLSelectElement | HTMLInputElement>(wanted);
      if (field === null) throw new Error(`There is no ${wanted}.`);
      field.value = to;
      field.dispatchEvent(new Event(kind, { bubbles: true }));
    },
    selector,
    value,
    event,
  );
}

/** The checks of a newsletter, each with what it weighs. */
export const checksOpened: Step = async (app) => {
  await app.click('.checks-section summary');
  await shown(app, '.checks-section li select');
  await app.evaluate(() =>
    document.querySelector('.checks-section')?.scrollIntoView({ block: 'start' }),
  );
};
