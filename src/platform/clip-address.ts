import { browser } from './browser.ts';

const mark = '#clip=';

/** Opens a clip in a tab of ours. */
export async function openClipInTab(clipId: string): Promise<void> {
  const url = browser.runtime.getURL(`popup/index.html${mark}${clipId}`);
  await browser.tabs.create({ url });
}

/** The clip that the fragment of our page's address asks for; null where it asks for none. */
export function askedClip(fragment: string): string | null {
  return fragment.startsWith(mark) ? fragment.slice(mark.length) : null;
}
