import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkLinks, type LinkResult } from '../../src/links/check-links.ts';

interface Asked {
  readonly url: string;
  readonly at: number;
  readonly init: RequestInit;
}

/** How a site answers: with a status, after so many ms, from another address, or not at all. */
interface Site {
  readonly status?: number;
  readonly after?: number;
  readonly from?: string;
  readonly error?: unknown;
}

/** A web in which some addresses answer in their own way, and all others at once that they are fine. */
function webOf(sites: Readonly<Record<string, Site>> = {}) {
  const asked: Asked[] = [];
  const results: LinkResult[] = [];
  const ended: string[] = [];
  const cancelled: string[] = [];
  const most = { now: 0, ever: 0 };
  const end = new AbortController();
  const request = (url: string, init: RequestInit) => {
    asked.push({ url, at: Date.now(), init });
    most.now += 1;
    most.ever = Math.max(most.ever, most.now);
    const { status = 200, after = 0, from = url, error } = sites[url] ?? {};
    let isOver = false;
    return new Promise<Pick<Response, 'status' | 'url' | 'body'>>((resolve, reject) => {
      const timer = setTimeout(() => {
        most.now -= 1;
        isOver = true;
        if (error !== undefined) return reject(error);
        const cancel = async () => void cancelled.push(url);
        resolve({ status, url: from, body: { cancel } as ReadableStream<Uint8Array<ArrayBuffer>> });
      }, after);
      init.signal?.addEventListener('abort', () => {
        if (isOver) return;
        clearTimeout(timer);
        most.now -= 1;
        ended.push(url);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  };
  const wait = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  const check = (urls: readonly string[]) =>
    checkLinks(
      urls.map((url) => ({ url, host: new URL(url).hostname })),
      {
        request,
        now: Date.now,
        wait,
        told: (result) => void results.push(result),
        signal: end.signal,
      },
    );
  const verdicts = () => Object.fromEntries(results.map(({ url, verdict }) => [url, verdict]));
  return { asked, results, ended, cancelled, most, end, check, verdicts };
}

/** Runs the clock until a check is over. */
async function over(check: Promise<void>): Promise<void> {
  await Promise.all([check, vi.runAllTimersAsync()]);
}

const start = '2026-11-23T09:00:00.000Z';
beforeEach(() => {
  vi.useFakeTimers({ now: new Date(start) });
});
afterEach(() => {
  vi.useRealTimers();
});

const at = (host: string, page: number | string) => `https://${host}.example/${page}`;

describe('a check of links', () => {
  it('says as little as can be said', async () => {
    const web = webOf();
    await over(web.check([at('a', 1)]));
    expect(web.asked[0]?.init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
    });
    expect(web.asked[0]?.init.headers).toBeUndefined();
    expect(web.asked[0]?.init.body).toBeUndefined();
  });

  it('asks a host once a second, and other hosts meanwhile', async () => {
    const web = webOf();
    await over(web.check([at('a', 1), at('a', 2), at('b', 1), at('a', 3), at('b', 2)]));
    const times = (host: string) =>
      web.asked
        .filter(({ url }) => url.startsWith(`https://${host}.`))
        .map((one) => one.at - Date.parse(start));
    expect(times('a')).toEqual([0, 1_000, 2_000]);
    expect(times('b')).toEqual([0, 1_000]);
  });

  it('asks a slow host for the next only when it has answered', async () => {
    const web = webOf({ [at('a', 1)]: { after: 4_000 } });
    await over(web.check([at('a', 1), at('a', 2)]));
    expect(web.asked.map((one) => one.at - Date.parse(start))).toEqual([0, 4_000]);
  });

  it('asks no more than four at the same time', async () => {
    const hosts = [...'abcdefghij'];
    const urls = hosts.map((host) => at(host, 1));
    const web = webOf(Object.fromEntries(urls.map((url) => [url, { after: 3_000 }])));
    await over(web.check(urls));
    expect(web.most.ever).toBe(4);
    expect(web.results).toHaveLength(10);
  });

  it('reads nothing of what a page says', async () => {
    const web = webOf({ [at('a', 2)]: { status: 404 } });
    await over(web.check([at('a', 1), at('a', 2)]));
    expect(web.cancelled).toEqual([at('a', 1), at('a', 2)]);
  });

  it('tells what came back, and when', async () => {
    const elsewhere = new DOMException('leads on', 'SecurityError');
    const web = webOf({
      [at('b', 1)]: { status: 404 },
      [at('c', 1)]: { status: 410 },
      [at('d', 1)]: { error: new TypeError('Failed to fetch') },
      [at('e', 1)]: { from: at('e', 'new') },
      [at('f', 1)]: { error: elsewhere },
      [at('g', 1)]: { status: 403 },
      [at('h', 1)]: { status: 503, after: 2_000 },
      [at('i', 1)]: { from: at('i', 'login?to=/1') },
      [at('j', 1)]: { from: `${at('j', 1)}#top` },
      [at('k', 1)]: { status: 404, from: at('k', 'gone') },
    });
    await over(web.check([...'abcdefghijk'].map((host) => at(host, 1))));
    expect(web.verdicts()).toEqual({
      [at('a', 1)]: 'fine',
      [at('b', 1)]: 'dead',
      [at('c', 1)]: 'dead',
      [at('d', 1)]: 'unreachable',
      [at('e', 1)]: `moved ${at('e', 'new')}`,
      [at('f', 1)]: 'moved',
      [at('g', 1)]: 'unsure 403',
      [at('h', 1)]: 'unsure 503',
      [at('i', 1)]: 'unsure 200',
      [at('j', 1)]: 'fine',
      [at('k', 1)]: 'dead',
    });
    const late = web.results.find(({ url }) => url === at('h', 1));
    expect(late?.checkedAt).toBe('2026-11-23T09:00:02.000Z');
  });

  it('gives up on who says nothing in 15 seconds, and goes on', async () => {
    const web = webOf({ [at('a', 1)]: { after: 60_000 } });
    await over(web.check([at('a', 1), at('a', 2)]));
    expect(web.verdicts()).toEqual({ [at('a', 1)]: 'unreachable', [at('a', 2)]: 'fine' });
    expect(web.asked[1]?.at).toBe(Date.parse(start) + 15_000);
    expect(web.ended).toContain(at('a', 1));
  });

  it('ends at once when it is called off: nothing more is asked or told', async () => {
    const web = webOf({ [at('a', 1)]: { after: 5_000 }, [at('b', 2)]: { after: 5_000 } });
    const check = web.check([at('a', 1), at('a', 2), at('b', 1), at('b', 2), at('b', 3)]);
    await vi.advanceTimersByTimeAsync(1_500);
    web.end.abort();
    await check;
    expect(Date.now()).toBe(Date.parse(start) + 1_500);
    expect(web.ended).toEqual([at('a', 1), at('b', 2)]);
    await vi.runAllTimersAsync();
    expect(web.asked.map(({ url }) => url)).toEqual([at('a', 1), at('b', 1), at('b', 2)]);
    expect(web.verdicts()).toEqual({ [at('b', 1)]: 'fine' });
  });

  it('called off before it begins asks nothing', async () => {
    const web = webOf();
    web.end.abort();
    await over(web.check([at('a', 1)]));
    expect(web.asked).toEqual([]);
  });

  it('ends where a result cannot be kept', async () => {
    const check = checkLinks([{ url: at('a', 1), host: 'a.example' }], {
      request: async (url) => ({ status: 200, url, body: null }),
      now: Date.now,
      wait: () => new Promise(() => undefined),
      told: () => Promise.reject(new Error('disk full')),
      signal: new AbortController().signal,
    });
    await expect(check).rejects.toThrow('disk full');
  });

  it('asks each address exactly once, whatever comes back, at the pace of its host', async () => {
    const site: fc.Arbitrary<Site> = fc.record({
      status: fc.constantFrom(200, 301, 403, 404, 429, 500),
      after: fc.integer({ min: 0, max: 20_000 }),
      error: fc.constantFrom(undefined, undefined, new TypeError('no')),
    });
    const address = fc.tuple(fc.constantFrom(...'abcdef'), fc.nat(9)).map(([a, b]) => at(a, b));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(address, site, { maxKeys: 20 }), async (sites) => {
        const urls = Object.keys(sites);
        const web = webOf(sites);
        await over(web.check(urls));
        expect(web.asked.map(({ url }) => url).toSorted()).toEqual(urls.toSorted());
        expect(web.results.map(({ url }) => url).toSorted()).toEqual(urls.toSorted());
        expect(web.most.ever).toBeLessThanOrEqual(4);
        for (const host of new Set(urls.map((url) => new URL(url).hostname))) {
          const times = web.asked.filter(({ url }) => new URL(url).hostname === host);
          times.slice(1).forEach((one, before) => {
            expect(one.at - (times[before]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
          });
        }
      }),
      { numRuns: 50 },
    );
  });
});
