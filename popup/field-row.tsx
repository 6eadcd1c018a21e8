import { useEffect, useState } from 'preact/hooks';
import './field-row.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** The field is left. */
  readonly onLeave?: () => void;
  /** Why what stands in the field is not kept; null where it is. */
  readonly refused?: string | null;
  /** Set in the serif of the issue's own words. */
  readonly isPrinted?: boolean;
  /** The label is for those alone who do not see where the field stands. */
  readonly isBare?: boolean;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'auto';
  readonly placeholder?: string;
  /** Keys that do something in it, as `aria-keyshortcuts` has them. */
  readonly keys?: string;
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly children?: preact.ComponentChildren;
}

/** One field of a clip on its line: its name, what it holds, and below it what is said of that. */
export function FieldRow(props: Props) {
  const { id, text, refused = null } = props;
  const isTold = useTold(refused !== null, text);
  return (
    <div class={`field-row${props.isPrinted ? ' printed' : ''}${props.isBare ? ' bare' : ''}`}>
      <label for={id} class={props.isBare ? 'unseen' : ''}>
        {props.label}
      </label>
      <input
        id={id}
        type="text"
        value={text}
        dir={props.dir ?? 'auto'}
        lang={props.lang || undefined}
        placeholder={props.placeholder}
        aria-invalid={isTold}
        aria-describedby={`${id}-refused`}
        spellcheck={props.isPrinted ?? false}
        aria-keyshortcuts={props.keys}
        onKeyDown={props.onKey}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
      />
      <div class="told" id={`${id}-refused`} role="status">
        {isTold && refused !== null && <p class="refused">{refused}</p>}
      </div>
      {props.children}
    </div>
  );
}

/** How long somebody has paused (ms) when they are told that it is not kept. */
const pause = 800;

/**
 * Whether to say that what is typed is refused: not yet while it is being typed, nor as the field
 * is left, when it would move what the mouse is about to click.
 */
function useTold(isRefused: boolean, text: string): boolean {
  const [isPaused, setPaused] = useState(false);
  useEffect(() => {
    setPaused(false);
    if (!isRefused) return;
    const timer = setTimeout(() => setPaused(true), pause);
    return () => clearTimeout(timer);
  }, [isRefused, text]);
  return isRefused && isPaused;
}
