import makeFragments from '../content/make-fragment.ts?page';
import type { Capture } from '../core/capture.ts';
import { parseFragments } from '../protocol/standings.ts';
import { readFragment } from '../quotes/text-directive.ts';
import { completeClip, type KeptClip } from './complete-clip.ts';
import { inject } from './inject.ts';

/** How long the page may take (ms); the browser lets a background live a good deal longer. */
const patience = 2_500;

/**
 * Adds to the quotes of a clip that is stored and answered for what leads to their words. It may
 * fail in any way: the page is another by now, was closed, is too large, the background is ended.
 * The clip is whole without.
 */
export async function linkWords(
  tabId: number,
  { url, quotes }: Capture,
  kept: KeptClip,
): Promise<void> {
  const wanted = quotes
    .filter(({ from, fragment }) => from === 'page' && fragment === null)
    .map(({ id, exact, prefix, suffix }) => ({ id, exact, prefix, suffix }));
  if (wanted.length === 0) return;
  const said = await inject(tabId, makeFragments, { url, quotes: wanted }, patience);
  const fragments = new Map(
    [...parseFragments(said)].filter(([, fragment]) => readFragment(fragment) !== null),
  );
  if (fragments.size === 0) return;
  await completeClip(kept, (clip) => ({
    ...clip,
    quotes: clip.quotes.map((quote) => ({
      ...quote,
      fragment: quote.fragment ?? fragments.get(quote.id) ?? null,
    })),
  }));
}
