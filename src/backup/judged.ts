import { type Records, type StoreName, storeNames } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { bare, copyId } from './copy-id.ts';
import { follow } from './follow.ts';
import { joinedIssue, joinedNewsletter } from './joined.ts';
import type { Backup } from './read-backup.ts';
import { isSame, type Verdict, verdictOf } from './verdict.ts';

/** Of what both sides changed: whether both stay, or only what is here. */
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
  /** Whether nothing was clipped or written here yet. */
  isUntouched(): Promise<boolean>;
}

/** A record of the file, the one here, and what becomes of them. */
export interface Row<S extends StoreName = StoreName> {
  readonly store: S;
  readonly theirs: Records[S];
  readonly ours: Records[S] | null;
  readonly verdict: Verdict;
  /** What both say in one, where they are joined. */
  readonly joined?: Records[S];
  /** The id under which the file's is put beside the one here. */
  readonly copy?: string;
}

/** A backup held against what is here. */
export interface Judged {
  readonly rows: readonly Row[];
  /** Clips and passages of the file that are here under another id: what names them follows. */
  readonly became: ReadonlyMap<string, string>;
  /** How many records both sides changed: what the wish is about. */
  readonly changedOnBoth: number;
}

/**
 * What others name comes first: what becomes of it decides whether those are the same. And the opened
 * templates before the newsletter whose style they are.
 */
const first: readonly StoreName[] = ['clips', 'passages', 'templates'];
const inOrder = [...first, ...storeNames.filter((store) => !first.includes(store))];

/** What becomes of every record of a backup. */
export async function judged({ made, records }: Backup, here: Here, wish: Wish): Promise<Judged> {
  const [changed, isUntouched] = await Promise.all([here.changedSince(made), here.isUntouched()]);
  const became = new Map<string, string>();
  const rows: Row[] = [];
  let changedOnBoth = 0;
  for (const store of inOrder) {
    const its = await here.recordsOf(store, idsOf(records[store]));
    const templates = rowsOf(rows, 'templates');
    const restyled = templates.filter(isTwice);
    // Settings come last: where a newsletter or an issue was set up here, the desk is somebody's.
    const isNobodys = isUntouched && !rows.some(isOfHere);
    const found = records[store].map((theirs): Row => {
      const ours = its.get(theirs.id) ?? null;
      const isChanged = changed.has(theirs.id) || (ours !== null && isLater(ours, made));
      const verdict = verdictOf({ store, theirs, ours, isChanged, isUntouched, isNobodys });
      const isFollowed = ours !== null && isSame(follow(theirs, became), ours);
      const isRestyled = ours !== null && stylesOf(theirs, restyled).length > 0;
      const known = isRestyled ? 'both' : isFollowed ? 'same' : verdict;
      return { store, theirs, ours, verdict: known } as Row;
    });
    const both = await Promise.all(
      found.map((row) => (isTwice(row) ? besideOurs(row, templates, became) : row)),
    );
    changedOnBoth += both.filter((row) => isTwice(row) || row.verdict === 'joined').length;
    const settled = wish === 'both' ? await notThereYet(store, both, here) : both.map(asOurs);
    // One by one: a hundred thousand are more than a call takes.
    for (const row of settled) rows.push(row);
    if (wish === 'ours' || !first.includes(store)) continue;
    for (const { theirs, copy } of both) if (copy !== undefined) became.set(theirs.id, copy);
  }
  return { rows: rows.map((row) => inItsNewsletter(row, rows)), became, changedOnBoth };
}

/** Whether what is here stays, with or without the file's beside it. */
function isOfHere({ store, verdict }: Row): boolean {
  return (
    (store === 'newsletters' || store === 'issues') && (verdict === 'both' || verdict === 'kept')
  );
}

/** What both sides changed in one, where they can be joined; else with the id that the file's gets. */
async function besideOurs(
  row: Row,
  templates: readonly Row<'templates'>[],
  became: ReadonlyMap<string, string>,
): Promise<Row> {
  const { store, theirs, ours } = row;
  if (store === 'templates') return row;
  const styles = stylesOf(theirs, templates);
  const joined = styles.some(isTwice) ? null : joinedOf(row, became);
  if (joined !== null) {
    return isSame(joined, ours ?? theirs)
      ? { ...row, verdict: 'kept' }
      : ({ ...row, verdict: 'joined', joined } as Row);
  }
  const said = { ...theirs, ...(styles.length > 0 && { styles: styles.map(saidIn) }) };
  return { ...row, copy: await copyId(said) };
}

function joinedOf(row: Row, became: ReadonlyMap<string, string>): Records[StoreName] | null {
  if (isOf(row, 'issues')) return row.ours && joinedIssue(row.ours, follow(row.theirs, became));
  if (isOf(row, 'newsletters')) return row.ours && joinedNewsletter(row.ours, row.theirs);
  return null;
}

/** The opened templates of the file that make a newsletter's style. */
export function stylesOf({ id }: Stored, templates: readonly Row<'templates'>[]) {
  return templates.filter(({ theirs }) => theirs.newsletter === id);
}

function saidIn({ theirs }: Row): unknown {
  return bare(theirs);
}

/** The rows of a store, those whose second was brought here before known as the same. */
async function notThereYet(
  store: StoreName,
  rows: readonly Row[],
  here: Here,
): Promise<readonly Row[]> {
  const there = await here.recordsOf(
    store,
    rows.flatMap(({ copy }) => copy ?? []),
  );
  return rows.map((row) =>
    row.copy !== undefined && there.has(row.copy) ? { ...row, verdict: 'same' } : row,
  );
}

/** Where what is here is wished alone. */
function asOurs(row: Row): Row {
  const { store, theirs, ours, verdict } = row;
  const isKept = verdict === 'both' || verdict === 'joined';
  return isKept ? ({ store, theirs, ours, verdict: 'kept' } as Row) : row;
}

/** An opened template that both sides changed stands in the second of its newsletter, or nowhere. */
function inItsNewsletter(row: Row, rows: readonly Row[]): Row {
  if (!isOf(row, 'templates') || !isTwice(row)) return row;
  const its = rowsOf(rows, 'newsletters').find(({ theirs }) => theirs.id === row.theirs.newsletter);
  return { ...row, verdict: its?.copy === undefined ? 'kept' : its.verdict };
}

function isOf<S extends StoreName>(row: Row, store: S): row is Row<S> & Row {
  return row.store === store;
}

/** The rows of one store. */
export function rowsOf<S extends StoreName>(rows: readonly Row[], store: S): readonly Row<S>[] {
  return rows.filter((row) => row.store === store) as unknown as readonly Row<S>[];
}

/** Whether both stay: the file's under an id of its own. */
export function isTwice({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict === 'both';
}

function isLater(record: object, made: string): boolean {
  return 'updated' in record && typeof record.updated === 'string' && record.updated > made;
}

export function idsOf(records: readonly Stored[]): readonly string[] {
  return records.map(({ id }) => id);
}
