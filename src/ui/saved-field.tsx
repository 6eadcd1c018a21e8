import { useEffect, useId, useRef, useState } from 'preact/hooks';
import './field.css';

interface Props {
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

/**
 * A text field whose every keystroke goes through the store's door. What was typed stays on the
 * screen whatever happens; what comes from elsewhere is shown unless it would replace words that
 * are not saved yet.
 */
export function SavedField(props: Props) {
  const id = useId();
  const [typed, setTyped] = useState(props.value);
  /** What is on the screen, what the store was last known to hold, and how to write. */
  const latest = useRef({ wanted: props.value, written: props.value, save: props.save });
  /** The words on their way to the store; null while none are. */
  const underway = useRef<string | null>(null);
  latest.current.save = props.save;

  useEffect(() => {
    if (underway.current !== null) return;
    const untouched = latest.current.wanted === latest.current.written;
    latest.current.written = props.value;
    if (!untouched) return;
    latest.current.wanted = props.value;
    setTyped(props.value);
  }, [props.value]);

  // One write at a time, and always of the newest words: however fast somebody types, the store
  // is at most one write behind.
  const write = async () => {
    while (latest.current.wanted !== latest.current.written) {
      const { wanted, written, save } = latest.current;
      underway.current = wanted;
      if (!(await save(wanted, written))) break;
      latest.current.written = wanted;
    }
    underway.current = null;
  };

  useEffect(() => {
    // What is on its way may arrive or not: the rest is handed over as following from either.
    const finish = () => {
      const { wanted, written, save } = latest.current;
      if (wanted === written) return;
      if (underway.current !== null) void save(wanted, underway.current);
      void save(wanted, written);
    };
    addEventListener('pagehide', finish);
    return () => removeEventListener('pagehide', finish);
  }, []);

  const input = (next: string) => {
    setTyped(next);
    props.onType?.(next);
    latest.current.wanted = next;
    if (underway.current === null) void write();
  };

  const shared: SharedAttributes = {
    id,
    value: typed,
    dir: 'auto',
    lang: props.lang || undefined,
    placeholder: props.placeholder,
    onInput: (event) => input(event.currentTarget.value),
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
  readonly placeholder: string | undefined;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

/** Preact types an input by its literal type, so each kind is written out. */
function inputOf(type: Props['type'], shared: SharedAttributes) {
  if (type === 'number') return <input type="number" {...shared} />;
  if (type === 'date') return <input type="date" {...shared} />;
  return <input type="text" {...shared} />;
}
