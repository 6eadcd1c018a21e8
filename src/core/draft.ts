import type { Clip } from './clip.ts';
import type { Issue, Section } from './issue.ts';
import { issueLabel, type Newsletter } from './newsletter.ts';
import { byRank, type Placement } from './placement.ts';

/** One placement with what it places in hand. */
export interface DraftEntry {
  readonly placement: Placement;
  readonly clip: Clip;
}

export interface DraftSection {
  readonly section: Section;
  readonly entries: readonly DraftEntry[];
}

/** An issue with its clips in hand, ordered; computed, never stored. */
export interface Draft {
  readonly newsletter: Newsletter;
  readonly issue: Issue;
  /** `TJ18` */
  readonly label: string;
  readonly sections: readonly DraftSection[];
  /** Placed in a section that the issue no longer has: still to be seen, never printed. */
  readonly strays: readonly DraftEntry[];
}

/**
 * Puts an issue together: its sections in their order, in each the placed clips by rank. A
 * placement whose clip is gone or trashed is left out.
 */
export function assembleDraft(parts: {
  readonly newsletter: Newsletter;
  readonly issue: Issue;
  readonly placements: readonly Placement[];
  readonly clips: readonly Clip[];
}): Draft {
  const clips = new Map(parts.clips.map((clip) => [clip.id, clip]));
  const placed = parts.placements.toSorted(byRank).flatMap((placement) => {
    const clip = clips.get(placement.ref);
    return clip && clip.state !== 'trashed' ? [{ placement, clip }] : [];
  });
  const sections = new Set(parts.issue.sections.map((section) => section.id));
  return {
    newsletter: parts.newsletter,
    issue: parts.issue,
    label: issueLabel(parts.newsletter, parts.issue.number),
    sections: parts.issue.sections.map((section) => ({
      section,
      entries: placed.filter((entry) => entry.placement.section === section.id),
    })),
    strays: placed.filter((entry) => !sections.has(entry.placement.section)),
  };
}
