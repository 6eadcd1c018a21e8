import { pageFunctions } from './page-functions.ts';
import type { PeerName } from './peer-names.ts';
import type { PeerReading } from './peer-readings.ts';
import { type PageResult, readSavedPage } from './read-saved-page.ts';
import type { SavedPage } from './saved-pages.ts';
import { startBrowser } from './serve-page.ts';
import { median, percentile } from './timed.ts';

/** What another reader of pages says of the same pages, in the same run. */
interface Peer<Page = unknown> {
  readonly pages: readonly (PeerReading & Page & { readonly id: string })[];
}

/** A peer whose time is taken. */
interface TimedPeer extends Peer<{ readonly ms: number; readonly firstMs: number }> {
  readonly median: number;
  readonly p95: number;
}

/** What a run over a corpus gives. */
export interface CorpusResult {
  readonly pages: readonly Omit<PageResult, 'readabilityTimes' | 'peers'>[];
  readonly peers: Readonly<Record<Exclude<PeerName, 'readability'>, Peer>> & {
    readonly readability: TimedPeer;
  };
  /** Pages that could not be worked through, and what was in the way. */
  readonly broken: readonly { readonly id: string; readonly why: string }[];
}

/** Works through the pages, one after the other: their times are compared. */
export async function runCorpus(
  pages: readonly SavedPage[],
  progress: (id: string) => void = () => undefined,
): Promise<CorpusResult> {
  const functions = await pageFunctions();
  const browser = await startBrowser();
  const results: PageResult[] = [];
  const broken: { id: string; why: string }[] = [];
  try {
    for (const saved of pages) {
      progress(saved.id);
      try {
        results.push(await readSavedPage(browser, functions, saved));
      } catch (error) {
        broken.push({ id: saved.id, why: String(error) });
      }
    }
  } finally {
    await browser.close();
  }
  return {
    pages: results.map(({ readabilityTimes: _, peers: __, ...page }) => page),
    peers: {
      naive: peer(results, 'naive'),
      readability: readability(results),
      defuddle: peer(results, 'defuddle'),
      metascraper: peer(results, 'metascraper'),
    },
    broken,
  };
}

function peer(results: readonly PageResult[], name: PeerName): Peer {
  return { pages: results.map(({ id, peers }) => ({ id, ...peers[name] })) };
}

function readability(results: readonly PageResult[]): TimedPeer {
  const pages = results.map(({ id, readabilityTimes, peers }) => ({
    id,
    ...peers.readability,
    ms: median(readabilityTimes),
    firstMs: readabilityTimes[0] ?? 0,
  }));
  const all = pages.map(({ ms }) => ms);
  return { pages, median: percentile(all, 0.5), p95: percentile(all, 0.95) };
}
