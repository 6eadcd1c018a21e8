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

/** The change of what is shown of one quote, null being the exact words. */
export function editShown(
  clip: Clip,
  quote: string,
  next: string | null,
  previous: string | null,
): readonly Change[] {
  const quotes = (shown: string | null) =>
    clip.quotes.map((one) => (one.id === quote ? { ...one, shown } : one));
  return editClip(clip, 'quotes', quotes(next), quotes(previous));
}
