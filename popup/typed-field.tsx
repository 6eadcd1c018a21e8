import { useId, useState } from 'preact/hooks';
import type { Clip, FoundField } from '../src/core/clip.ts';
import { equal } from '../src/core/equal.ts';
import { printed } from '../src/core/stored.ts';
import { TwoVersions } from '../src/ui/two-versions.tsx';
import { useSaved } from '../src/ui/use-saved.ts';
import type { FoundValue } from './edit-clip.ts';
import { FieldRow } from './field-row.tsx';
import { FoundBeside } from './found-beside.tsx';
import { useFound } from './use-found.ts';

interface Props<F extends FoundField> {
  readonly clip: Clip;
  readonly field: F;
  readonly label: string;
  readonly textOf: (value: FoundValue<F>) => string;
  /** The value that is typed; undefined for what is none, which is not kept. */
  readonly kept: (text: string) => FoundValue<F> | undefined;
  /** What is said of that. */
  readonly refused?: string;
  readonly isPrinted?: boolean;
  readonly dir?: 'ltr';
  readonly placeholder?: string;
  readonly children?: preact.ComponentChildren;
}

/** A field of one line, kept as it is typed as far as it makes sense, with what was found. */
export function TypedField<F extends FoundField>(props: Props<F>) {
  const { clip, label, textOf, kept } = props;
  const id = useId();
  const { found, isCorrected, goBack, ...stored } = useFound(clip, props.field);
  const { typed, clash, input } = useSaved<FoundValue<F>>(stored);
  /** What is on the screen while it is typed, and what it was before. */
  const [draft, setDraft] = useState<{ text: string; before: FoundValue<F> } | null>(null);
  const value = draft === null ? undefined : kept(draft.text);
  // What comes from elsewhere (undo) takes the place of what was typed.
  const isDraft = draft !== null && equal(value === undefined ? draft.before : value, typed);
  return (
    <FieldRow
      id={id}
      label={label}
      text={isDraft ? draft.text : textOf(typed)}
      onType={(text) => {
        const before = isDraft ? draft.before : typed;
        const next = kept(text);
        setDraft({ text, before });
        // Half a date may be a year: what does not make sense leaves things as they were.
        input(next === undefined ? before : next);
      }}
      onLeave={() => {
        if (value !== undefined) setDraft(null);
      }}
      refused={isDraft && value === undefined ? (props.refused ?? null) : null}
      isPrinted={props.isPrinted ?? false}
      lang={props.isPrinted ? printed(clip.lang) : ''}
      dir={props.dir ?? 'auto'}
      placeholder={props.placeholder ?? ''}
    >
      <TwoVersions clash={clash} textOf={textOf} />
      <FoundBeside
        clip={clip}
        found={textOf(found)}
        isCorrected={isCorrected}
        label={label}
        field={id}
        goBack={() => {
          setDraft(null);
          goBack();
        }}
      />
      {props.children}
    </FieldRow>
  );
}
