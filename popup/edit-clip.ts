import { type Change, changeOf } from '../src/core/change.ts';
import type { Clip } from '../src/core/clip.ts';

/** The change of one field of a clip from `previous` (what was last typed) to `next`. */
export function editClip<F extends keyof Clip>(
  clip: Clip,
  field: F,
  next: Clip[F],
  previous: Clip[F],
): readonly Change[] {
  const before = { ...clip, [field]: previous };
  const after = { ...clip, [field]: next, updated: new Date().toISOString() };
  return [changeOf('clips', before, after)];
}
