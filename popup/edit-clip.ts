import type { Declared } from '../src/core/access.ts';
import { type Change, changeOf } from '../src/core/change.ts';
import type { Clip, FoundField } from '../src/core/clip.ts';
import { equal } from '../src/core/equal.ts';
import { correct, type Found, printed } from '../src/core/stored.ts';

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

/** What a field that a page gives holds, as it is found and as it is corrected. */
export type FoundValue<F extends FoundField> = Clip[F]['found'];

/** The correction of such a field from `previous` (what was last typed) to `next`. */
export function editFound<F extends FoundField>(
  clip: Clip,
  field: F,
  next: FoundValue<F>,
  previous: FoundValue<F>,
): readonly Change[] {
  const stored = clip[field] as Found<FoundValue<F>>;
  // A correction may say what was found since: what the store holds is taken as it is.
  const before = equal(previous, printed(stored)) ? stored : correct(stored, previous);
  return editClip(clip, field, correct(stored, next) as Clip[F], before as Clip[F]);
}

/** The change that leaves a field as the page gives it. */
export function dropCorrection<F extends FoundField>(clip: Clip, field: F): readonly Change[] {
  return editClip(clip, field, { ...clip[field], corrected: null }, clip[field]);
}

/** The correction of what the publisher says a reader may meet; null leaves it as it is found. */
export function editDeclared(clip: Clip, corrected: Declared | null): readonly Change[] {
  const { access } = clip;
  const declared =
    corrected === null ? { ...access.declared, corrected } : correct(access.declared, corrected);
  return editClip(clip, 'access', { ...access, declared }, access);
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
