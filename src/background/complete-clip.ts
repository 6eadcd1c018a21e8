import { type ChangeOrder, changeOf } from '../core/change.ts';
import type { Clip } from '../core/clip.ts';
import { Failure } from '../core/failure.ts';
import type { ClipReceipt } from '../protocol/calls.ts';
import { change } from '../store/change.ts';
import { clipById } from '../store/clips.ts';

/** A clip that is stored, and the order that stored it. */
export type KeptClip = Pick<ClipReceipt, 'clipId' | 'orderId'>;

/**
 * Adds to a clip that is stored and answered for, as part of the step that stored it. Where that
 * step changed nothing, this is a step by its own `label`. Nothing is added to a clip that was
 * removed meanwhile, or taken back.
 */
export async function completeClip(
  kept: KeptClip,
  add: (clip: Clip) => Clip,
  label: ChangeOrder['label'] = null,
): Promise<void> {
  // Once more where the clip was changed just then: its fields are merged, its quotes are not.
  if (!(await keep(kept, add, label))) await keep(kept, add, label);
}

/** False for a conflict. */
async function keep(
  { clipId, orderId }: KeptClip,
  add: (clip: Clip) => Clip,
  label: ChangeOrder['label'],
): Promise<boolean> {
  const clip = await clipById(clipId);
  if (clip === null || clip.state === 'trashed') return true;
  const after = add(clip);
  if (after === clip) return true;
  try {
    await change({
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      label,
      completes: orderId,
      changes: [changeOf('clips', clip, after)],
    });
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code !== 'conflict';
  }
}
