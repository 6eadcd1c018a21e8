import { expect, it } from 'vitest';
import { type FixturePage, pages } from '../fixtures/pages.ts';
import { answer, button, formOf, openSelected } from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { type Row, stored } from './stored.ts';

inBothBrowsers('what is shown of a quote', (stage) => {
  it('is altered by two keys, printed so, and brought back by Undo', async () => {
    const { exact, popup, close } = await clipped(stage.rig, 'medium-post');
    expect(exact).toMatch(/^What we did not expect was how many had been written/);

    await place(popup, '', '');
    await popup.press('Alt+,');
    const lettered = exact.replace('What', '[w]hat');
    expect(await kept(popup, lettered)).toMatchObject({ exact });
    // What follows without a pause would be one step of undo with it.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await place(popup, 'ot expect ', 'how');
    await popup.press('Alt+.');
    const shortened = '[w]hat we did […] many had been written';
    expect(await kept(popup, lettered.replace(/^.*?written/, shortened))).toMatchObject({ exact });
    await expect
      .poll(() => field(popup))
      .toMatchObject({ caret: '[w]hat we did […]'.length, said: false });

    await popup.click('#tab-preview');
    await reads(popup, '.rendered', shortened);
    await popup.click(await button(popup, 'Markdown'));
    await reads(popup, '.markdown', '_"\\[w\\]hat we did \\[…\\] many had been written');

    await popup.click('.ways button');
    await kept(popup, lettered);
    await popup.click('.ways button');
    await kept(popup, null);
    await reads(popup, '.markdown', '_"What we did _not_ expect');
    await popup.click('#tab-clip');
    await quoteField(popup);
    await expect.poll(() => field(popup)).toMatchObject({ text: exact });
    await close();
  });

  it('is altered by the mouse as well, and the field’s own undo takes it back', async () => {
    const { exact, popup, close } = await clipped(stage.rig, 'documentation');
    const [first = '', second = ''] = exact.split(' ');
    await place(popup, second, second);
    await popup.click('.quote-field .verbs button:nth-of-type(2)');
    await kept(popup, exact.replace(`${first} ${second}`, `${first} […]`));
    await popup.click('.quote-field .verbs button:nth-of-type(1)');
    await popup.press('Control+z');
    await popup.press('Control+z');
    await kept(popup, null);
    await expect.poll(() => field(popup)).toMatchObject({ text: exact, focused: true });
    await close();
  });

  it('may be typed, says when it is the page’s no longer, and goes back to it', async () => {
    const { exact, popup, close } = await clipped(stage.rig, 'personal-blog');
    await place(popup, exact, exact);
    await popup.press('ArrowRight');
    await popup.type(' [so the author');
    await expect.poll(() => field(popup)).toMatchObject({ said: true });
    await popup.type(']');
    await expect.poll(() => field(popup)).toMatchObject({ said: false });
    // A new line is typing, whatever Enter means elsewhere.
    await popup.press('Enter');
    await popup.type('x');
    await kept(popup, `${exact} [so the author]\nx`);
    await expect.poll(() => field(popup)).toMatchObject({ said: true });
    await reads(popup, '.as-on-page blockquote', exact);
    await popup.click(await button(popup, 'Back to the page'));
    await kept(popup, null);
    await expect
      .poll(() => field(popup))
      .toMatchObject({ text: exact, focused: true, said: false });
    await close();
  });

  it('stays as it is typed, while what was typed before is on its way to the store', async () => {
    const { exact, popup, close } = await clipped(stage.rig, 'event');
    const typed = await popup.evaluate(async () => {
      const area = document.querySelector<HTMLTextAreaElement>('.quote-field textarea');
      area?.focus();
      for (let count = 0; count < 200; count += 1) {
        area?.setSelectionRange(area.value.length, area.value.length);
        document.execCommand('insertText', false, 'x');
        // As irregular as hands are, and now and then nothing else gets a turn.
        await new Promise((resolve) => setTimeout(resolve, (count * 37) % 61));
        for (const end = performance.now() + (count % 5) * 4; performance.now() < end; );
      }
      return area?.value;
    });
    expect(typed).toBe(exact + 'x'.repeat(200));
    await kept(popup, exact + 'x'.repeat(200));
    await close();
  });

  it('keeps letters that have no other case, and says why', async () => {
    const { exact, popup, close } = await clipped(stage.rig, 'japanese-blog');
    await place(popup, '', '');
    await popup.press('Alt+,');
    await reads(popup, '.quote-field .told', 'capital');
    await place(popup, '', '');
    await popup.press('Alt+.');
    await reads(popup, '.quote-field .told', 'Select the words');
    await expect.poll(() => field(popup)).toMatchObject({ text: exact, focused: true });
    await close();
  });
});

/** Clips a page with its quote into the first section; the popup stays open over it. */
async function clipped(rig: Rig, name: string) {
  const fixture = pages.find(({ file }) => file === `${name}.html`) as FixturePage;
  const page = await openSelected(rig, fixture);
  const popup = await rig.openPopup(page);
  await formOf(popup);
  await popup.press('1');
  await popup.press('Enter');
  await answer(popup, 'Clipped to');
  await quoteField(popup);
  const close = async () => {
    await popup.close();
    await page.close();
  };
  return { exact: fixture.expected.quote, popup, close };
}

function quoteField(popup: DrivenPage): Promise<boolean> {
  return popup.waitFor('the quote', () => document.querySelector('.quote-field') !== null, []);
}

/** Puts the focus into the quote and selects there from one word to another; '' is its start. */
function place(popup: DrivenPage, from: string, to: string): Promise<void> {
  return popup.evaluate(
    (first, last) => {
      const area = document.querySelector<HTMLTextAreaElement>('.quote-field textarea');
      if (area === null) throw new Error('there is no quote');
      area.focus();
      const start = area.value.indexOf(first);
      area.setSelectionRange(start, last === '' ? start : area.value.indexOf(last) + last.length);
    },
    from,
    to,
  );
}

/** The quote as it stands on the screen, and whether it is said that it is the page's no longer. */
function field(popup: DrivenPage) {
  return popup.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('.quote-field textarea');
    return {
      text: area?.value,
      caret: area?.selectionStart === area?.selectionEnd ? area?.selectionEnd : null,
      focused: document.activeElement === area,
      said: document.querySelector('.quote-field .warning') !== null,
    };
  });
}

/** The quote as it is stored, once `shown` is what it is to be. */
async function kept(popup: DrivenPage, shown: string | null): Promise<Row> {
  let quote: Row | undefined;
  for (let tries = 0; tries < 100; tries += 1) {
    const clips = await stored(popup, 'clips');
    const newest = clips.toSorted((a, b) => (String(a.created) < String(b.created) ? 1 : -1))[0];
    quote = (newest?.quotes as readonly Row[] | undefined)?.[0];
    if (quote?.shown === shown) return quote;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`shown is not ${JSON.stringify(shown)} but ${JSON.stringify(quote?.shown)}`);
}

/** Waits until the words stand there. */
function reads(popup: DrivenPage, selector: string, words: string): Promise<boolean> {
  return popup.waitFor(
    `${selector} reads “${words}”`,
    (where, text) => document.querySelector(where)?.textContent?.includes(text) === true,
    [selector, words],
  );
}
