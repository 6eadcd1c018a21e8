import { useEffect, useRef, useState } from 'preact/hooks';
import { checkLinks } from '../src/links/check-links.ts';
import type { LinkToAsk } from '../src/links/may-ask.ts';
import { fencedFetch } from '../src/platform/fenced-fetch.ts';
import { askForHosts, giveHostsBack, withHosts } from '../src/platform/hosts-permission.ts';
import { words } from '../src/platform/words.ts';
import { keepLinkResult } from '../src/store/link-results.ts';
import { useNotices } from '../src/ui/notice.tsx';

/** How far a check is. */
interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * The check of links: nothing is asked before `start`, and what was found is kept as it comes. Leaving
 * the view ends it.
 */
export function useLinkCheck() {
  const { tell, fail, refuse } = useNotices();
  const [progress, setProgress] = useState<Progress | null>(null);
  const ending = useRef<AbortController | null>(null);

  useEffect(
    () => () => {
      ending.current?.abort();
      giveHostsBack().catch(() => undefined);
    },
    [],
  );

  const ask = async (links: readonly LinkToAsk[]) => {
    const end = new AbortController();
    ending.current = end;
    let done = 0;
    const isMine = await withHosts(async () => {
      setProgress({ done, of: links.length });
      await checkLinks(links, {
        request: fencedFetch,
        now: Date.now,
        wait,
        signal: end.signal,
        told: async (result) => {
          await keepLinkResult(result);
          done += 1;
          if (!end.signal.aborted) setProgress({ done, of: links.length });
        },
      });
    }).finally(() => {
      end.abort();
      setProgress(null);
    });
    if (!isMine) return refuse([words('links_elsewhere')]);
    tell([words(done === 1 ? 'links_asked_one' : 'links_asked', done)]);
  };

  return {
    /** Null while nothing is asked. */
    progress,
    /** Asks for the hosts and then asks them. Call it straight from a click. */
    start: (links: readonly LinkToAsk[], origins: readonly string[]) => {
      askForHosts(origins)
        .then((isGiven) => (isGiven ? ask(links) : refuse([words('links_refused')])))
        .catch(fail);
    },
    cancel: () => ending.current?.abort(),
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
