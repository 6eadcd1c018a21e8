import type { Clip } from './clip.ts';
import type { Issue } from './issue.ts';
import type { Newsletter } from './newsletter.ts';
import type { Passage } from './passage.ts';
import type { Placement } from './placement.ts';
import type { Setting } from './settings.ts';
import type { Stored } from './stored.ts';

/** A link that went out in an issue, as it was printed; what is known better now stands in its clip. */
export interface ArchiveLink extends Stored {
  /** Normal form of the address, for comparing. */
  readonly key: string;
  readonly newsletter: string;
  readonly issue: string;
  /** Heading of the section it stood under. */
  readonly section: string;
  readonly words: string;
  readonly url: string;
  /** Id of the clip it belongs to; null for one that was typed as Markdown. */
  readonly clip: string | null;
}

/** A template of the house style that the curator opened. */
export interface Template extends Stored {
  readonly newsletter: string;
  /** What it prints: `head`, `clip`, `cite`, or a kind of clip. */
  readonly name: string;
  /** As it is being written, faults and all. */
  readonly source: string;
  /** As it was when it last worked: what is printed by. */
  readonly good: string;
}

/** What was found when the address of a link was asked last. */
export interface LinkCheck extends Stored {
  readonly url: string;
  readonly verdict: string;
  readonly checkedAt: string;
}

/** Every kind of record that is changed through the door, by the store that holds it. */
export interface Records {
  readonly newsletters: Newsletter;
  readonly issues: Issue;
  readonly clips: Clip;
  readonly passages: Passage;
  readonly placements: Placement;
  readonly archiveLinks: ArchiveLink;
  readonly templates: Template;
  readonly settings: Setting;
  readonly linkChecks: LinkCheck;
}

export type StoreName = keyof Records;

/** The names of all stores that are changed through the door. */
export const storeNames: readonly StoreName[] = [
  'newsletters',
  'issues',
  'clips',
  'passages',
  'placements',
  'archiveLinks',
  'templates',
  'settings',
  'linkChecks',
];

/** Fields that say one thing together: two who alter different ones of them alter the same. */
export const saidTogether: Readonly<Partial<Record<StoreName, readonly string[]>>> = {
  // A spot of one section's order means nothing in another's.
  placements: ['issue', 'section', 'rank'],
};
