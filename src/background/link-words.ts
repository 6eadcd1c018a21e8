import makeFragments from '../content/make-fragment.ts?page';
import type { Capture } from '../core/capture.ts';
import { changeOf } from '../core/change.ts';
import { Failure } from '../core/failure.ts';
import type { ClipReceipt } from '../protocol/calls.ts';
import { parseFragments } from '../protocol/standings.ts';
import { readFragment } from '../quotes/text-directive.ts';
import { change } from '../store/change.ts';
import { clipById } from '../store/clips.ts';
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
  { clipId, orderId }: Pick<ClipReceipt, 'clipId' | 'orderId'>,
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
  // Once more where the clip was changed just then: its fields are merged, its quotes are not.
  if (!(await keep(clipId, orderId, fragments))) await keep(clipId, orderId, fragments);
}

/** Writes fragments into the clip's quotes, as part of the clip's own step; false for a conflict. */
async function keep(
  clipId: string,
  orderId: string,
  fragments: ReadonlyMap<string, string>,
): Promise<boolean> {
  const clip = await clipById(clipId);
  if (clip === null) return true;
  const quotes = clip.quotes.map((quote) => ({
    ...quote,
    fragment: quote.fragment ?? fragments.get(quote.id) ?? null,
  }));
  try {
    await change({
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      label: null,
      completes: orderId,
      changes: [changeOf('clips', clip, { ...clip, quotes })],
    });
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code !== 'conflict';
  }
}
