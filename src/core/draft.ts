import type { Clip } from './clip.ts';
import { clipsNamedIn } from './clip-references.ts';
import type { Issue, Section } from './issue.ts';
import { issueLabel, type Newsletter } from './newsletter.ts';
import type { Passage } from './passage.ts';
import { byRank, type Placement } from './placement.ts';
import type { Template } from './records.ts';

/** A placement with the clip it places in hand. */
export interface ClipEntry {
  readonly kind: 'clip';
  readonly placement: Placement;
  readonly clip: Clip;
}

/** A placement with the passage it places in hand. */
export interface PassageEntry {
  readonly kind: 'passage';
  readonly placement: Placement;
  readonly passage: Passage;
}

/** One placement with what it places in hand. */
export type DraftEntry = ClipEntry | PassageEntry;

export interface DraftSection {
  readonly section: Section;
  readonly entries: readonly DraftEntry[];
}

/** An issue with its clips and passages in hand, ordered; computed, never stored. */
export interface Draft {
  readonly newsletter: Newsletter;
  /** The templates of its house style that were opened. */
  readonly templates: readonly Template[];
  readonly issue: Issue;
  /** `TJ18` */
  readonly label: string;
  readonly sections: readonly DraftSection[];
  /** Placed in a section that the issue no longer has: still to be seen, never printed. */
  readonly strays: readonly DraftEntry[];
  /** Every clip in hand, by its id: what is placed and what the prose names. */
  readonly clips: ReadonlyMap<string, Clip>;
  /** The clips that prose of the issue links or quotes: they are not printed again by themselves. */
  readonly woven: ReadonlySet<string>;
}

/**
 * Puts an issue together: its sections in their order, in each what is placed there by rank. A
 * placement whose clip is gone or trashed, or whose passage is gone, is left out; a clip that the
 * prose names is in hand as long as it is not trashed.
 */
export function assembleDraft(parts: {
  readonly newsletter: Newsletter;
  readonly issue: Issue;
  readonly placements: readonly Placement[];
  readonly clips: readonly Clip[];
  readonly passages: readonly Passage[];
  /** None where they are not given: everything is printed by the house's own. */
  readonly templates?: readonly Template[];
}): Draft {
  const inHand = parts.clips.filter((clip) => clip.state !== 'trashed');
  const clips = new Map(inHand.map((clip) => [clip.id, clip]));
  const passages = new Map(parts.passages.map((passage) => [passage.id, passage]));
  const placed = parts.placements.toSorted(byRank).flatMap((placement): DraftEntry[] => {
    if (placement.kind === 'passage') {
      const passage = passages.get(placement.ref);
      return passage ? [{ kind: 'passage', placement, passage }] : [];
    }
    const clip = clips.get(placement.ref);
    return clip ? [{ kind: 'clip', placement, clip }] : [];
  });
  const sections = new Set(parts.issue.sections.map((section) => section.id));
  const printed = placed.filter((entry) => sections.has(entry.placement.section));
  return {
    newsletter: parts.newsletter,
    templates: parts.templates ?? [],
    issue: parts.issue,
    label: issueLabel(parts.newsletter, parts.issue.number),
    sections: parts.issue.sections.map((section) => ({
      section,
      entries: placed.filter((entry) => entry.placement.section === section.id),
    })),
    strays: placed.filter((entry) => !sections.has(entry.placement.section)),
    clips,
    woven: new Set(proseOf(parts.issue, printed).flatMap(clipsNamedIn)),
  };
}

/** All the prose that an issue prints. */
function proseOf(issue: Issue, entries: readonly DraftEntry[]): readonly string[] {
  return [
    ...frameOf(issue),
    ...entries.flatMap((entry) => (entry.kind === 'passage' ? [entry.passage.markdown] : [])),
  ];
}

/** The prose of an issue that stands in no passage: before, between and after its entries. */
function frameOf(issue: Issue): readonly string[] {
  return [issue.preamble, ...issue.sections.map((section) => section.intro), issue.close];
}

/** Whether an issue would be printed with nothing but its head. */
export function saysNothing({ issue, sections }: Draft): boolean {
  const frame = [...frameOf(issue), ...issue.sections.map((section) => section.emptyText)];
  return sections.every(({ entries }) => entries.length === 0) && frame.join('').trim() === '';
}

/**
 * The ids of the clips that an issue's prose names, whether or not they are placed: its frame, its
 * passages, and what the curator wrote about the clips themselves.
 */
export function clipsNamed(
  issue: Issue,
  passages: readonly Passage[],
  clips: readonly Clip[],
): readonly string[] {
  const prose = [
    ...frameOf(issue),
    ...passages.map(({ markdown }) => markdown),
    ...clips.flatMap(({ blurb, aside }) => [blurb, aside]),
  ];
  return [...new Set(prose.flatMap(clipsNamedIn))];
}

/** All that stands in a draft, in the order of its sections, what has lost its section last. */
export function entriesOf(draft: Draft): readonly DraftEntry[] {
  return [...draft.sections.flatMap((one) => one.entries), ...draft.strays];
}
