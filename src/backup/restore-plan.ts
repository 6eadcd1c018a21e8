import { type Change, changeOf } from '../core/change.ts';
import type { Clip } from '../core/clip.ts';
import { equal } from '../core/equal.ts';
import type { Placement } from '../core/placement.ts';
import { type Records, type StoreName, storeNames } from '../core/records.ts';
import { copyId } from './copy-id.ts';
import { follow } from './follow.ts';
import type { Backup } from './read-backup.ts';
import { recordTitle } from './record-title.ts';
import { isSame, type Verdict, verdictOf, verdicts } from './verdict.ts';

/** Of a clip or passage that both sides changed: whether both stay, or only the one that is here. */
export type Wish = 'both' | 'ours';

/** What is here, as far as restoring has to know it. */
export interface Here {
  /** Those of these records that are there, by id. */
  recordsOf<S extends StoreName>(
    store: S,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Records[S]>>;
  /** The ids of all records that were changed after that time (ISO 8601 UTC). */
  changedSince(at: string): Promise<ReadonlySet<string>>;
  /** Whether nobody has put anything here yet. */
  isUntouched(): Promise<boolean>;
}

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
  /** How many clips and passages both sides changed: what the wish is about. */
  readonly changedOnBoth: number;
  /** Whether it is small enough to be a step of undo, which is read whole when it is the last. */
  readonly isUndoable: boolean;
}

const mostUndoable = 5_000;

/** A record of the file, the one here, and what becomes of them. */
interface Row<S extends StoreName = StoreName> {
  readonly store: S;
  readonly theirs: Records[S];
  readonly ours: Records[S] | null;
  readonly verdict: Verdict;
}

type Ids = ReadonlyMap<string, string>;

/**
 * What restoring a backup would change here, record by record. Nothing that is here is removed, and
 * nothing of it is replaced but by a newer version of the same. What both sides changed stays as it
 * is here; the file's version of a clip or a passage is put beside it under an id of its own, if that
 * is wished, and what comes from the file goes with what came from the file.
 */
export async function restorePlan(backup: Backup, here: Here, wish: Wish): Promise<RestorePlan> {
  const { rows, became, changedOnBoth } = await judged(backup, here, wish);
  const placed = rowsOf(rows, 'placements');
  const added = new Set(placed.filter(isPutBack(rowsOf(rows, 'clips'))));
  const beside = await placedBeside(placed, rows, became, here);
  const standing = new Set([
    ...[...added].map(({ theirs }) => became.get(theirs.ref) ?? theirs.ref),
    ...placed.flatMap(({ ours }) => ours?.ref ?? []),
  ]);
  const changes = [
    ...rows.flatMap((row) =>
      row.store === 'placements' && row.verdict === 'added' && !added.has(row as Row<'placements'>)
        ? []
        : changeFor(row, became, standing),
    ),
    ...beside.map((placement) => changeOf('placements', null, placement)),
  ];
  return {
    changes,
    counts: counted(rows),
    differences: rows.flatMap((row) => differenceOf(row, backup) ?? []),
    changedOnBoth,
    isUndoable: changes.length <= mostUndoable,
  };
}

/** What others name comes first: what becomes of it decides whether those are the same. */
const inOrder: readonly StoreName[] = [
  'clips',
  'passages',
  ...storeNames.filter((store) => store !== 'clips' && store !== 'passages'),
];

/** Every record of the file with what becomes of it, and which ids become others. */
async function judged({ made, records }: Backup, here: Here, wish: Wish) {
  const [changed, isUntouched] = await Promise.all([here.changedSince(made), here.isUntouched()]);
  const became = new Map<string, string>();
  const rows: Row[] = [];
  let changedOnBoth = 0;
  for (const store of inOrder) {
    const its = await here.recordsOf(store, idsOf(records[store]));
    const found = records[store].map((theirs): Row => {
      const ours = its.get(theirs.id) ?? null;
      const isChanged = changed.has(theirs.id) || (ours !== null && isLater(ours, made));
      const verdict = verdictOf({ store, theirs, ours, isChanged, isUntouched });
      const isFollowed = ours !== null && isSame(follow(theirs, became), ours);
      return { store, theirs, ours, verdict: isFollowed ? 'same' : verdict } as Row;
    });
    const twice = found.filter(({ verdict }) => verdict === 'both');
    changedOnBoth += twice.length;
    const copies = new Map<string, string>();
    if (wish === 'both') {
      for (const { theirs } of twice) copies.set(theirs.id, await copyId(theirs));
    }
    const there = await here.recordsOf(store, [...copies.values()]);
    for (const [id, copy] of copies) became.set(id, copy);
    rows.push(
      ...found.map((row): Row => {
        if (row.verdict !== 'both') return row;
        const copy = copies.get(row.theirs.id);
        if (copy === undefined) return { ...row, verdict: 'kept' };
        return there.has(copy) ? { ...row, verdict: 'same' } : row;
      }),
    );
  }
  return { rows, became, changedOnBoth };
}

function isLater(record: object, made: string): boolean {
  return 'updated' in record && typeof record.updated === 'string' && record.updated > made;
}

/**
 * Tells the placements that are put (back) where they stand in the file. A clip that was taken out
 * of its place here, and stays as it is here, stays out of it.
 */
function isPutBack(clips: readonly Row<'clips'>[]): (row: Row<'placements'>) => boolean {
  const rows = new Map(clips.map((row) => [row.theirs.id, row]));
  return ({ theirs, verdict }) => {
    const clip = rows.get(theirs.ref);
    const staysOut = clip?.verdict === 'kept' && clip.ours?.state !== 'placed';
    return verdict === 'added' && !staysOut;
  };
}

/** A place for each passage that comes to stand beside the one here: right where that one stands. */
async function placedBeside(
  placed: readonly Row<'placements'>[],
  rows: readonly Row[],
  became: Ids,
  here: Here,
): Promise<readonly Placement[]> {
  const twice = new Set(
    idsOf(
      rowsOf(rows, 'passages')
        .filter(isTwice)
        .map(({ theirs }) => theirs),
    ),
  );
  const made: Placement[] = [];
  for (const { theirs, ours } of placed) {
    if (ours === null || !twice.has(theirs.ref)) continue;
    const ref = became.get(theirs.ref) ?? theirs.ref;
    made.push({ ...theirs, id: await copyId({ ...theirs, ref } as Placement), rev: 0, ref });
  }
  const there = await here.recordsOf('placements', idsOf(made));
  return made.filter(({ id }) => !there.has(id));
}

function isTwice({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict === 'both';
}

/** The change that one row asks for; none where what is here stays. */
function changeFor(row: Row, became: Ids, standing: ReadonlySet<string>): readonly Change[] {
  const { store, theirs, ours, verdict } = row;
  if (verdict === 'kept' || verdict === 'same') return [];
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

function rowsOf<S extends StoreName>(rows: readonly Row[], store: S): readonly Row<S>[] {
  return rows.filter((row) => row.store === store) as unknown as readonly Row<S>[];
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}
