import { type AllRecords, type BackupFile, writeBackup } from '../backup/backup-file.ts';
import { type StoreName, storeNames } from '../core/records.ts';
import { journalRows } from './journal-rows.ts';
import { reservedClips } from './reserve.ts';
import { withReserved } from './with-reserved.ts';

/**
 * A backup of all that is kept outside the database, which does not open: every record as it was
 * written last, and what waits in reserve as the records that it will be.
 * @throws {Failure} as `writeBackup` does.
 */
export async function makeBackupFromOutside(now: string): Promise<BackupFile> {
  const [rows, waiting] = await Promise.all([journalRows(), reservedClips()]);
  const of = (store: StoreName) =>
    rows.flatMap((row) => (row.store === store && row.record !== null ? [row.record] : []));
  const all = Object.fromEntries(storeNames.map((store) => [store, of(store)]));
  return writeBackup(withReserved(all as unknown as AllRecords, waiting), now);
}
