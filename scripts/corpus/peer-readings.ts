import { defuddleGot } from './defuddle-peer.ts';
import { type Got, got } from './got.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { metascraperGot } from './metascraper-peer.ts';
import type { PageFunctions } from './page-functions.ts';
import type { PeerName } from './peer-names.ts';
import { readabilityGot } from './readability-peer.ts';
import type { SavedPage } from './saved-pages.ts';

/** What a peer says of a page. */
export interface PeerReading {
  /** Blank where it gave up. */
  readonly got: Got;
  /** Why it gave up; null where it did not. */
  readonly failed: string | null;
}

/** What each of the peers says of a page. */
export type PeerReadings = Readonly<Record<PeerName, PeerReading>>;

/**
 * Has the peers read the page that is open, where Readability was loaded already. Some of them eat
 * the page: they come last.
 */
export async function peerReadings(
  world: IsolatedWorld,
  functions: PageFunctions,
  saved: SavedPage,
): Promise<PeerReadings> {
  return {
    naive: await reading(async () => got(await world.call<Got>(functions.naiveMetas)), got({})),
    readability: await reading(() => readabilityGot(world), withoutAddress),
    metascraper: await reading(() => metascraperGot(saved), got({})),
    defuddle: await reading(() => defuddleGot(world), withoutAddress),
  };
}

/** Nothing, of a peer that never says an address. */
const withoutAddress = got({ url: null });

async function reading(read: () => Promise<Got>, blank: Got): Promise<PeerReading> {
  try {
    return { got: await read(), failed: null };
  } catch (error) {
    return { got: blank, failed: String(error).slice(0, 300) };
  }
}
