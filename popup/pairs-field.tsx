import { useId } from 'preact/hooks';
import type { Clip } from '../src/core/clip.ts';
import type { TypedPair } from '../src/core/typed-values.ts';
import { TwoVersions } from '../src/ui/two-versions.tsx';
import type { FoundValue } from './edit-clip.ts';
import { FieldRow } from './field-row.tsx';
import { focusOn } from './focus-on.ts';
import { FoundBeside } from './found-beside.tsx';
import { RowsField } from './rows-field.tsx';
import { useFound } from './use-found.ts';
import { useRows } from './use-rows.ts';

interface Props<F extends 'identifiers' | 'links'> {
  readonly clip: Clip;
  readonly field: F;
  readonly label: string;
  readonly shown: (value: FoundValue<F>) => readonly TypedPair[];
  readonly kept: (rows: readonly TypedPair[]) => FoundValue<F>;
  /** What the two fields of a row are called, given its number. */
  readonly nameLabel: (number: number) => string;
  readonly valueLabel: (number: number) => string;
  /** Names that are often wanted; a new row has the first that is not there yet. */
  readonly names: readonly string[];
  readonly placeholder: string;
  /** Why a value is not kept; null where it is. */
  readonly refusedIn?: (row: TypedPair) => string | null;
  readonly addWords: string;
}

/** A list of names with what stands behind each. */
export function PairsField<F extends 'identifiers' | 'links'>(props: Props<F>) {
  const { clip, label, shown, names } = props;
  const id = useId();
  const { found, isCorrected, goBack, ...stored } = useFound(clip, props.field);
  const list = useRows<FoundValue<F>, TypedPair>({ ...stored, shown, kept: props.kept });
  const textOf = (pairs: FoundValue<F>) =>
    shown(pairs)
      .map(({ name, value }) => `${name} ${value}`)
      .join(', ');
  return (
    <RowsField
      id={id}
      legend={label}
      rows={list.rows}
      nameOf={({ name, value }, index) => name || value || props.nameLabel(index + 1)}
      draw={(row, index) => (
        <div class="pair">
          <FieldRow
            isBare
            id={`${id}-name-${index}`}
            label={props.nameLabel(index + 1)}
            text={row.name}
            onType={(name) => list.type(index, { name })}
          />
          <FieldRow
            isBare
            dir="ltr"
            id={`${id}-value-${index}`}
            label={props.valueLabel(index + 1)}
            text={row.value}
            placeholder={props.placeholder}
            refused={row.value.trim() === '' ? null : (props.refusedIn?.(row) ?? null)}
            onType={(value) => list.type(index, { value })}
          />
        </div>
      )}
      remove={list.remove}
      add={() => {
        const name = names.find((one) => list.rows.every((row) => row.name !== one)) ?? '';
        list.add({ name, value: '' });
        focusOn(`${id}-value-${list.rows.length}`);
      }}
      addWords={props.addWords}
    >
      <TwoVersions clash={list.clash} textOf={textOf} />
      <FoundBeside
        clip={clip}
        found={textOf(found)}
        isCorrected={isCorrected}
        label={label}
        field={`${id}-add`}
        goBack={() => {
          list.tidy();
          goBack();
        }}
      />
    </RowsField>
  );
}
