import { useId } from 'preact/hooks';
import { directionOf } from './direction.ts';
import './field.css';
import { TwoVersions } from './two-versions.tsx';
import { useSaved } from './use-saved.ts';

interface Props {
  /** Of its input; one of its own where none is given. */
  readonly id?: string;
  readonly label: string;
  /** What the store holds. */
  readonly value: string;
  /** Writes `next` over `previous`; gives false where it could not be saved. */
  readonly save: (next: string, previous: string) => Promise<boolean>;
  /** Told of every keystroke at once, before it is saved. */
  readonly onType?: (typed: string) => void;
  readonly lines?: boolean;
  /** Set in the serif of the issue's own words. */
  readonly words?: boolean;
  readonly type?: 'text' | 'date' | 'number';
  readonly lang?: string;
  readonly placeholder?: string;
}

/** A text field whose every keystroke is kept. */
export function SavedField(props: Props) {
  const own = useId();
  const id = props.id ?? own;
  const { typed, clash, input } = useSaved(props);
  const shared: SharedAttributes = {
    id,
    value: typed,
    dir: directionOf(typed),
    lang: props.lang || undefined,
    placeholder: props.placeholder,
    onInput: ({ currentTarget: { value } }) => {
      props.onType?.(value);
      input(value);
    },
  };
  return (
    <div class={props.words ? 'field words' : 'field'}>
      <label for={id}>{props.label}</label>
      {props.lines ? <textarea rows={2} {...shared} /> : inputOf(props.type, shared)}
      <TwoVersions clash={clash} textOf={(theirs) => theirs} />
    </div>
  );
}

interface SharedAttributes {
  readonly id: string;
  readonly value: string;
  readonly dir: 'auto' | 'ltr' | 'rtl';
  readonly lang: string | undefined;
  readonly placeholder: string | undefined;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

/** Preact types an input by its literal type, so each kind is written out. */
function inputOf(type: Props['type'], shared: SharedAttributes) {
  if (type === 'number') return <input type="number" {...shared} />;
  if (type === 'date') return <input type="date" {...shared} />;
  return <input type="text" {...shared} />;
}
