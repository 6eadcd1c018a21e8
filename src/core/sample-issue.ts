import { type Change, changeOf } from './change.ts';
import { type Clip, makeClip } from './clip.ts';
import type { Issue } from './issue.ts';
import { makeIssue, makeSection } from './issue.ts';
import { nothingLeftOut } from './left-out.ts';
import type { Newsletter } from './newsletter.ts';
import { issueLabel } from './newsletter.ts';
import { makePassage, type Passage } from './passage.ts';
import type { MadeBy } from './passage-edits.ts';
import { type Placement, rankBetween } from './placement.ts';
import type { Quote } from './quote.ts';
import { type Sample, type Setting, settingId } from './settings.ts';

/** The clips of the sample: where each was cut from, and the section it is filed under. */
const cuttings = [
  { name: 'lending', url: 'https://example.org/library/tide-gauges', section: 0 },
  { name: 'bread', url: 'https://example.org/bakery/readings', section: 0 },
  { name: 'ferry', url: 'https://example.org/ferry/timetable', section: 0 },
  { name: 'moon', url: 'https://example.org/papers/moon', section: 1 },
  { name: 'bell', url: 'https://example.org/notes/bell', section: 2 },
] as const;

type CuttingName = (typeof cuttings)[number]['name'];

/** What is said of one clip of the sample. */
interface CuttingWords {
  readonly title: string;
  readonly site: string;
  readonly quote?: string;
  readonly blurb?: string;
  readonly aside?: string;
}

/** What the passage of the sample links, quotes and refers to, as the dialect writes it. */
interface PassageParts {
  readonly lending: string;
  readonly bread: string;
  readonly quote: string;
  readonly issue: string;
}

/** All words of the sample, in the language of whoever reads it. */
export interface SampleWords {
  readonly lang: string;
  readonly title: string;
  readonly sections: readonly [string, string, string];
  readonly clips: Readonly<Record<CuttingName, CuttingWords>>;
  /** The prose that weaves two of the clips. */
  readonly passage: (parts: PassageParts) => string;
}

/** Where the sample comes to stand. */
interface SamplePlace {
  readonly newsletter: Newsletter;
  readonly number: number;
  /** The issue that is on the desk before. */
  readonly before: string;
}

/**
 * An issue to look at and to play with: three sections of its own, five clips, and prose that weaves
 * two of them. What it is made of is kept as a setting, so that it can be taken away again.
 */
export function sampleIssue(
  says: SampleWords,
  at: SamplePlace,
  by: MadeBy,
): { readonly issue: Issue; readonly changes: readonly Change[] } {
  const sections = says.sections.map((heading) =>
    makeSection({ id: by.makeId(), heading, level: 2 }),
  );
  const issue: Issue = {
    ...makeIssue(at.newsletter, { id: by.makeId(), number: at.number, date: by.now.slice(0, 10) }),
    title: says.title,
    sections,
  };
  const clips = cuttings.map(({ name, url }) => clipFrom(url, says.clips[name], says.lang, at, by));
  const passage = makePassage({
    id: by.makeId(),
    newsletter: at.newsletter.id,
    markdown: says.passage(partsOf(clips, at)),
  });
  const placed = [
    { kind: 'passage' as const, ref: passage.id, section: 0 },
    ...cuttings.map(({ section }, index) => ({
      kind: 'clip' as const,
      ref: clips[index]?.id ?? '',
      section,
    })),
  ];
  const placements = inOrder(placed, issue, by);
  const value: Sample = {
    issue: issue.id,
    clips: idsOf(clips),
    passages: [passage.id],
    placements: idsOf(placements),
    before: at.before,
  };
  const mark: Setting = { id: settingId('sample'), rev: 0, value };
  return {
    issue,
    changes: [
      changeOf('issues', null, issue),
      ...clips.map((clip) => changeOf('clips', null, clip)),
      changeOf('passages', null, passage),
      ...placements.map((placement) => changeOf('placements', null, placement)),
      changeOf('settings', null, mark),
    ],
  };
}

/** What the store holds of the sample and around it. */
export interface SampleRecords {
  readonly mark: Setting | null;
  readonly issue: Issue | null;
  readonly clips: readonly Clip[];
  readonly passages: readonly Passage[];
  /** Of its issue, and of its clips in whichever issue. */
  readonly placements: readonly Placement[];
}

/**
 * Takes the sample away: its clips and its passage, wherever they stand by now. Its issue stays where
 * the curator put anything into it.
 */
export function removeSample(records: SampleRecords): readonly Change[] {
  const { mark, issue, clips, passages, placements } = records;
  const its = new Set([...idsOf(clips), ...idsOf(passages)]);
  const gone = placements.filter(({ ref }) => its.has(ref));
  const isKept = issue === null || gone.length < placements.length || saysMore(issue);
  return [
    ...gone.map((placement) => changeOf('placements', placement, null)),
    ...passages.map((passage) => changeOf('passages', passage, null)),
    ...clips.map((clip) => changeOf('clips', clip, null)),
    ...(isKept ? [] : [changeOf('issues', issue, null)]),
    ...(mark === null ? [] : [changeOf('settings', mark, null)]),
  ];
}

/** Whether an issue that began with headings alone says anything by now. */
function saysMore({ preamble, close, sections }: Issue): boolean {
  return [preamble, close, ...sections.map(({ intro }) => intro)].some((words) => words !== '');
}

function clipFrom(
  url: string,
  { title, site, quote, blurb = '', aside = '' }: CuttingWords,
  lang: string,
  { newsletter }: SamplePlace,
  by: MadeBy,
): Clip {
  const quotes = quote === undefined ? [] : [quoteFrom(quote, by.makeId())];
  const made = makeClip(
    {
      ...{ url, canonicalUrl: null, title, site, people: [], published: '', lang, kind: 'article' },
      ...{ identifiers: {}, tags: [], event: null, links: [], quotes, leftOut: nothingLeftOut },
      ...{ declared: 'unknown', claims: [], maxSnippet: null, now: 'unknown', evidence: [] },
      ...{ readFrom: 'page', unread: null },
    },
    { id: by.makeId(), newsletter: newsletter.id, now: by.now },
  );
  return { ...made, state: 'placed', blurb, aside };
}

function quoteFrom(exact: string, id: string): Quote {
  const html = exact.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const plain = { shown: null, from: 'page', leftOut: nothingLeftOut, fragment: null } as const;
  return { id, exact, prefix: '', suffix: '', html, ...plain };
}

function partsOf(clips: readonly Clip[], { newsletter, number }: SamplePlace): PassageParts {
  const [lending, bread] = clips;
  return {
    lending: `clip:${lending?.id}`,
    bread: `clip:${bread?.id}`,
    quote: `#${bread?.quotes[0]?.id} clip="${bread?.id}"`,
    issue: issueLabel(newsletter, Math.max(1, number - 1)),
  };
}

function inOrder(
  placed: readonly {
    readonly kind: Placement['kind'];
    readonly ref: string;
    readonly section: number;
  }[],
  { id: issue, sections }: Issue,
  { makeId }: MadeBy,
): readonly Placement[] {
  const placements: Placement[] = [];
  for (const { kind, ref, section } of placed) {
    const rank = rankBetween(placements.at(-1)?.rank ?? null, null);
    const place = { issue, section: sections[section]?.id ?? '', rank };
    placements.push({ id: makeId(), rev: 0, ...place, kind, ref });
  }
  return placements;
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}
