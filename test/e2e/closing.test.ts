import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { answer, button, formOf, openSelected, rowOf, typeInto } from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage } from './rig.ts';

const [first, second] = pages;
if (first === undefined || second === undefined) throw new Error('two pages are needed');

inBothBrowsers('a popup that closes', (stage) => {
  it('loses nothing that was typed over an unclipped page', async () => {
    const { rig } = stage;
    const page = await openSelected(rig, first);
    // Closed after every few keystrokes, at the moment the key is up.
    const text = 'Every word of it stays.';
    for (let at = 0; at < text.length; at += 4) {
      const popup = await rig.openPopup(page);
      await formOf(popup);
      if (at === 0) await popup.press('3');
      await typeInto(popup, 'Your words', text.slice(at, at + 4));
      await popup.close();
    }
    const popup = await rig.openPopup(page);
    await formOf(popup);
    expect(await textIn(popup, 'Your words')).toBe(text);
    expect(await popup.evaluate(() => document.querySelector('.chosen')?.textContent)).toBe(
      '3Events',
    );
    await popup.press('Control+Enter');
    expect(await answer(popup, 'Clipped to')).toContain('Events');
    await popup.close();
    await page.close();
  });

  it('opens again where it was, over the same page', async () => {
    const { rig } = stage;
    const page = await rig.openPage(first.url);
    const popup = await rig.openPopup(page);
    await formOf(popup);
    await popup.click('#tab-issue');
    await popup.click(await rowOf(popup, 'Tables That Rerun'));
    await typeInto(popup, 'Aside', 'Half a thou words');
    for (let left = 0; left < 6; left += 1) await popup.press('ArrowLeft');
    // As long as a hand rests before it goes elsewhere.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await popup.close();

    const again = await rig.openPopup(page);
    await rowOf(again, 'Tables That Rerun');
    expect(await textIn(again, 'Aside')).toBe('Half a thou words');
    await again.waitFor(
      'the caret in the aside',
      () => document.activeElement instanceof HTMLTextAreaElement,
      [],
    );
    await again.type('sand');
    expect(await textIn(again, 'Aside')).toBe('Half a thousand words');
    await again.close();

    const elsewhere = await rig.openPage(second.url);
    const fresh = await rig.openPopup(elsewhere);
    await formOf(fresh);
    await fresh.close();
    await elsewhere.close();
    await page.close();
  });

  it('shows what another page of ours changed, and takes it back', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await rowOf(desk, 'Tables That Rerun');
    const page = await openSelected(rig, second);
    await rig.pressShortcut(page, 'clip');
    await rowOf(desk, 'halvorsen-lab/tidewater');
    await desk.bringToFront();
    await desk.click(await button(desk, 'Undo the last change'));
    expect(await answer(desk, 'Undone')).toContain('clipping');
    await desk.waitFor(
      'the row to go',
      () => !document.body.textContent?.includes('halvorsen-lab/tidewater'),
      [],
    );
    await page.close();
    await desk.close();
  });
});

function textIn(app: DrivenPage, label: string): Promise<string> {
  return app.waitFor(
    `the field “${label}”`,
    (wanted) => {
      const found = [...document.querySelectorAll('label')].find((one) =>
        one.textContent?.startsWith(wanted),
      );
      const field = found && document.getElementById(found.htmlFor);
      return field instanceof HTMLTextAreaElement ? field.value : null;
    },
    [label],
  );
}
