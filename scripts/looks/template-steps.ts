/** A template of the studio's newsletter, opened, written wrong, and given back. */

import type { DrivenPage } from '../../test/e2e/rig.ts';
import { gone, shown } from '../hands.ts';
import type { Step } from './steps.ts';

export const templateShown: Step = async (app) => {
  await shown(app, '.templates');
  await inView(app);
};

export const templateOpened: Step = async (app) => {
  await shown(app, '.templates');
  await app.click('.templates > button');
  await shown(app, '.template-source textarea');
  await inView(app);
};

export const templateBroken: Step = async (app) => {
  await app.click('.template-source textarea');
  await app.press('Control+End');
  await app.type('{{ title | quotd }}');
  await shown(app, '.template-fault');
  await inView(app);
};

export const fieldsListed: Step = async (app) => {
  await app.click('.template-fields summary');
  await app.evaluate(() =>
    document.querySelector('.template-fields')?.scrollIntoView({ block: 'start' }),
  );
};

export const templateBack: Step = async (app) => {
  await app.click('.templates > button');
  await gone(app, '.template-source');
};

function inView(app: DrivenPage): Promise<void> {
  return app.evaluate(() => {
    document.querySelector('.templates')?.scrollIntoView({ block: 'start' });
  });
}
