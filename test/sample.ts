import type { Capture } from '../src/core/capture.ts';
import type { ChangeOrder } from '../src/core/change.ts';
import { type Clip, makeClip } from '../src/core/clip.ts';
import { assembleDraft, type Draft } from '../src/core/draft.ts';
import { makeNewsletter } from '../src/core/first-desk.ts';
import { type Issue, makeIssue } from '../src/core/issue.ts';
import { nothingLeftOut } from '../src/core/left-out.ts';
import type { Newsletter } from '../src/core/newsletter.ts';
import { type Placement, rankBetween } from '../src/core/placement.ts';
import type { Quote } from '../src/core/quote.ts';
import type { Scene } from '../src/core/scene.ts';
import type { Snapshot } from '../src/protocol/snapshot.ts';

export const now = '2026-11-23T09:00:00.000Z';

/** An id that says what it is for, in the shape of a UUID. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const newsletter: Newsletter = {
  ...makeNewsletter({
    id: idOf(1),
    name: 'Tracking Tides',
    sections: [
      { id: idOf(11), heading: 'News' },
      { id: idOf(12), heading: 'From the Literature' },
    ],
  }),
  tag: 'TT',
  editor: 'Ines Halvorsen',
};

export const issue = makeIssue(newsletter, { id: idOf(2), number: 18, date: '2026-11-27' });

/** A page of which nothing is asked. */
export const emptyScene: Scene = { views: [], elements: [], styles: [], texts: [] };

/** What a page says in its markup, and prints, in a few words. */
interface Told extends Partial<Snapshot> {
  readonly lang?: string;
  readonly canonical?: string;
  readonly times?: readonly string[];
  readonly heading?: string;
  readonly authors?: readonly string[];
}

/** What is read of a page that says nothing of itself but this. */
export function snapshotOf(
  { lang, canonical, times = [], heading, authors = [], ...part }: Told = {},
  metas: Readonly<Record<string, string>> = {},
): Snapshot {
  const row = (value: string | undefined) => (value === undefined ? [] : [[value]]);
  return {
    url: 'https://example.org/tides',
    title: '',
    metas: Object.entries(metas).map(([name, content]) => ({ name, content })),
    jsonLd: [],
    view: null,
    selection: null,
    ...part,
    probed: {
      lang: row(lang),
      canonical: row(canonical),
      times: times.map((time) => [time, '', '']),
      ...part.probed,
    },
    texts: { heading: row(heading).flat(), authors, ...part.texts },
  };
}

export function captureOf(part: Partial<Capture> = {}): Capture {
  return {
    url: 'https://example.org/tides',
    canonicalUrl: null,
    title: 'Tides for everyone',
    site: 'Example',
    people: [],
    published: '',
    lang: 'en',
    kind: '',
    identifiers: {},
    tags: [],
    event: null,
    links: [],
    quotes: [],
    leftOut: nothingLeftOut,
    declared: 'unknown',
    claims: [],
    maxSnippet: null,
    now: 'unknown',
    evidence: [],
    readFrom: 'page',
    unread: null,
    ...part,
  };
}

/** What most quotes are: unaltered, of the page's text, whole, with no address of their own. */
const plain = { shown: null, from: 'page', leftOut: nothingLeftOut, fragment: null } as const;

export function quoteOf(html: string, part: Partial<Quote> = {}): Quote {
  const exact = html.replace(/<[^>]+>/g, '');
  return { id: idOf(90), exact, prefix: '', suffix: '', html, ...plain, ...part };
}

export function clipOf(
  number: number,
  part: Partial<Clip> = {},
  capture: Partial<Capture> = {},
): Clip {
  const made = makeClip(captureOf(capture), { id: idOf(number), newsletter: newsletter.id, now });
  return { ...made, state: 'placed', ...part };
}

/** Places a clip in the issue: as the first of its first section, if nothing else is said. */
export function placementOf(
  number: number,
  clip: { readonly id: string },
  part: Partial<Placement> = {},
): Placement {
  return {
    id: idOf(number),
    rev: 1,
    issue: issue.id,
    section: idOf(11),
    rank: 'a0',
    kind: 'clip',
    ref: clip.id,
    ...part,
  };
}

/** So many ranks, each behind the one before. */
export function ranks(count: number): readonly string[] {
  const made: string[] = [];
  while (made.length < count) made.push(rankBetween(made.at(-1) ?? null, null));
  return made;
}

/** The issue with these clips in its first section, in their order. */
export function draftOf(
  clips: readonly Clip[],
  of: Partial<Newsletter> = {},
  part: Partial<Issue> = {},
): Draft {
  const order = ranks(clips.length);
  return assembleDraft({
    newsletter: { ...newsletter, ...of },
    issue: { ...issue, ...part },
    clips,
    passages: [],
    placements: clips.map((clip, index) =>
      placementOf(200 + index, clip, { rank: order[index] ?? '' }),
    ),
  });
}

/** An order of one's own; not a step of undo unless `part` gives it a label. */
export function orderOf(
  changes: ChangeOrder['changes'],
  part: Partial<ChangeOrder> = {},
): ChangeOrder {
  return { id: crypto.randomUUID(), at: now, label: null, changes, ...part };
}
