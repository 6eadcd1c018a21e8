import type { LinkToAsk } from './may-ask.ts';
import { verdictOf } from './verdict.ts';

/** What was found when an address was asked. */
export interface LinkResult {
  readonly url: string;
  /** As `verdictOf` writes it. */
  readonly verdict: string;
  /** ISO 8601 UTC. */
  readonly checkedAt: string;
}

/** What an answer is judged by. */
type Answer = Pick<Response, 'status' | 'url' | 'body'>;

/** The world, as a check needs it. */
export interface Asking {
  /**
   * Asks an address. Refuses with a `SecurityError` where that leads to a host that is not to be
   * asked, with anything else where nobody answered.
   */
  readonly request: (url: string, init: RequestInit) => Promise<Answer>;
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Hears each result; the host is not asked again before that is done. */
  readonly told: (result: LinkResult) => Promise<void> | void;
  /** Ends the check: what is under way is broken off, and no result is told of it. */
  readonly signal: AbortSignal;
}

/** A host is asked once in so many ms. */
const pause = 1_000;
/** So many addresses are asked at the same time at most. */
const atOnce = 4;
/** Who gives no answer in so many ms gives none. */
const patience = 15_000;

/** As little as can be asked: no cookies, nothing of a cache, no word of where it comes from. */
const asked = {
  method: 'GET',
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'follow',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

/**
 * Asks every address once, each host at most once a second and no more than four at the same time,
 * and tells what came back. Nothing is asked again, whatever the answer. Resolves when all were
 * asked, or soon after the signal is aborted.
 */
export async function checkLinks(
  links: readonly Pick<LinkToAsk, 'url' | 'host'>[],
  asking: Asking,
): Promise<void> {
  const turn = turns(atOnce);
  await Promise.all(
    [...new Set(links.map(({ host }) => host))].map(async (host) => {
      let next = Number.NEGATIVE_INFINITY;
      for (const { url } of links.filter((one) => one.host === host)) {
        if (asking.signal.aborted) return;
        const left = next - asking.now();
        if (left > 0) await asking.wait(left, asking.signal);
        await turn(async () => {
          if (asking.signal.aborted) return;
          next = asking.now() + pause;
          const verdict = await ask(url, asking);
          if (verdict === null) return;
          const checkedAt = new Date(asking.now()).toISOString();
          await asking.told({ url, verdict, checkedAt });
        });
      }
    }),
  );
}

/** The verdict on one address; null where the check ended before there was one. */
async function ask(url: string, { request, wait, signal }: Asking): Promise<string | null> {
  const ending = new AbortController();
  const end = () => ending.abort();
  signal.addEventListener('abort', end);
  const late = wait(patience, ending.signal).then(() => 'late' as const);
  try {
    const answering = request(url, { ...asked, signal: ending.signal });
    answering.catch(() => undefined);
    const answer = await Promise.race([answering, late]);
    if (signal.aborted) return null;
    if (answer === 'late') return 'unreachable';
    // The first lines say it all: what the page says is nobody's matter.
    answer.body?.cancel().catch(() => undefined);
    return verdictOf(url, answer);
  } catch (error) {
    if (signal.aborted) return null;
    const isElsewhere = error instanceof DOMException && error.name === 'SecurityError';
    return isElsewhere ? 'moved' : 'unreachable';
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

/** Gives each work its turn, so that no more than `most` are under way. */
function turns(most: number): (work: () => Promise<void>) => Promise<void> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
