import { useEffect, useRef, useState } from 'preact/hooks';
import { nothingTyped, type Pending } from '../src/core/settings.ts';
import { ask } from '../src/protocol/message.ts';
import { setSetting, setting } from '../src/store/settings.ts';
import { isClosing } from '../src/ui/closing.ts';
import { useNotices } from '../src/ui/notice.tsx';

/**
 * What is typed over a page before it is clipped: kept in the store with every keystroke, so that
 * a popup that closes loses none of it, and at hand at once for the Enter that follows.
 */
export function usePending(page: string) {
  const { fail } = useNotices();
  const [pending, setPending] = useState<Pending | null>(null);
  const latest = useRef(nothingTyped);

  const show = (next: Pending) => {
    latest.current = next;
    setPending(next);
  };

  useEffect(() => {
    setting('pending', page).then((kept) => show(kept ?? nothingTyped), fail);
  }, [page]);

  const keep = async (value: Pending | null): Promise<boolean> => {
    try {
      const at = new Date().toISOString();
      await (isClosing()
        ? ask('keepPending', { page, at, value })
        : setSetting('pending', value, { page, at }));
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };

  return {
    pending,
    latest,
    /** Takes a change in at once. */
    put: (part: Partial<Pending>) => show({ ...latest.current, ...part }),
    /** Keeps what is at hand; false where it could not be kept. */
    save: () => keep(latest.current),
    /** Forgets it all: the page is clipped. */
    clear: () => {
      show(nothingTyped);
      return keep(null);
    },
  };
}
