import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { equal } from '../core/equal.ts';
import { begun } from './pending-writes.ts';

interface Saved<T> {
  /** What the store holds. */
  readonly value: T;
  /** Writes `next` over `previous`; gives false where it could not be saved. */
  readonly save: (next: T, previous: T) => Promise<boolean>;
  /** Told what was changed elsewhere and takes the place of what was on the screen. */
  readonly replaced?: (value: T) => void;
}

/**
 * Text, or rows of it, whose every keystroke goes through the store's door. What was typed stays on
 * the screen whatever happens; what comes from elsewhere is shown unless it would replace words that
 * are not saved yet.
 */
export function useSaved<T>({ value, save, replaced }: Saved<T>) {
  const [typed, setTyped] = useState(value);
  /** What is on the screen, what the store was last known to hold, and how to write. */
  const latest = useRef({ wanted: value, written: value, save, replaced });
  /** The words on their way to the store; null while none are. */
  const underway = useRef<{ readonly words: T } | null>(null);
  /** The writing that is going on, or the last that was. */
  const writing = useRef<Promise<void>>(Promise.resolve());
  Object.assign(latest.current, { save, replaced });

  // At once: after the next frame a further write may be through, and this value be old.
  useLayoutEffect(() => {
    if (underway.current !== null) return;
    const untouched = equal(latest.current.wanted, latest.current.written);
    latest.current.written = value;
    if (!untouched || equal(latest.current.wanted, value)) return;
    latest.current.wanted = value;
    setTyped(() => value);
    latest.current.replaced?.(value);
  }, [value]);

  // One write at a time, and always of the newest words: however fast somebody types, the store
  // is at most one write behind.
  const write = async () => {
    while (!equal(latest.current.wanted, latest.current.written)) {
      const { wanted, written, save } = latest.current;
      underway.current = { words: wanted };
      if (!(await save(wanted, written))) break;
      latest.current.written = wanted;
    }
    underway.current = null;
  };

  useEffect(() => {
    // What is on its way may arrive or not: the rest is handed over as following from either.
    const finish = () => {
      const { wanted, written, save } = latest.current;
      if (equal(wanted, written)) return;
      if (underway.current !== null) void save(wanted, underway.current.words);
      void save(wanted, written);
    };
    addEventListener('pagehide', finish);
    // A field that is left may still have words on their way, and the page may close right then.
    return () => void writing.current.then(() => removeEventListener('pagehide', finish));
  }, []);

  return {
    typed,
    /** Takes in what stands in the field by now. */
    input: (next: T) => {
      setTyped(() => next);
      latest.current.wanted = next;
      if (underway.current === null) writing.current = begun(write());
    },
    /** Resolves when nothing is on its way to the store; gives what the store holds then. */
    settled: async (): Promise<T> => {
      await writing.current;
      return latest.current.written;
    },
  };
}
