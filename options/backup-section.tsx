import { useState } from 'preact/hooks';
import { backupName, daysWithout } from '../src/backup/schedule.ts';
import { words } from '../src/platform/words.ts';
import type { Announcement } from '../src/store/announce.ts';
import { type BackupState, backupState, makeBackup, noteBackups } from '../src/store/backups.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useStored } from '../src/ui/use-stored.ts';
import './backup-section.css';
import { saveByClick } from '../src/ui/save-by-click.ts';
import { FolderField } from './folder-field.tsx';
import { HandedBackup } from './handed-backup.tsx';
import { RestoreForm } from './restore-form.tsx';
import { ScheduleField } from './schedule-field.tsx';
import { useBackupFolder } from './use-backup-folder.ts';
import { writtenClips, writtenCount, writtenSize, writtenTime } from './written.ts';

/** All that is kept here as one file, by hand and by itself, and back again. */
export function BackupSection() {
  const state = useStored(backupState, [], isOfBackups);
  const folder = useBackupFolder();
  if (state === null) return null;
  const { schedule, failed } = state.backups;
  return (
    <section class="backup" aria-labelledby="backup">
      <h2 id="backup">{words('backup')}</h2>
      <p>{words('backup_is')}</p>
      <LastBackup {...state} />
      <DownloadButton />
      <ScheduleField schedule={schedule} folder={folder.folder} />
      <FolderField {...folder} isUsed={schedule !== 'off'} isLost={failed?.why === 'folderLost'} />
      <RestoreForm />
    </section>
  );
}

function isOfBackups({ touched }: Announcement): boolean {
  return touched.some(({ store, id }) => store === 'clips' || id === 'backups');
}

/** When the last backup was made, what is in no backup, and what went wrong. */
function LastBackup({ backups, oldest }: BackupState) {
  const { last, handed, failed } = backups;
  const days = daysWithout(backups, oldest, new Date().toISOString());
  return (
    <div class="last-backup" tabIndex={-1}>
      <p>
        {last
          ? words('backup_last', writtenTime(last.at), writtenClips(last.clips))
          : words('backup_never')}
      </p>
      {handed && <HandedBackup {...handed} />}
      {days !== null && <p class="warning">{words('backup_old', writtenCount(days))}</p>}
      {failed && (
        <p class="warning">{words(`backup_failed_${failed.why}`, writtenTime(failed.at))}</p>
      )}
    </div>
  );
}

function DownloadButton() {
  const { tell, fail } = useNotices();
  /** How many of how many records are written; null while none are. */
  const [made, setMade] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const make = async () => {
    setMade({ done: 0, of: 0 });
    try {
      const now = new Date().toISOString();
      const { parts, counts } = await makeBackup(now, (done, of) => setMade({ done, of }));
      const file = new Blob([...parts], { type: 'application/json' });
      const name = backupName(now);
      saveByClick(name, file);
      await noteBackups({ handed: { at: now, clips: counts.clips } }, now);
      tell([words('backup_saved', name, writtenClips(counts.clips), writtenSize(file.size))]);
    } catch (error) {
      fail(error);
    }
    setMade(null);
  };
  return (
    <button type="button" disabled={made !== null} onClick={() => void make()}>
      {made === null
        ? words('backup_download')
        : words('backup_making', writtenCount(made.done), writtenCount(made.of))}
    </button>
  );
}
