import type { Clip } from '../../src/core/clip.ts';
import { clipOf } from '../sample.ts';

const first: Shape = {
  archiveLinks: { keyPath: 'id', indexes: { key: 'key' } },
  clips: { keyPath: 'id', indexes: { key: 'key', state: ['newsletter', 'state', 'created'] } },
  counters: { keyPath: 'id', indexes: {} },
  issues: { keyPath: 'id', indexes: { number: ['newsletter', 'number'] } },
  linkChecks: { keyPath: 'id', indexes: {} },
  newsletters: { keyPath: 'id', indexes: {} },
  passages: { keyPath: 'id', indexes: {} },
  placements: {
    keyPath: 'id',
    indexes: { place: ['issue', 'section', 'rank'], ref: 'ref' },
  },
  settings: { keyPath: 'id', indexes: {} },
  templates: { keyPath: 'id', indexes: { newsletter: 'newsletter' } },
  undo: { keyPath: 'id', indexes: { seq: 'seq', undone: ['undone', 'seq'] } },
};

const withUrls: Shape = {
  ...first,
  clips: {
    keyPath: 'id',
    indexes: { key: 'key', state: ['newsletter', 'state', 'created'], url: 'url' },
  },
};

const withIssueLinks: Shape = {
  ...withUrls,
  archiveLinks: { keyPath: 'id', indexes: { issue: 'issue', key: 'key' } },
};

type Shape = Readonly<Record<string, StoreShape>>;

/**
 * What a database of each version looks like: entry n is version n + 1. Append only, as the
 * migrations are: a version that shipped is on somebody's disk and stays as it was.
 */
export const versions: readonly Shape[] = [
  first,
  // What a quote holds grew; the stores are the same.
  first,
  // Fields of a clip came to hold what was found beside what was corrected.
  first,
  // Clips are found by the address that was open.
  withUrls,
  // Issues came to hold what a generator reads before them.
  withUrls,
  // What went out in an issue is read by the issue, too.
  withIssueLinks,
  // Clips came to hold what their page lets search engines quote.
  withIssueLinks,
];

/** Key path and indexes of a store. */
export interface StoreShape {
  readonly keyPath: string | readonly string[] | null;
  readonly indexes: Readonly<Record<string, string | readonly string[]>>;
}

/** A clip as a database of that version holds it. */
export function clipIn(version: number): Clip {
  const newest = clipOf(31);
  if (version > 6) return newest;
  const { maxSnippet: _, ...unlimited } = newest.access;
  if (version > 2) return { ...newest, access: unlimited } as Clip;
  const { claims: __, leftOut, ...access } = unlimited;
  return {
    ...newest,
    canonicalUrl: null,
    identifiers: {},
    tags: [],
    event: null,
    links: [],
    access: { ...access, declared: 'unknown', ...(version === 2 && { leftOut }) },
  } as unknown as Clip;
}
