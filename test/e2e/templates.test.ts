import { expect, it } from 'vitest';
import { button, retype } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import { previewed } from './main-path.ts';
import type { DrivenPage } from './rig.ts';

const label = 'Template, in Liquid: A link';

inFreshBrowsers('a template of the house', (stage) => {
  it('is opened, changed, broken and given back, and the issue follows or stays as it was', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 800);
    await desk.click(await button(desk, 'Put a sample issue'));
    await previewed(desk, 'The ferry leaves when the water does');
    const before = await printedIn(desk);

    const options = await rig.openExtensionPage('options/index.html');
    await options.click(await button(options, 'Open the template'));
    // Whoever opens it goes on in it.
    await options.waitFor(
      'the caret in it',
      () => document.activeElement?.matches('.template-source textarea') === true,
      [],
    );
    await told(options, 'It works');
    await retype(options, label, 'Seen: {{ title }} ({{ site }})');
    await told(options, 'It works');
    await shownAs(options, 'Seen: A year of watching the moon');
    await previewed(desk, 'Seen: The ferry leaves when the water does (Sound Ferries)');

    await retype(options, label, 'Read: {{ title }} {{ blurb | quotd }}');
    await told(
      options,
      'Line 1, sign 30: there is no filter “quotd”. Did you mean “quoted”? The issue is printed by the last template that worked.',
    );
    await previewed(desk, 'Read: The ferry leaves when the water does');
    expect(await printedIn(desk)).not.toMatch(/quotd|[{}]/);

    // It is as it was left, in another window too.
    await options.close();
    const again = await rig.openExtensionPage('options/index.html');
    await told(again, 'there is no filter “quotd”');
    expect(await again.evaluate(() => document.querySelector('.templates')?.textContent)).toContain(
      'Opened: A link',
    );
    await again.click(await button(again, 'Back to the house’s own'));
    await again.waitFor('it is closed', () => !document.querySelector('.template-source'), []);
    await desk.bringToFront();
    await desk.waitFor(
      'the issue as the house prints it',
      (text) => document.querySelector('.preview .rendered')?.textContent === text,
      [before],
    );
    await again.close();
    await desk.close();
  }, 120_000);
});

function printedIn(desk: DrivenPage): Promise<string> {
  return desk.evaluate(() => document.querySelector('.preview .rendered')?.textContent ?? '');
}

/** Waits for what is said of the template. */
async function told(options: DrivenPage, words: string): Promise<void> {
  await options.waitFor(
    `“${words}” of the template`,
    (wanted) => document.querySelector('.templates [role="status"]')?.textContent?.includes(wanted),
    [words],
  );
}

/** Waits for the sample to be printed so. */
async function shownAs(options: DrivenPage, words: string): Promise<void> {
  await options.waitFor(
    `“${words}” in the sample`,
    (wanted) => document.querySelector('.template-sample pre')?.textContent?.includes(wanted),
    [words],
  );
}
