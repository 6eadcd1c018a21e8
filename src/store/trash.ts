import type { Change } from '../core/change.ts';
import type { Clip, ClipState } from '../core/clip.ts';
import type { Issue } from '../core/issue.ts';
import type { Placement } from '../core/placement.ts';
import { inState } from './clips.ts';
import { database } from './database.ts';
import { newest } from './newest.ts';
import type { UndoEntry } from './schema.ts';

/** A clip in the trash, and where it was when it was removed. */
export interface TrashedClip {
  readonly clip: Clip;
  /** Where it waited, or that it was placed; the inbox where nothing is known of it any more. */
  readonly was: Exclude<ClipState, 'trashed'>;
  /** Its places, in issues and sections that are still there. */
  readonly places: readonly TrashedPlace[];
}

interface TrashedPlace {
  readonly placement: Placement;
  readonly issue: Issue;
  readonly heading: string;
}

export interface Trash {
  /** The one removed last first, of those that are listed. */
  readonly clips: readonly TrashedClip[];
  /** How many there are, listed or not. */
  readonly count: number;
}

/** So many steps are looked through for what was removed last, and from where. */
const mostSteps = 1_000;

/** A clip in the trash, and what was changed when it came there; nothing where that is not known. */
interface Removal {
  readonly clip: Clip;
  readonly changes: UndoEntry['changes'];
}

/** The clips of a newsletter that were removed last, at most `many`. */
export async function trash(newsletter: string, many: number): Promise<Trash> {
  const tx = (await database()).transaction(['clips', 'undo', 'issues']);
  const clips = tx.objectStore('clips');
  const range = inState(newsletter, 'trashed');
  const count = await clips.index('state').count(range);
  const removals = count > 0 ? await lastRemovals() : [];
  const isListed = new Set(removals.map(({ clip }) => clip.id));
  const lacking = Math.min(many, count) - removals.length;
  // Removed longer ago than is looked back.
  const older = lacking > 0 ? await newest(clips.index('state'), range, many) : [];
  const rest = older
    .filter(({ id }) => !isListed.has(id))
    .slice(0, lacking)
    .sort((a, b) => (a.updated < b.updated ? 1 : -1));
  const all = [...removals, ...rest.map((clip): Removal => ({ clip, changes: [] }))];
  return { clips: await Promise.all(all.map(fromWhere)), count };

  async function lastRemovals(): Promise<readonly Removal[]> {
    const found: Removal[] = [];
    const seen = new Set<string>();
    let step = await tx.objectStore('undo').index('seq').openCursor(null, 'prev');
    for (let walked = 0; step !== null && walked < mostSteps; walked += 1) {
      const { changes, undone } = step.value;
      for (const { id } of undone === 0 ? changes.filter(isRemoval) : []) {
        if (seen.has(id)) continue;
        seen.add(id);
        const clip = await clips.get(id);
        const isHere = clip?.state === 'trashed' && clip.newsletter === newsletter;
        if (isHere) found.push({ clip, changes });
        if (found.length === Math.min(many, count)) return found;
      }
      step = await step.continue();
    }
    return found;
  }

  async function fromWhere({ clip, changes }: Removal): Promise<TrashedClip> {
    const state = changes.flatMap((one) =>
      one.store === 'clips' && one.id === clip.id && one.before ? [one.before.state] : [],
    )[0];
    const left = changes.flatMap((one) =>
      one.store === 'placements' && one.after === null && one.before?.ref === clip.id
        ? [one.before]
        : [],
    );
    const places = await Promise.all(left.map(placeOf));
    const there = places.filter((place) => place !== null);
    const was = state === 'heldOver' || there.length > 0 ? (state ?? 'inbox') : 'inbox';
    return { clip, was: was === 'trashed' ? 'inbox' : was, places: there };
  }

  async function placeOf(placement: Placement): Promise<TrashedPlace | null> {
    const issue = await tx.objectStore('issues').get(placement.issue);
    const section = issue?.sections.find(({ id }) => id === placement.section);
    return issue && section ? { placement, issue, heading: section.heading } : null;
  }
}

function isRemoval(one: Change): boolean {
  return one.store === 'clips' && one.after?.state === 'trashed' && one.before?.state !== 'trashed';
}

/** All removed clips of a newsletter, to be deleted for good. */
export async function allTrashed(newsletter: string): Promise<readonly Clip[]> {
  return (await database()).getAllFromIndex('clips', 'state', inState(newsletter, 'trashed'));
}
