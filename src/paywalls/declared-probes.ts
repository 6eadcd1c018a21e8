import type { Probe } from '../core/probe.ts';

/**
 * What the page is asked for, besides its metas and its JSON-LD, to tell what it says of who may
 * read it. Of scripts come names and flags only, never a word of the text. Every pattern reads a
 * script in one go, however it is written: what may stand in between is bounded, and ends where
 * the pattern could begin anew.
 */
export const declaredProbes = [
  {
    id: 'free-flags',
    select: '[itemprop~="isAccessibleForFree" i]',
    take: ['content', 'href'],
    // One more than a page has for itself and its part: those of a list of teasers show by it.
    most: 3,
  },
  {
    id: 'access-levels',
    select: 'article[data-access-level]',
    take: ['data-access-level'],
    most: 2,
  },
  {
    // Of every post in Medium's state, the recommended ones too: its id, and whether it is locked.
    id: 'medium-posts',
    select: 'script:not([src])',
    take: [],
    match:
      '"Post:([0-9a-f]{8,14})":\\s{0,9}\\{(?:(?!"Post:[0-9a-f]{8,14}":)[^]){0,60000}?"(isLocked|visibility)":\\s{0,9}"?(true|false|LOCKED|PUBLIC)\\b',
    most: 100,
    when: 'meta[content="com.medium.reader"],meta[content^="medium:/"]',
  },
  {
    // Of every post in Substack's state, which is JSON in a string; the posts of its lists too.
    id: 'substack-posts',
    select: 'script:not([src])',
    take: [],
    match:
      '\\\\"slug\\\\":\\\\"([\\w-]{1,150})\\\\"(?:(?!\\\\"slug\\\\":)[^{}]){0,4000}?\\\\"audience\\\\":\\\\"(everyone|only_paid|only_free|founding)\\\\"',
    most: 50,
    when: '[src*="substackcdn.com"],[href*="substackcdn.com"]',
  },
  {
    // `entitled`, which stands beside it, is about this reader.
    id: 'sciencedirect-access',
    select: 'script:not([src])',
    take: [],
    match:
      '"access":\\{"(open(?:Access|Archive))":(true|false),"(open(?:Access|Archive))":(true|false)\\}',
    most: 1,
    hosts: ['sciencedirect.com'],
  },
  {
    id: 'ieee-access',
    select: 'script:not([src])',
    take: [],
    match: '"(isOpenAccess|isFreeDocument)":(true|false)',
    most: 4,
    hosts: ['ieeexplore.ieee.org'],
  },
  {
    // `current_user_can_view`, which stands beside it, is about this reader.
    id: 'patreon-post',
    select: 'script#__NEXT_DATA__',
    take: [],
    match:
      '"post":\\{"data":\\{(?:(?!"post":\\{"data":)[^]){0,60000}?"min_cents_pledged_to_view":(\\d{1,8})\\b',
    most: 1,
    hosts: ['patreon.com'],
  },
] as const satisfies readonly Probe[];

export type DeclaredProbe = (typeof declaredProbes)[number]['id'];
