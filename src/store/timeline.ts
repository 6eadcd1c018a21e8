import type { Change, ChangeLabel } from '../core/change.ts';
import { type Recall, type StepSubject, subjectOf, thingOf } from '../core/step-subject.ts';
import { database } from './database.ts';
import { withinIssue } from './placements.ts';
import type { UndoEntry } from './schema.ts';

/**
 * Whether the changes of a step stand: done; undone; taken back by a step of its own; or undone, and
 * done again by one.
 */
type Standing = 'done' | 'undone' | 'takenBack' | 'again';

/** One step as the timeline lists it. */
export interface TimelineStep {
  /** The id of its order. */
  readonly id: string;
  readonly at: string;
  readonly label: ChangeLabel;
  readonly subject: StepSubject;
  readonly standing: Standing;
  /** The step to take back to have this one again; null where there is none, or it had others too. */
  readonly takenBackBy: string | null;
  /** How many steps it took back itself; 0 for what took back none. */
  readonly tookBack: number;
  /** Whether it did again what was undone. */
  readonly isAgain: boolean;
}

export interface Timeline {
  /** Newest first. */
  readonly steps: readonly TimelineStep[];
  /** Whether older ones may be there. */
  readonly more: boolean;
}

/** So many steps are looked at, at most, for each one that is wanted of an issue. */
const lookedAt = 20;

/**
 * The newest steps that touched an issue (null: anything), at most `many`. A step is the issue's by
 * what it touched: the issue, a place in it, or a clip or passage that stands in it, or stood in it
 * until a later step. That is known walking backwards, from what stands in it by now.
 */
export async function timeline(issue: string | null, many: number): Promise<Timeline> {
  const tx = (await database()).transaction(['undo', 'placements', 'clips', 'passages']);
  const place = tx.objectStore('placements').index('place');
  const placed = issue === null ? [] : await place.getAll(withinIssue(issue));
  const refs = new Set(placed.map(({ ref }) => ref));
  const seen: Recalled = new Map();
  const standingOf = standings();
  const found: { readonly entry: UndoEntry; readonly standing: Stands }[] = [];
  let walked = 0;
  let step = await tx.objectStore('undo').index('seq').openCursor(null, 'prev');
  while (step !== null && found.length < many && walked < many * lookedAt) {
    const entry = step.value;
    const standing = standingOf(entry);
    if (issue === null || entry.changes.some((one) => touches(one, issue, refs))) {
      found.push({ entry, standing });
      for (const one of entry.changes) notice(one, seen);
    }
    walked += 1;
    step = await step.continue();
  }
  const unknown = new Set(found.flatMap(({ entry }) => entry.changes.flatMap(thingOf)));
  const read = [...unknown].map(async (id) => {
    if (seen.has(id)) return;
    const [clip, passage] = await Promise.all([
      tx.objectStore('clips').get(id),
      tx.objectStore('passages').get(id),
    ]);
    seen.set(id, clip ?? passage ?? null);
  });
  await Promise.all(read);
  return {
    steps: found.map(({ entry: { id, at, label, changes, ...entry }, standing }) => ({
      id,
      at,
      label,
      subject: subjectOf(changes, (of) => seen.get(of) ?? null),
      ...standing,
      tookBack: entry.takesBack?.length ?? 0,
      isAgain: entry.repeats !== undefined,
    })),
    more: step !== null,
  };
}

type Recalled = Map<string, ReturnType<Recall>>;

/** Keeps what a change says of a clip or a passage, where nothing newer has said it. */
function notice(one: Change, seen: Recalled): void {
  if (one.store !== 'clips' && one.store !== 'passages') return;
  const record = one.after ?? one.before;
  if (!seen.has(one.id)) seen.set(one.id, record);
}

/** Whether a change is of the issue; what stood in it is so from here on, walking backwards. */
function touches(one: Change, issue: string, refs: Set<string>): boolean {
  if (one.store === 'issues') return one.id === issue;
  if (one.store !== 'placements') return refs.has(one.id);
  const its = [one.before, one.after].filter((placement) => placement?.issue === issue);
  for (const placement of its) if (placement) refs.add(placement.ref);
  return its.length > 0;
}

type Stands = Pick<TimelineStep, 'standing' | 'takenBackBy'>;

/** Says of each step, given newest first, how it stands by what the newer ones did with it. */
function standings(): (entry: UndoEntry) => Stands {
  const decided = new Map<string, Stands>();
  return ({ id, undone, takesBack = [], repeats }) => {
    const done: Stands = { standing: 'done', takenBackBy: null };
    const known = decided.get(id);
    const stands = known ?? (undone === 0 ? done : { ...done, standing: 'undone' as const });
    if (undone !== 0 || known !== undefined) return stands;
    const takenBackBy = takesBack.length === 1 ? id : null;
    const decide = (of: string, how: Stands) => {
      if (!decided.has(of)) decided.set(of, how);
    };
    for (const of of takesBack) decide(of, { standing: 'takenBack', takenBackBy });
    if (repeats !== undefined) decide(repeats, { standing: 'again', takenBackBy: null });
    return stands;
  };
}
