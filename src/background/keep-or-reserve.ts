import { Failure, type FailureCode } from '../core/failure.ts';
import type { Pending } from '../core/settings.ts';
import { browser } from '../platform/browser.ts';
import type { ClipReceipt } from '../protocol/calls.ts';
import { reservedReceipt } from '../protocol/reserved-receipt.ts';
import { reserve, reserveAlarm, reservedClips, unreserve } from '../store/reserve.ts';
import { type KeepIds, keepClip } from './keep-clip.ts';
import type { TabReading } from './read-tab.ts';

/** A store that has not answered by then (ms) may be putting itself right, or never answer. */
const patience = 1_200;

/** What is no fault of the clip: it can be stored once the store can. */
const passing: readonly FailureCode[] = [
  'notSaved',
  'storeBlocked',
  'storeNewer',
  'storeClosed',
  'storeSlow',
];

/** A database that opens and cannot be read says so in the browser's own errors. */
function isPassing(error: unknown): boolean {
  return error instanceof Failure ? passing.includes(error.code) : error instanceof DOMException;
}

/**
 * Keeps what `reading` gives, in the store or, where that does not take it, in reserve; resolves
 * when it is kept.
 * @throws {Failure} what the store said, where the reserve could not keep it either.
 */
export async function keepOrReserve(
  reading: Promise<TabReading>,
  typed: Pending,
  ids: KeepIds,
): Promise<ClipReceipt> {
  const at = new Date().toISOString();
  const kept = keepClip(reading, typed, ids, at);
  try {
    return await Promise.race([kept, tooLong(reading)]);
  } catch (error) {
    if (!isPassing(error)) throw error;
    const { clipId, placementId, orderId } = ids;
    const { capture } = await reading;
    const clip = { clipId, placementId, orderId, capture, typed, at };
    await reserve(clip).catch(() => {
      throw error;
    });
    // A store that was only slow has it after all.
    kept.then(
      () => unreserve(clipId),
      () => undefined,
    );
    return reservedReceipt(ids, capture);
  }
}

/** Stores what is in reserve, the oldest first, as if it were clipped now that the store takes it. */
export async function emptyReserve(): Promise<void> {
  for (const { capture, typed, at, ...ids } of await reservedClips()) {
    await keepClip(Promise.resolve({ capture, more: null }), typed, ids, at);
    await unreserve(ids.clipId);
  }
  await browser.alarms.clear(reserveAlarm);
}

async function tooLong(reading: Promise<unknown>): Promise<never> {
  await reading;
  await new Promise((resolve) => setTimeout(resolve, patience));
  throw new Failure('storeSlow');
}
