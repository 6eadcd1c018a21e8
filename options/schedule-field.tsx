import { useId } from 'preact/hooks';
import { backupAlarm } from '../src/backup/schedule.ts';
import { type BackupSchedule, backupSchedules } from '../src/core/settings.ts';
import { askToSaveFiles, stopSavingFiles } from '../src/platform/downloads-permission.ts';
import { keepHourly, stopHourly } from '../src/platform/hourly-alarm.ts';
import { words } from '../src/platform/words.ts';
import { noteBackups } from '../src/store/backups.ts';
import { useNotices } from '../src/ui/notice.tsx';

interface Props {
  readonly schedule: BackupSchedule;
  /** The folder that backups go to; null: the one of downloads. */
  readonly folder: { readonly name: string } | null;
}

/**
 * How often a backup is made by itself: chosen, the browser asks whether files may be saved, unless a
 * folder was chosen before; given up, that is given back.
 */
export function ScheduleField({ schedule, folder }: Props) {
  const id = useId();
  const how = useId();
  const { tell, fail } = useNotices();
  const choose = async (field: HTMLSelectElement) => {
    const chosen = field.value as BackupSchedule;
    try {
      // Nothing may come before the question: the choice has to be at hand when it is asked.
      if (chosen !== 'off' && folder === null && !(await askToSaveFiles())) {
        field.value = schedule;
        tell([words('backup_schedule_refused')]);
        return;
      }
      const news = { schedule: chosen, folder: folder?.name ?? null, failed: null };
      await noteBackups(news, new Date().toISOString());
      if (chosen !== 'off') return await keepHourly(backupAlarm);
      await stopHourly(backupAlarm);
      await stopSavingFiles();
    } catch (error) {
      field.value = schedule;
      fail(error);
    }
  };
  return (
    <div class="field schedule">
      <label for={id}>{words('backup_schedule')}</label>
      <select
        id={id}
        value={schedule}
        aria-describedby={how}
        onChange={({ currentTarget }) => void choose(currentTarget)}
      >
        {backupSchedules.map((one) => (
          <option key={one} value={one}>
            {words(`backup_${one}`)}
          </option>
        ))}
      </select>
      <p id={how} class="faint">
        {folder === null ? words('backup_schedule_how') : words('backup_folder_how', folder.name)}
      </p>
    </div>
  );
}
