import { tabAlone } from '../adapters/tab-alone.ts';
import readLink from '../content/read-link.ts?page';
import type { Capture } from '../core/capture.ts';
import { browser } from '../platform/browser.ts';

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

async function wordsInPage(tabId: number, url: string): Promise<string> {
  try {
    const [first] = await browser.scripting.executeScript({
      target: { tabId },
      func: readLink as (url: string) => unknown,
      args: [url],
      injectImmediately: true,
    });
    return typeof first?.result === 'string' ? first.result : '';
  } catch {
    // A page that cannot be scripted still has its link clipped, by its address.
    return '';
  }
}
