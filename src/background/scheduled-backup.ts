import { backupAlarm, isDue, rowFor, scheduledFile } from '../backup/schedule.ts';
import { Failure } from '../core/failure.ts';
import { type BackupFailure, type Backups, noBackups } from '../core/settings.ts';
import { type ChosenFolder, mayWriteInto, writeInto } from '../platform/chosen-folder.ts';
import { maySaveFiles } from '../platform/downloads-permission.ts';
import { keepHourly, stopHourly } from '../platform/hourly-alarm.ts';
import { saveToDownloads } from '../platform/save-to-downloads.ts';
import { backupFolder } from '../store/backup-folder.ts';
import { knownBackups, makeBackup, noteBackups, storeMark } from '../store/backups.ts';
import { setting } from '../store/settings.ts';

/** Has the alarm go off as long as backups are to be made: Firefox forgets alarms when it is closed. */
export async function keepBackupAlarm(): Promise<void> {
  const { schedule } = (await setting('backups')) ?? noBackups;
  await (schedule === 'off' ? stopHourly(backupAlarm) : keepHourly(backupAlarm));
}

/** Makes the backup that is due, if one is; what goes wrong is noted, and told by the pages. */
export async function backUpIfDue(): Promise<void> {
  const now = new Date().toISOString();
  const backups = await knownBackups();
  if (!isDue(backups, now) || backups.schedule === 'off') return;
  await noteBackups(await backUp(backups, now), now);
}

async function backUp(
  { schedule, failed, ...backups }: Backups,
  now: string,
): Promise<Partial<Backups>> {
  if (schedule === 'off') return {};
  const failedBy = (why: BackupFailure) => ({ failed: { at: failed?.at ?? now, why } });
  const folder = await folderThere();
  // Whoever chose a folder finds nothing in the downloads, and may not have allowed them.
  if (folder === null && backups.folder) return failedBy('folderLost');
  try {
    const may = folder === null ? await maySaveFiles() : await mayWriteInto(folder);
    if (!may) return failedBy(folder === null ? 'permission' : 'folderPermission');
    const { parts, counts } = await makeBackup(now);
    const file = new Blob([...parts], { type: 'application/json' });
    const row = rowFor(backups.row, counts.clips);
    const name = scheduledFile(schedule, now, { mark: await storeMark(), row });
    await (folder === null
      ? saveToDownloads(`Cuttings/${name}`, file)
      : writeInto(folder, name, file));
    const last = { at: now, clips: counts.clips };
    return { last, failed: null, handed: null, row };
  } catch (error) {
    console.error('the backup that was due could not be saved', error);
    if (error instanceof Failure && error.code === 'backupTooLarge') return failedBy('tooLarge');
    return failedBy(folder === null ? 'saved' : 'folderSaved');
  }
}

/** The folder that was chosen; null where none was, or it is not to be had. */
async function folderThere(): Promise<ChosenFolder | null> {
  try {
    return await backupFolder();
  } catch (error) {
    console.error('the folder for backups could not be looked up', error);
    return null;
  }
}
