import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Clip, clipUrl } from '../src/core/clip.ts';
import type { Draft } from '../src/core/draft.ts';
import type { PrintedLink } from '../src/core/publish.ts';
import type { LinkCheck } from '../src/core/records.ts';
import { urlKey } from '../src/core/url-key.ts';
import { askedAddress } from '../src/links/asked-address.ts';
import { type Division, mayAsk } from '../src/links/may-ask.ts';
import { isMeant } from '../src/paywalls/host-pattern.ts';
import { mayBeMedium } from '../src/paywalls/medium.ts';
import {
  hasLentHosts,
  hostPatterns,
  hostsToAsk,
  originsOf,
} from '../src/platform/hosts-permission.ts';
import type { Announcement } from '../src/store/announce.ts';
import { clipsOfPage } from '../src/store/clips.ts';
import { linkResults } from '../src/store/link-results.ts';
import { useStored } from '../src/ui/use-stored.ts';
import { lastOutgoing } from './last-issue.ts';

/** A link of the issue, with what was found when it was asked last. */
export interface CheckedLink extends PrintedLink {
  readonly check: LinkCheck;
  /** The clip that it is the printed link of. */
  readonly clip: Clip | null;
}

interface IssueLinks extends Division {
  readonly checked: readonly CheckedLink[];
}

/** The links of the issue as it would go out now, divided into those to ask and those to open; null until they are read. */
export function useIssueLinks(draft: Draft): IssueLinks | null {
  const { newsletter, issue } = draft;
  const read = useStored(() => linksOf(draft), [issue.id], isOfLinks);
  const urls = read?.links.map(({ url }) => url) ?? [];
  const checks = useStored(() => linkResults(urls), [urls.join('\n')], isOfChecks);
  return useMemo(() => {
    if (read === null || checks === null) return null;
    const known = {
      clips: read.clips,
      rules: newsletter.rules.access,
      isMeant,
      mayBeMedium,
      checks,
      now: new Date().toISOString(),
    };
    return { ...mayAsk(read.links, known), checked: checkedOf(read, checks) };
  }, [read, checks, newsletter.rules.access]);
}

interface Read {
  readonly links: readonly PrintedLink[];
  /** Those in hand, and those of the same pages in other issues. */
  readonly clips: readonly Clip[];
  readonly inHand: ReadonlyMap<string, Clip>;
}

async function linksOf(draft: Draft): Promise<Read> {
  const last = await lastOutgoing(draft);
  const { links } = last.outgoing;
  const urls = [...new Set(links.map(({ url }) => url))];
  const met = await clipsOfPage({ keys: urls.map(urlKey), urls });
  const inHand = last.draft.clips;
  return { links, clips: [...inHand.values(), ...met], inHand };
}

/** Each address that was asked once, at its first link. */
function checkedOf(
  { links, inHand }: Read,
  checks: ReadonlyMap<string, LinkCheck>,
): readonly CheckedLink[] {
  const clips = new Map([...inHand.values()].map((clip) => [askedAddress(clipUrl(clip)), clip]));
  const checked = new Map<string, CheckedLink>();
  for (const link of links) {
    const check = checks.get(link.url);
    if (check === undefined || checked.has(check.id)) continue;
    checked.set(check.id, { ...link, check, clip: clips.get(askedAddress(link.url)) ?? null });
  }
  return [...checked.values()];
}

function isOfLinks({ touched }: Announcement): boolean {
  return touched.some(({ store }) => store !== 'linkChecks' && store !== 'settings');
}

function isOfChecks({ touched }: Announcement): boolean {
  return touched.some(({ store }) => store === 'linkChecks');
}

/** What the browser has to be asked for before these are asked; null until that is known. */
export function useHostsToAsk(ask: Division['ask']): {
  readonly origins: readonly string[] | null;
  /** Whether the browser has said yes to a check that has not been made. */
  readonly isAllowed: boolean;
} {
  const [state, setState] = useState<Awaited<ReturnType<typeof hostsOf>> | null>(null);
  const patterns = hostPatterns(ask.flatMap(({ url }) => originsOf(url)));
  const all = patterns.join(' ');
  useEffect(() => {
    let isGone = false;
    hostsOf(patterns).then(
      (hosts) => {
        if (!isGone) setState(hosts);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [all]);
  const isOfNow = state !== null && state.all === all;
  return { origins: isOfNow ? state.origins : null, isAllowed: isOfNow && state.isAllowed };
}

async function hostsOf(patterns: readonly string[]) {
  const [origins, isAllowed] = await Promise.all([hostsToAsk(patterns), hasLentHosts()]);
  return { all: patterns.join(' '), origins, isAllowed };
}
