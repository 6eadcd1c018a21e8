import { readFurther, withAddress } from '../core/keep.ts';
import { completeClip, type KeptClip } from './complete-clip.ts';
import type { TabReading } from './read-tab.ts';

/** How long the page may take (ms): nobody waits for it. */
const patience = 6_000;

/**
 * Adds to a clip that is stored and answered for what a second look at its page finds: what it is
 * called, who made it, when. It may fail in any way; the clip is whole without. `typedUrl`: the
 * address that was typed for it.
 */
export async function addSecondLook(
  { more }: TabReading,
  kept: KeptClip,
  typedUrl: string | null,
): Promise<void> {
  const read = (await more?.(patience)) ?? null;
  if (read === null) return;
  const capture = withAddress(read, typedUrl);
  const now = new Date().toISOString();
  await completeClip(kept, (clip) => readFurther(clip, capture, now), 'change_edit');
}
