import { useEffect, useState } from 'preact/hooks';
import { type Announcement, onChanged } from '../store/announce.ts';
import { useNotices } from './notice.tsx';

/**
 * What `read` gives from the store, read again after every change made here or in another page;
 * null until it was read once. `concerns` tells the changes that can make no difference. A slow reading that a newer one overtook is dropped.
 */
export function useStored<T>(
  read: () => Promise<T>,
  dependencies: readonly unknown[] = [],
  concerns: (changed: Announcement) => boolean = () => true,
): T | null {
  const [value, setValue] = useState<T | null>(null);
  const { fail } = useNotices();
  useEffect(() => {
    let newest = 0;
    let gone = false;
    const refresh = () => {
      newest += 1;
      const mine = newest;
      read().then(
        (result) => {
          if (mine === newest && !gone) setValue(result);
        },
        (error: unknown) => {
          if (!gone) fail(error);
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
  }, [...dependencies]);
  return value;
}
