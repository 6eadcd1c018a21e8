import type { BackupRow, BackupSchedule, Backups } from '../core/settings.ts';

/** The alarm at which it is looked whether a backup is due. */
export const backupAlarm = 'backup';

const day = 24 * 60 * 60 * 1000;

/** How long (ms) until the next backup is due, and how many files take turns. */
const rhythms = {
  daily: { every: day, files: 7 },
  weekly: { every: 7 * day, files: 5 },
} as const satisfies Record<Exclude<BackupSchedule, 'off'>, object>;

/** A backup older than this many days is called old. */
const daysUntilOld = 14;

/** Whether a backup is to be made by itself by now (ISO 8601 UTC). */
export function isDue({ schedule, last }: Backups, now: string): boolean {
  if (schedule === 'off') return false;
  // A little early rather than an hour late: it is looked at once an hour.
  const slack = 30 * 60 * 1000;
  return last === null || since(last.at, now) >= rhythms[schedule].every - slack;
}

/**
 * The days that what is here has been without a backup; null where that is no worry. `oldest` is when
 * the first clip was made, null where there is none.
 */
export function daysWithout({ last }: Backups, oldest: string | null, now: string): number | null {
  if (oldest === null) return null;
  const days = Math.floor(since(last?.at ?? oldest, now) / day);
  return days > daysUntilOld ? days : null;
}

/** Files of so many clips are not given up for one of less than half as many. */
const mostGivenUp = 20;

/**
 * The row of files that a backup of so many clips goes to: the one of the last, unless what is here has
 * shrunk so much that it may have been lost. Then a new row is begun, and the larger files stay.
 */
export function rowFor(row: BackupRow | undefined, clips: number): BackupRow {
  if (row === undefined) return { number: 1, most: clips };
  const isShrunk = row.most >= mostGivenUp && clips < row.most / 2;
  return isShrunk
    ? { number: row.number + 1, most: clips }
    : { ...row, most: Math.max(row.most, clips) };
}

/**
 * What the file is called that a backup made by itself goes to. `mark` tells the files of this store
 * from those that another browser or profile puts into the same folder.
 */
export function scheduledFile(
  schedule: Exclude<BackupSchedule, 'off'>,
  now: string,
  { mark, row }: { readonly mark: string; readonly row: BackupRow },
): string {
  const { every, files } = rhythms[schedule];
  const turn = (Math.floor(Date.parse(now) / every) % files) + 1;
  return `${schedule}-${turn}-${mark}${row.number === 1 ? '' : `-${row.number}`}.json`;
}

/** What a backup that is made by hand is called. */
export function backupName(now: string): string {
  return `cuttings-${now.slice(0, 10)}.json`;
}

function since(then: string, now: string): number {
  return Date.parse(now) - Date.parse(then);
}
