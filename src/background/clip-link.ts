import { tabAlone } from '../adapters/tab-alone.ts';
import readLink from '../content/read-link.ts?page';
import type { Capture } from '../core/capture.ts';
import { inject } from './inject.ts';

/**
 * The capture of a link that was not opened: its address and its own words. Chromium does not say
 * the words with the click, so they are read from the page.
 */
export async function readLinkOf(
  tabId: number,
  link: { readonly url: string; readonly words: string },
): Promise<Capture> {
  const title = link.words || (await wordsInPage(tabId, link.url));
  return tabAlone({ url: link.url, title }, 'link', null);
}

/** How long the page may take (ms) to say what its link says. */
const patience = 1_000;

async function wordsInPage(tabId: number, url: string): Promise<string> {
  const said = await inject(tabId, readLink, url, patience);
  if (typeof said === 'string') return said;
  // As with a page that is read: the unlocking of the tab may be the slower. A page that cannot be
  // scripted still has its link clipped, by its address.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const again = await inject(tabId, readLink, url, patience);
  return typeof again === 'string' ? again : '';
}
