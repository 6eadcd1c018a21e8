import { answer, formOf, typeInto } from '../../test/e2e/curator.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { type Fault, type How, type Outcome, someOf } from './fault.ts';
import { newStage } from './stage.ts';

const keystrokes = { long: 300, short: 4 };

/** So long (ms) a popup may stand after its last key: what was typed is on its way at any of them. */
const linger = 400;

const article = {
  url: 'https://example.org/tides',
  body: '<title>Tides</title><h1>Tides</h1><p>The tide turns twice a day.</p>',
};

/** The popup is closed after each single keystroke, at any moment of what follows it. */
export const popupClosed: Fault = {
  name: 'popup-closed',
  what: 'the popup is closed after each keystroke, over a page and in an entry of the issue',
  browsers: ['chromium', 'firefox'],
  run,
};

async function run({ browser, isShort, random }: How): Promise<Outcome> {
  const { rig, close } = await newStage(browser, [article]);
  const broken: string[] = [];
  const keys = keystrokes[isShort ? 'short' : 'long'];
  let lost = 0;
  try {
    const page = await rig.openPage(article.url);
    let typed = '';
    for (let number = 0; number <= keys; number += 1) {
      const popup = await rig.openPopup(page);
      await formOf(popup);
      // In the middle the page is clipped: from then on it is an entry that is written on.
      if (number === Math.floor(keys / 2)) await clip(popup);
      const found = await wordsIn(popup);
      if (found !== typed) {
        lost += 1;
        broken.push(`after ${number} keys: “${found}” is not “${typed}”`);
        typed = found;
      }
      if (number < keys) {
        const key = letters.charAt(someOf(random, letters.length));
        await typeInto(popup, 'Your words', key);
        typed += key;
        await new Promise((resolve) => setTimeout(resolve, random() * linger));
      }
      await popup.close();
    }
    return { figures: { keystrokes: keys, lost }, broken };
  } finally {
    await close();
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

async function clip(popup: DrivenPage): Promise<void> {
  await popup.press('Control+Enter');
  await answer(popup, 'Clipped to');
  // The form of the page stands until the clip is read: its fields are not those of the entry.
  await popup.waitFor('the entry', () => document.querySelector('.clip-editor') !== null, []);
}

/** What the field of the curator's own words holds. */
function wordsIn(popup: DrivenPage): Promise<string> {
  return popup
    .waitFor('the field', () => {
      const labels = [...document.querySelectorAll('label')];
      const label = labels.find((one) => one.textContent?.startsWith('Your words'));
      const field = label && document.getElementById(label.htmlFor);
      return field instanceof HTMLTextAreaElement ? { words: field.value } : null;
    }, [])
    .then(({ words }) => words);
}
