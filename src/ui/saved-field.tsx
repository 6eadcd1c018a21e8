import { useEffect, useId, useRef, useState } from 'preact/hooks';
import './field.css';

interface Props {
  readonly label: string;
  /** What the store holds. */
  readonly value: string;
  /** Writes `next` over `previous`; gives false where it could not be saved. */
  readonly save: (next: string, previous: string) => Promise<boolean>;
  readonly lines?: boolean;
  /** Set in the serif of the issue's own words. */
  readonly words?: boolean;
  readonly type?: 'text' | 'date' | 'number';
  readonly lang?: string;
}

/**
 * A text field whose every keystroke goes through the store's door. What was typed stays on the
 * screen whatever happens; what comes from elsewhere is shown unless it would replace words that
 * are not saved yet.
 */
export function SavedField(props: Props) {
  const id = useId();
  const [typed, setTyped] = useState(props.value);
  /** The last text handed to the door: what the next keystroke changes. */
  const sent = useRef(props.value);
  const underway = useRef(0);

  useEffect(() => {
    if (underway.current > 0 || props.value === sent.current) return;
    sent.current = props.value;
    setTyped(props.value);
  }, [props.value]);

  const input = async (next: string) => {
    const previous = sent.current;
    setTyped(next);
    sent.current = next;
    underway.current += 1;
    const saved = await props.save(next, previous);
    underway.current -= 1;
    // Not saved: the next keystroke starts again from what the store really holds.
    if (!saved) sent.current = previous;
  };

  const shared: SharedAttributes = {
    id,
    value: typed,
    dir: 'auto',
    lang: props.lang || undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      void input(event.currentTarget.value),
  };
  return (
    <div class={props.words ? 'field words' : 'field'}>
      <label for={id}>{props.label}</label>
      {props.lines ? <textarea rows={2} {...shared} /> : inputOf(props.type, shared)}
    </div>
  );
}

interface SharedAttributes {
  readonly id: string;
  readonly value: string;
  readonly dir: 'auto';
  readonly lang: string | undefined;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

/** Preact types an input by its literal type, so each kind is written out. */
function inputOf(type: Props['type'], shared: SharedAttributes) {
  if (type === 'number') return <input type="number" {...shared} />;
  if (type === 'date') return <input type="date" {...shared} />;
  return <input type="text" {...shared} />;
}
