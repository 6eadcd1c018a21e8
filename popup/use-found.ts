import type { Clip, FoundField } from '../src/core/clip.ts';
import { type Found, printed } from '../src/core/stored.ts';
import { useChanges } from '../src/ui/use-changes.ts';
import { dropCorrection, editFound, type FoundValue } from './edit-clip.ts';

/** A field that a page gives and the curator may correct, with what writes it. */
export function useFound<F extends FoundField>(clip: Clip, field: F) {
  const { run } = useChanges();
  const stored = clip[field] as Found<FoundValue<F>>;
  return {
    value: printed(stored),
    found: stored.found,
    isCorrected: stored.corrected !== null,
    save: (next: FoundValue<F>, previous: FoundValue<F>) =>
      run('change_edit', editFound(clip, field, next, previous), `${clip.id}:${field}`),
    goBack: () => void run('change_edit', dropCorrection(clip, field)),
  };
}
