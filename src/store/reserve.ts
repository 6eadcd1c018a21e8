import type { Capture } from '../core/capture.ts';
import type { Pending } from '../core/settings.ts';
import { browser } from '../platform/browser.ts';
import { readLocal } from '../platform/local.ts';
import { alone } from './alone.ts';
import { settle } from './settle.ts';
import { isUnsettled, unsettle } from './unsettled.ts';

/** A clip that could not be stored when it was made, with all that storing it takes. */
export interface ReservedClip {
  readonly clipId: string;
  readonly placementId: string;
  readonly orderId: string;
  readonly capture: Capture;
  readonly typed: Pending;
  /** When it was made, ISO 8601 UTC. */
  readonly at: string;
}

type Reserve = Readonly<Record<string, ReservedClip>>;

const key = 'reserve';

/** The alarm at which what is in reserve is tried again. */
export const reserveAlarm = 'reserve';

/**
 * Keeps a clip outside the database, which does not open or does not take it, and has it tried again.
 * Resolves when it is kept; asked twice for one clip, it is kept once.
 */
export async function reserve(clip: ReservedClip): Promise<void> {
  await rewrite((all) => ({ ...all, [clip.clipId]: clip }));
  await browser.alarms.create(reserveAlarm, { periodInMinutes: 1 });
}

/** The clips kept in reserve, the oldest first. */
export async function reservedClips(): Promise<readonly ReservedClip[]> {
  const all = Object.values(await read()).map((clip) => ({
    ...clip,
    // What an older version kept says nothing of this.
    capture: { ...clip.capture, maxSnippet: clip.capture.maxSnippet ?? null },
  }));
  return all.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** The clip is stored by now. */
export function unreserve(clipId: string): Promise<void> {
  return rewrite(({ [clipId]: _, ...others }) => others);
}

async function read(): Promise<Reserve> {
  return ((await readLocal(key))[key] as Reserve | undefined) ?? {};
}

function rewrite(alter: (all: Reserve) => Reserve): Promise<void> {
  return alone('cuttings-reserve', async () => {
    await browser.storage.local.set({ [key]: alter(await read()) }).catch(async (error) => {
      await unsettle();
      throw error;
    });
    if (await isUnsettled()) await settle(null);
  });
}
