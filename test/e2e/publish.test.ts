import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { answer, button, formOf, retype } from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Seen } from './rig.ts';

const [first, second] = pages;
if (!first || !second) throw new Error('two pages are needed');

inBothBrowsers('an issue that goes out', (stage) => {
  it('is kept as it is, the next is on the desk, and what was left over goes where it is sent', async () => {
    const { rig } = stage;
    for (const [page, section] of [
      [first, '1'],
      [second, '0'],
    ] as const) {
      const tab = await rig.openPage(page.url);
      const popup = await rig.openPopup(tab);
      await formOf(popup);
      await popup.press(section);
      await popup.press('Enter');
      await answer(popup, 'Clipped to');
      await popup.close();
      await tab.close();
    }
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await desk.click(await button(desk, 'Publish #1…'));
    // What the checks found comes above the rest, and moves it.
    await desk.waitFor('the last look', () => document.querySelector('.preflight details'), []);
    const left = await desk.evaluate(() =>
      [...document.querySelectorAll('.publish-view section li .title')].map(
        (one) => one.textContent,
      ),
    );
    expect(left).toHaveLength(1);
    expect(left[0]).toContain(second.expected.title);
    await choose(desk, '.publish-view li select', 'heldOver');
    await desk.click('.publish-view .primary');
    await answer(desk, '#1 has gone out. #2 is on the desk.');
    await isOnDesk(desk, '#2');
    await desk.waitFor(
      'what is held over',
      () => document.querySelector('.held-over')?.textContent?.includes('1'),
      [],
    );
    await desk.close();
  });

  it('answers over a page that it linked, which can be mentioned again', async () => {
    const { rig } = stage;
    const tab = await rig.openPage(first.url);
    const popup = await rig.openPopup(tab);
    await popup.waitFor('where it was used', () => document.querySelector('.used-in'), []);
    await popup.click(await button(popup, 'Mention #1 again'));
    await answer(popup, 'mention #1');
    await popup.press('Tab');
    await popup.click('.clip-view > .primary');
    await answer(popup, 'Clipped to My newsletter #2');
    await popup.close();
    await tab.close();
  });

  it('stays as it went out when an address is corrected; the correction stands beside it', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await desk.waitFor('the desk', () => document.querySelector('.preview .rendered'), []);
    expect(await desk.evaluate(() => document.querySelector('.rendered')?.textContent)).toContain(
      '#1',
    );
    const past = await desk.evaluate(() => {
      const options = [...document.querySelectorAll<HTMLOptionElement>('.issue-switch option')];
      return options.find(({ textContent }) => textContent === '#1')?.value;
    });
    await choose(desk, '.issue-switch', past ?? '');
    await desk.waitFor('the past issue', () => document.querySelector('.past-view .rendered'), []);
    const before = await printedIn(desk);
    await desk.click('.past-view summary');
    await desk.click('.past-view details li button');
    await desk.waitFor('its clip', () => document.querySelector('.clip-editor'), []);
    await desk.click(await button(desk, 'All fields'));
    await retype(desk, 'Printed link', 'https://example.org/mended');
    await desk.press('Tab');
    await desk.click(await button(desk, 'Back'));
    // The page behind hears of each letter, the last one a little later.
    await desk.waitFor(
      'the correction',
      () =>
        document
          .querySelector('[aria-labelledby="corrections"] li')
          ?.textContent?.includes('https://example.org/mended'),
      [],
    );
    expect(await printedIn(desk)).toBe(before);
    await desk.click(await button(desk, 'Mention in #2'));
    await answer(desk, 'Mentioned in the first section of #2');

    // Taken back, it is a draft again, and prints what is known by now.
    await desk.click(await button(desk, 'Back to the desk as a draft'));
    await desk.waitFor(
      'it is on the desk',
      () => document.querySelector('.preview .rendered')?.innerHTML.includes('/mended'),
      [],
    );
    await isOnDesk(desk, '#1');
    await desk.close();
  });
});

function isOnDesk(desk: Seen, label: string): Promise<boolean> {
  return desk.waitFor(
    `${label} on the desk`,
    (wanted) =>
      document.querySelector<HTMLSelectElement>('.issue-switch')?.selectedOptions[0]
        ?.textContent === wanted,
    [label],
  );
}

function printedIn(desk: Seen): Promise<string | undefined> {
  return desk.evaluate(() => document.querySelector('.past-view .rendered')?.innerHTML);
}

/** Chooses from a list, as its own event tells it. */
function choose(desk: DrivenPage, selector: string, value: string): Promise<void> {
  return desk.evaluate(
    (at, chosen) => {
      const list = document.querySelector<HTMLSelectElement>(at);
      if (list === null) throw new Error(`no ${at}`);
      list.value = chosen;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}
