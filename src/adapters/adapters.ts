import { parsed } from '../core/address.ts';
import type { Probe } from '../core/probe.ts';
import { isAt } from '../core/site.ts';
import { declaredProbes } from '../paywalls/declared-probes.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Place } from './adapter.ts';
import { bluesky } from './bluesky.ts';
import { discourse } from './discourse.ts';
import { forges } from './forges.ts';
import { github } from './github.ts';
import { hackerNews } from './hacker-news.ts';
import { mastodon } from './mastodon.ts';
import { medium } from './medium.ts';
import { pageProbes } from './page-probes.ts';
import { reddit } from './reddit.ts';
import { stackExchange } from './stack-exchange.ts';
import { substack } from './substack.ts';
import { vimeo } from './vimeo.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** All that is known of sites, one file each; the first that knows a page reads it. */
export const adapters: readonly Adapter[] = [
  bluesky,
  discourse,
  forges,
  github,
  hackerNews,
  mastodon,
  medium,
  reddit,
  stackExchange,
  substack,
  vimeo,
  x,
  youtube,
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

/** All that know a page: one at most, or their places are at fault. */
export function adaptersOf(page: Snapshot): readonly Adapter[] {
  return adapters.filter(({ places }) => places.some((place) => isIn(page, place)));
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
