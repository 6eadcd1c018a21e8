import { parsed } from '../core/address.ts';
import type { Probe } from '../core/probe.ts';
import { isAt } from '../core/site.ts';
import { declaredProbes } from '../paywalls/declared-probes.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Place } from './adapter.ts';
import { arxiv } from './arxiv.ts';
import { bluesky } from './bluesky.ts';
import { cran } from './cran.ts';
import { crates } from './crates.ts';
import { discourse } from './discourse.ts';
import { doiPublishers } from './doi-publishers.ts';
import { events } from './events.ts';
import { forges } from './forges.ts';
import { github } from './github.ts';
import { hackerNews } from './hacker-news.ts';
import { mastodon } from './mastodon.ts';
import { medium } from './medium.ts';
import { notebooks } from './notebooks.ts';
import { npm } from './npm.ts';
import { pageProbes } from './page-probes.ts';
import { pypi } from './pypi.ts';
import { reddit } from './reddit.ts';
import { stackExchange } from './stack-exchange.ts';
import { substack } from './substack.ts';
import { vimeo } from './vimeo.ts';
import { wikipedia } from './wikipedia.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** All that is known of sites, one file each. */
export const adapters: readonly Adapter[] = [
  arxiv,
  bluesky,
  cran,
  crates,
  discourse,
  forges,
  github,
  hackerNews,
  mastodon,
  medium,
  notebooks,
  npm,
  pypi,
  reddit,
  stackExchange,
  substack,
  vimeo,
  wikipedia,
  x,
  youtube,
  // Last, as pages of other sites may say such things beside what they are about.
  doiPublishers,
  events,
];

/** All that a page is asked for. */
export const probes: readonly Probe[] = [
  ...pageProbes,
  ...declaredProbes,
  ...adapters.flatMap((adapter) => adapter.probes ?? []),
];

/** The adapter that reads a page; null where it is one like any other. */
export function adapterFor(page: Snapshot): Adapter | null {
  return adaptersOf(page)[0] ?? null;
}

/**
 * All that know a page by its address, one at most, or their places are at fault; where none does,
 * all that know it by what it says of itself, the first of which reads it.
 */
export function adaptersOf(page: Snapshot): readonly Adapter[] {
  const [byAddress, bySigns] = [false, true].map((isSign) =>
    adapters.filter(({ places }) =>
      places.some((place) => isBySign(place) === isSign && isIn(page, place)),
    ),
  );
  return (byAddress?.length ? byAddress : bySigns) ?? [];
}

function isBySign({ hosts, path }: Place): boolean {
  return hosts === undefined && path === undefined;
}

function isIn({ url, metas, probed }: Snapshot, { hosts, path, meta, probe }: Place): boolean {
  const address = parsed(url);
  return (
    address !== null &&
    (hosts === undefined || isAt(address.hostname, hosts)) &&
    (path === undefined || path.test(address.pathname)) &&
    (meta === undefined ||
      metas.some((one) => one.name === meta.name && meta.is.test(one.content))) &&
    (probe === undefined || (probed[probe] ?? []).length > 0)
  );
}
