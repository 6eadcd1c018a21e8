import { type AllRecords, type BackupFile, writeBackup } from '../backup/backup-file.ts';
import { type StoreName, storeNames } from '../core/records.ts';
import { journalRows } from './journal-rows.ts';

/**
 * A backup of all that is kept outside the database, which does not open: every record as it was
 * written last. What waits in reserve is no record yet, and is not in it.
 */
export async function makeBackupFromOutside(now: string): Promise<BackupFile> {
  const rows = await journalRows();
  const of = (store: StoreName) =>
    rows.flatMap((row) => (row.store === store && row.record !== null ? [row.record] : []));
  const all = Object.fromEntries(storeNames.map((store) => [store, of(store)]));
  return writeBackup(all as unknown as AllRecords, now);
}
