import type { Capture } from '../core/capture.ts';
import type { ClipReceipt, ClipRequest } from '../protocol/calls.ts';
import { ask } from '../protocol/message.ts';

/**
 * A background that has not answered by then (ms) may have been ended by the browser just now, and
 * hear nothing for ten seconds.
 */
const patience = 1_600;

/**
 * Has a page clipped. Where the background does not answer in time, the page keeps the clip aside
 * itself: it is said to be kept within two seconds, and goes in by itself, once, whatever the
 * background did of it. `later` hears the answer that comes after all.
 * @throws {Failure} as `ask` does, in time; `notSaved` where it cannot be kept aside either.
 */
export async function askClip(
  request: ClipRequest & { readonly capture: Capture },
  later: (receipt: ClipReceipt) => void,
): Promise<ClipReceipt> {
  const asked = ask('clip', request);
  const first = await Promise.race([asked, inTime()]);
  if (first !== null) return first;
  // What keeps it aside is wanted now and then, and never as the popup opens.
  const [{ reserve, unreserve }, { reservedReceipt }] = await Promise.all([
    import('../store/reserve.ts'),
    import('../protocol/reserved-receipt.ts'),
  ]);
  const { tabId: _, ...clip } = request;
  await reserve({ ...clip, at: new Date().toISOString() });
  asked.then(
    async (receipt) => {
      if (receipt.outcome !== 'reserved') await unreserve(clip.clipId);
      later(receipt);
    },
    // It is kept: what the background lacked is made up for when the reserve is emptied.
    () => undefined,
  );
  return reservedReceipt(clip, clip.capture);
}

function inTime(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, patience, null));
}
