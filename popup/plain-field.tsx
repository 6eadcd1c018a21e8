import { useId } from 'preact/hooks';
import type { Clip } from '../src/core/clip.ts';
import { TwoVersions } from '../src/ui/two-versions.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { useSaved } from '../src/ui/use-saved.ts';
import { editClip } from './edit-clip.ts';
import { FieldRow } from './field-row.tsx';

interface Props {
  readonly clip: Clip;
  readonly field: 'lead' | 'via';
  readonly label: string;
  readonly placeholder: string;
}

/** A field of one line that no page fills in: the curator's own word. */
export function PlainField({ clip, field, label, placeholder }: Props) {
  const id = useId();
  const { run } = useChanges();
  const { typed, clash, input } = useSaved<string>({
    value: clip[field],
    save: (next, previous) =>
      run('change_edit', editClip(clip, field, next, previous), `${clip.id}:${field}`),
  });
  return (
    <FieldRow id={id} label={label} text={typed} onType={input} placeholder={placeholder}>
      <TwoVersions clash={clash} textOf={(theirs) => theirs} />
    </FieldRow>
  );
}
