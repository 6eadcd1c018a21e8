/** Markdown of the desk's issue that was edited by hand, on its way back. */

import type { DrivenPage } from '../../test/e2e/rig.ts';
import { pause, shown } from '../hands.ts';
import { pressed, type Step } from './steps.ts';

export const backOpened = pressed('.preview .verbs > button:last-of-type', '.bring-back textarea');

export const differenceShown: Step = async (app) => {
  const text = await app.evaluate(() => document.querySelector('.markdown')?.textContent ?? '');
  const blocks = text.split(/\n\n(?=\S)/);
  const edited = blocks
    .filter((_, at) => at !== blocks.length - 2)
    .map((block) => block.replace(/^News$/m, 'What is new').replace(/\bopen\b/i, 'wide open'));
  await pasted(
    app,
    `${edited.join('\n\n')}\n\nRead [the almanac](https://almanac.example/), too.\n`,
  );
  await shown(app, '.difference');
};

export const strangerPasted: Step = async (app) => {
  await pasted(app, '# Another letter\n\n[A page](https://elsewhere.example/) of it.\n');
  await shown(app, '.bring-back .refused');
};

export const backLeft = pressed('.bring-back > .ways > button:last-child', '.preview .verbs');

async function pasted(app: DrivenPage, text: string): Promise<void> {
  await app.evaluate((value) => {
    const area = document.querySelector<HTMLTextAreaElement>('.bring-back textarea');
    if (area === null) throw new Error('There is nothing to paste into.');
    area.value = value;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await pause(100);
  await app.click('.bring-back .primary');
}
