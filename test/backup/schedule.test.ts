import { describe, expect, it } from 'vitest';
import {
  backupName,
  daysWithout,
  isDue,
  rowFor,
  scheduledFile,
} from '../../src/backup/schedule.ts';
import { type BackupRow, noBackups } from '../../src/core/settings.ts';

const now = '2026-11-23T09:00:00.000Z';
const ago = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();
const lastAt = (days: number) => ({ ...noBackups, last: { at: ago(days), clips: 3 } });

/** The row that each of several backups goes to, one after the other. */
function rowsInTurn(): (clips: number) => BackupRow {
  let row: BackupRow | undefined;
  return (clips) => {
    row = rowFor(row, clips);
    return row;
  };
}

describe('a backup by itself', () => {
  it.each([
    ['off', 100, false],
    ['daily', 0.5, false],
    ['daily', 1, true],
    ['weekly', 6, false],
    ['weekly', 7, true],
  ] as const)('%s, %f days after the last: %s', (schedule, days, due) => {
    expect(isDue({ ...lastAt(days), schedule }, now)).toBe(due);
  });

  it('is due at once where none was ever made', () => {
    expect(isDue({ ...noBackups, schedule: 'weekly' }, now)).toBe(true);
  });

  it('goes to one of a few files in turn, so that the folder does not grow', () => {
    const days = [...Array(60).keys()].map(ago);
    const row = { number: 1, most: 0 };
    const files = (schedule: 'daily' | 'weekly') =>
      new Set(days.map((day) => scheduledFile(schedule, day, { mark: '1f2c', row })));
    expect(files('daily').size).toBe(7);
    expect(files('weekly').size).toBe(5);
    for (const name of files('daily')) expect(name).toMatch(/^daily-[1-7]-1f2c\.json$/);
  });

  it('of a store that has shrunk sharply goes beside the larger ones, and they stay', () => {
    const counts = [30, 40, 25, 0, 3, 60, 31, 29];
    const rows = counts.map(rowsInTurn());
    expect(rows.map(({ number }) => number)).toEqual([1, 1, 1, 2, 2, 2, 2, 3]);
    const [name] = rows.slice(-1).map((row) => scheduledFile('daily', now, { mark: '1f2c', row }));
    expect(name).toMatch(/^daily-[1-7]-1f2c-3\.json$/);
  });

  it('of a few clips, most of which were removed, goes where it always went', () => {
    expect([19, 1].map(rowsInTurn()).map(({ number }) => number)).toEqual([1, 1]);
  });

  it('made by hand is called by its day', () => {
    expect(backupName(now)).toBe('cuttings-2026-11-23.json');
  });
});

describe('what is here without a backup', () => {
  it.each([
    ['a backup of yesterday', lastAt(1), ago(100), null],
    ['one of two weeks ago', lastAt(14), ago(100), null],
    ['an older one', lastAt(20), ago(100), 20],
    ['no backup, clips of today', noBackups, ago(0), null],
    ['no backup, an older clip', noBackups, ago(30), 30],
    ['an old backup, no clips', lastAt(100), null, null],
  ])('%s', (_, backups, oldest, days) => {
    expect(daysWithout(backups, oldest, now)).toBe(days);
  });
});
