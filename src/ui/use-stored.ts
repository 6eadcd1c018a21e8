import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Announcement, onChanged } from '../store/announce.ts';
import { useNotices } from './notice.tsx';

/** What is read of the store, and what stood in the way when it was read last. */
interface Reading<T> {
  /** null until it was read once. */
  readonly value: T | null;
  readonly failure: unknown;
  readonly again: () => void;
}

/**
 * What `read` gives from the store, read again after every change made here or in another page;
 * null until it was read once. `concerns` tells the changes that can make no difference. A slow
 * reading that a newer one overtook is dropped; one that fails is told in the page's notices.
 */
export function useStored<T>(
  read: () => Promise<T>,
  dependencies: readonly unknown[] = [],
  concerns: (changed: Announcement) => boolean = () => true,
): T | null {
  const { value, failure } = useReading(read, dependencies, concerns);
  const { fail } = useNotices();
  useEffect(() => {
    if (failure !== null) fail(failure);
  }, [failure]);
  return value;
}

/** As `useStored`, for a page that itself says what stands in the way. */
export function useReading<T>(
  read: () => Promise<T>,
  dependencies: readonly unknown[] = [],
  concerns: (changed: Announcement) => boolean = () => true,
): Reading<T> {
  const [{ value, failure }, setRead] = useState<Omit<Reading<T>, 'again'>>({
    value: null,
    failure: null,
  });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let newest = 0;
    let gone = false;
    const refresh = () => {
      newest += 1;
      const mine = newest;
      read().then(
        (result) => {
          if (mine === newest && !gone) setRead({ value: result, failure: null });
        },
        (error: unknown) => {
          if (!gone) setRead((last) => ({ ...last, failure: error }));
        },
      );
    };
    refresh();
    const stop = onChanged((changed) => {
      if (concerns(changed)) refresh();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [...dependencies, tries]);
  return { value, failure, again: useCallback(() => setTries((last) => last + 1), []) };
}
