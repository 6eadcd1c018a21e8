import { browser } from '../platform/browser.ts';
import { words } from '../platform/words.ts';

/** The entries of the page's context menu, by their ids. */
const entries = [
  { id: 'clip-page', title: 'menu_page', contexts: ['page'] },
  { id: 'clip-selection', title: 'menu_selection', contexts: ['selection'] },
  { id: 'clip-link', title: 'menu_link', contexts: ['link'] },
] as const;

/** Makes the menu entries; the browser keeps them until the next installation or update. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of entries) {
    browser.contextMenus.create({ id, title: words(title), contexts: [...contexts] });
  }
}
