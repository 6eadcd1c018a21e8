import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface SavedText {
  /** What the store holds. */
  readonly value: string;
  /** Writes `next` over `previous`; gives false where it could not be saved. */
  readonly save: (next: string, previous: string) => Promise<boolean>;
}

/**
 * Text whose every keystroke goes through the store's door. What was typed stays on the screen
 * whatever happens; what comes from elsewhere is shown unless it would replace words that are not
 * saved yet.
 */
export function useSavedText({ value, save }: SavedText) {
  const [typed, setTyped] = useState(value);
  /** What is on the screen, what the store was last known to hold, and how to write. */
  const latest = useRef({ wanted: value, written: value, save });
  /** The words on their way to the store; null while none are. */
  const underway = useRef<string | null>(null);
  latest.current.save = save;

  // At once: after the next frame a further write may be through, and this value be old.
  useLayoutEffect(() => {
    if (underway.current !== null) return;
    const untouched = latest.current.wanted === latest.current.written;
    latest.current.written = value;
    if (!untouched) return;
    latest.current.wanted = value;
    setTyped(value);
  }, [value]);

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

  return {
    typed,
    /** Takes in what stands in the field by now. */
    input: (next: string) => {
      setTyped(next);
      latest.current.wanted = next;
      if (underway.current === null) void write();
    },
  };
}
