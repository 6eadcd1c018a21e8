import { useId } from 'preact/hooks';
import type { Clip } from '../src/core/clip.ts';
import { FoundBeside } from './found-beside.tsx';
import './field-row.css';

interface Props<T extends string> {
  readonly clip: Clip;
  readonly label: string;
  readonly choices: readonly T[];
  readonly wordsFor: (choice: T) => string;
  readonly value: T;
  readonly found: T;
  /** Whether what was found says anything. */
  readonly isFound: boolean;
  readonly isCorrected: boolean;
  readonly choose: (choice: T) => void;
  readonly goBack: () => void;
}

/** A field with few values, to be chosen from. */
export function ChoiceField<T extends string>(props: Props<T>) {
  const id = useId();
  return (
    <div class="field-row">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={({ currentTarget: { value } }) => {
          const choice = props.choices.find((one) => one === value);
          if (choice !== undefined) props.choose(choice);
        }}
      >
        {props.choices.map((one) => (
          <option key={one} value={one} selected={one === props.value}>
            {props.wordsFor(one)}
          </option>
        ))}
      </select>
      <FoundBeside
        clip={props.clip}
        found={props.isFound ? props.wordsFor(props.found) : ''}
        isCorrected={props.isCorrected}
        label={props.label}
        field={id}
        goBack={props.goBack}
      />
    </div>
  );
}
