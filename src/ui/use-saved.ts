import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { type SavedWords, savedWords } from './saved-words.ts';

interface Saved<T> {
  /** What the store holds. */
  readonly value: T;
  /** Writes `next` over `previous`; gives false where it could not be saved. */
  readonly save: (next: T, previous: T) => Promise<boolean>;
  /** Told what was changed elsewhere and takes the place of what was on the screen. */
  readonly replaced?: (value: T) => void;
}

/** What another window wrote in the same field meanwhile, and the two ways to go on. */
export interface Clash<T> extends Pick<SavedWords<T>, 'keepMine' | 'takeTheirs'> {
  readonly theirs: T;
}

/** Text, or rows of it, whose every keystroke goes through the store's door. */
export function useSaved<T>({ value, save, replaced }: Saved<T>) {
  const [, redraw] = useReducer<number, undefined>((times) => times + 1, 0);
  const desk = useRef({ save, replaced });
  desk.current = { save, replaced };
  const words = useMemo(
    () =>
      savedWords<T>(value, () => ({
        save: desk.current.save,
        changed: () => redraw(undefined),
        replaced: (next) => desk.current.replaced?.(next),
      })),
    [],
  );

  // At once: after the next frame a further write may be through, and this value be old.
  useLayoutEffect(() => words.stored(value), [value]);

  useEffect(() => {
    addEventListener('pagehide', words.handOver);
    // A field that is left may still have words on their way, and the page may close right then.
    return () => void words.settled().then(() => removeEventListener('pagehide', words.handOver));
  }, []);

  const theirs = words.theirs();
  const clash: Clash<T> | null = theirs && {
    theirs: theirs.value,
    keepMine: words.keepMine,
    takeTheirs: words.takeTheirs,
  };
  return {
    typed: words.wanted(),
    /** Where another window wrote in it, too: what to ask before anything more is saved. */
    clash,
    /** Takes in what stands in the field by now. */
    input: words.input,
    /** Resolves when nothing is on its way to the store; gives what the store holds then. */
    settled: words.settled,
  };
}
