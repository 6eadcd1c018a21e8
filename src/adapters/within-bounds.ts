import type { Capture } from '../core/capture.ts';
import { recordLimits } from '../core/record-limits.ts';

/**
 * The capture as a record, a message and a backup may hold it, where a page says more of itself than
 * any of them takes: texts and lists are cut. Half an address would lead elsewhere: one too long is
 * none. What is quoted has its bounds where it is read.
 */
export function withinBounds(capture: Capture): Capture {
  const { url, canonicalUrl, people, links, quotes, ...said } = capture;
  return {
    ...(cut(said) as typeof said),
    url: url.slice(0, recordLimits.text),
    canonicalUrl: fitting(canonicalUrl),
    people: people.slice(0, recordLimits.list).map(({ profile, ...person }) => ({
      ...(cut(person) as typeof person),
      profile: fitting(profile),
    })),
    links: cut(links.filter((link) => fitting(link.url) !== null)) as typeof links,
    quotes,
  };
}

function fitting(address: string | null): string | null {
  return address !== null && address.length <= recordLimits.text ? address : null;
}

function cut(value: unknown): unknown {
  if (typeof value === 'string' && value.length > recordLimits.text) {
    return value.slice(0, recordLimits.text).toWellFormed();
  }
  if (Array.isArray(value)) return value.slice(0, recordLimits.list).map(cut);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).slice(0, recordLimits.list);
  return Object.fromEntries(entries.map(([name, one]) => [name, cut(one)]));
}
