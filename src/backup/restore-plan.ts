import { type Change, changeOf } from '../core/change.ts';
import type { Clip } from '../core/clip.ts';
import { equal } from '../core/equal.ts';
import type { Placement } from '../core/placement.ts';
import type { Records, StoreName } from '../core/records.ts';
import { copyId } from './copy-id.ts';
import { follow } from './follow.ts';
import {
  type Here,
  idsOf,
  isTwice,
  type Judged,
  judged,
  type Row,
  rowsOf,
  type Wish,
} from './judged.ts';
import type { Backup } from './read-backup.ts';
import { recordTitle } from './record-title.ts';
import { type Verdict, verdicts } from './verdict.ts';
import { type Named, wholeCopies } from './whole-copies.ts';

/** A record that people know by name, and what becomes of it. */
export interface Difference {
  readonly store: StoreName;
  readonly verdict: Exclude<Verdict, 'same'>;
  readonly title: string;
  /** The fields in which the file's is another than the one here. */
  readonly fields: readonly string[];
}

export interface RestorePlan {
  readonly changes: readonly Change[];
  readonly counts: Readonly<Record<Verdict, Readonly<Partial<Record<StoreName, number>>>>>;
  readonly differences: readonly Difference[];
  /** How many records both sides changed: what the wish is about. */
  readonly changedOnBoth: number;
  /** Whether it is small enough to be a step of undo, which is read whole when it is the last. */
  readonly isUndoable: boolean;
}

const mostUndoable = 5_000;

type Ids = ReadonlyMap<string, string>;

/**
 * What restoring a backup would change here, record by record. Nothing that is here is removed, and
 * nothing of it is replaced but by a newer version of the same. What both sides changed stays as it
 * is here; the file's version is put beside it under an id of its own, if that is wished, and what
 * comes from the file goes with what came from the file. `named` gives the name of a second issue or
 * newsletter.
 */
export async function restorePlan(
  backup: Backup,
  here: Here,
  { wish, named }: { readonly wish: Wish; readonly named: Named },
): Promise<RestorePlan> {
  const found = await judged(backup, here, wish);
  const { rows, became, changedOnBoth } = found;
  const staysOut = takenOut(rowsOf(rows, 'clips'));
  const placed = rowsOf(rows, 'placements');
  const added = placed.filter(
    ({ verdict, theirs }) => verdict === 'added' && !staysOut(theirs.ref),
  );
  const copies = await wholeCopies(found, backup.records, { named, staysOut });
  const beside = await placedBeside(found, copies.issues, here);
  const standing = new Set([
    ...[...added].map(({ theirs }) => became.get(theirs.ref) ?? theirs.ref),
    ...placed.flatMap(({ ours }) => ours?.ref ?? []),
    ...copies.placed,
  ]);
  const isOut = new Set<Row>(placed.filter((row) => row.verdict === 'added'));
  for (const row of added) isOut.delete(row);
  const changes = [
    ...rows.filter((row) => !isOut.has(row)).flatMap((row) => changeFor(row, became, standing)),
    ...beside.map((placement) => changeOf('placements', null, placement)),
    ...copies.changes,
  ];
  return {
    changes,
    counts: counted(rows),
    differences: rows.flatMap((row) => differenceOf(row, backup) ?? []),
    changedOnBoth,
    isUndoable: changes.length <= mostUndoable,
  };
}

/** Tells the clips that were taken out of their place here, and stay as they are here: out of it. */
function takenOut(clips: readonly Row<'clips'>[]): (clip: string) => boolean {
  const rows = new Map(clips.map((row) => [row.theirs.id, row]));
  return (clip) => {
    const row = rows.get(clip);
    const isAsHere = row?.verdict === 'kept' || row?.verdict === 'same';
    return isAsHere && row.copy === undefined && row.ours?.state !== 'placed';
  };
}

/**
 * A place for each passage that comes to stand beside the one here: right where that one stands, or,
 * where all of its issue stands a second time, there.
 */
async function placedBeside(
  { rows, became }: Judged,
  issues: ReadonlySet<string>,
  here: Here,
): Promise<readonly Placement[]> {
  const passages = rowsOf(rows, 'passages').filter(isTwice);
  const twice = new Set(idsOf(passages.map(({ theirs }) => theirs)));
  const made: Placement[] = [];
  for (const { theirs, ours } of rowsOf(rows, 'placements')) {
    if (ours === null || !twice.has(theirs.ref) || issues.has(theirs.issue)) continue;
    const ref = became.get(theirs.ref) ?? theirs.ref;
    made.push({ ...theirs, id: await copyId({ ...theirs, ref } as Placement), rev: 0, ref });
  }
  const there = await here.recordsOf('placements', idsOf(made));
  return made.filter(({ id }) => !there.has(id));
}

/** What comes as a whole, with all that is its. */
const wholes: ReadonlySet<StoreName> = new Set(['issues', 'newsletters', 'templates']);

/** The change that one row asks for; none where what is here stays. */
function changeFor(row: Row, became: Ids, standing: ReadonlySet<string>): readonly Change[] {
  const { store, theirs, ours, verdict, joined } = row;
  if (verdict === 'kept' || verdict === 'same') return [];
  if (joined !== undefined) return [changeOf(store, ours, joined as never)];
  if (verdict === 'both' && wholes.has(store)) return [];
  // A newer version of what is here goes with what is here.
  if (verdict === 'taken')
    return [changeOf(store, ours, asPlaced(theirs, ours, standing) as never)];
  return [changeOf(store, null, asPlaced(follow(theirs, became), null, standing) as never)];
}

/** A clip waits or is placed as it really stands; everything else as it is. */
function asPlaced(
  record: Records[StoreName],
  ours: Records[StoreName] | null,
  standing: ReadonlySet<string>,
): Records[StoreName] {
  if (!('state' in record) || record.state === 'trashed') return record;
  const isPlaced = standing.has(record.id) || (ours as Clip | null)?.state === 'placed';
  if (isPlaced) return { ...record, state: 'placed' };
  return record.state === 'placed' ? { ...record, state: 'inbox' } : record;
}

function counted(rows: readonly Row[]): RestorePlan['counts'] {
  const of = (verdict: Verdict) => {
    const counts: Partial<Record<StoreName, number>> = {};
    for (const row of rows) {
      if (row.verdict === verdict) counts[row.store] = (counts[row.store] ?? 0) + 1;
    }
    return [verdict, counts] as const;
  };
  return Object.fromEntries(verdicts.map(of)) as RestorePlan['counts'];
}

function differenceOf(
  { store, theirs, ours, verdict }: Row,
  { records }: Backup,
): Difference | null {
  if (verdict === 'same') return null;
  const title = recordTitle(store, theirs, records);
  if (title === null) return null;
  const names = ours === null ? [] : (Object.keys(theirs) as (keyof typeof theirs)[]);
  const fields = names.filter((name) => {
    const isOfDoor = ['rev', 'updated', 'created', 'key'].includes(name);
    return !isOfDoor && !equal(theirs[name], ours?.[name]);
  });
  return { store, verdict, title, fields };
}
