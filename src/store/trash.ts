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

/** So many steps are looked through for where clips were. */
const mostSteps = 500;

/** The newest clips of a newsletter that were removed, at most `many`. */
export async function trash(newsletter: string, many: number): Promise<Trash> {
  const tx = (await database()).transaction(['clips', 'undo', 'issues']);
  const index = tx.objectStore('clips').index('state');
  const range = inState(newsletter, 'trashed');
  const [clips, count] = await Promise.all([newest(index, range, many), index.count(range)]);
  const sought = new Set(clips.map(({ id }) => id));
  const removals = new Map<string, UndoEntry['changes']>();
  let step =
    sought.size > 0 ? await tx.objectStore('undo').index('seq').openCursor(null, 'prev') : null;
  for (let walked = 0; step !== null && sought.size > 0 && walked < mostSteps; walked += 1) {
    for (const one of step.value.changes) {
      const isRemoval =
        one.store === 'clips' && one.after?.state === 'trashed' && one.before?.state !== 'trashed';
      if (isRemoval && step.value.undone === 0 && sought.delete(one.id)) {
        removals.set(one.id, step.value.changes);
      }
    }
    step = await step.continue();
  }
  const found = clips.map(async (clip): Promise<TrashedClip> => {
    const changes = removals.get(clip.id) ?? [];
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
  });
  const listed = await Promise.all(found);
  return { clips: listed.sort((a, b) => (a.clip.updated < b.clip.updated ? 1 : -1)), count };

  async function placeOf(placement: Placement): Promise<TrashedPlace | null> {
    const issue = await tx.objectStore('issues').get(placement.issue);
    const section = issue?.sections.find(({ id }) => id === placement.section);
    return issue && section ? { placement, issue, heading: section.heading } : null;
  }
}

/** All removed clips of a newsletter, to be deleted for good. */
export async function allTrashed(newsletter: string): Promise<readonly Clip[]> {
  return (await database()).getAllFromIndex('clips', 'state', inState(newsletter, 'trashed'));
}
