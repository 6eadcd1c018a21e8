/** How a curator's hands weave a clip into the prose that is being written. */

import { writing } from '../test/e2e/curator.ts';
import type { DrivenPage } from '../test/e2e/rig.ts';
import { pause } from './hands.ts';

/** Chooses a clip by words of its title, and (by these keys) what of it, for the caret or what is selected. */
export async function weaveIn(
  app: DrivenPage,
  title: string,
  keys: readonly string[] = [],
): Promise<void> {
  await app.type('@');
  await app.waitFor(
    'the choice of clips',
    () => document.activeElement?.closest('.clip-chooser') !== null,
    [],
  );
  await app.type(title);
  for (const key of [...keys, 'Enter']) await app.press(key);
  await writing(app);
}

/** Selects words of the editor, as a double click or shift with arrows would. */
export async function selectInProse(app: DrivenPage, words: string): Promise<void> {
  // What a key did to the selection is through by then.
  await pause(100);
  await app.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('.prose') as Node,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`“${wanted}” is not in the editor.`);
  }, words);
  await pause(100);
}
