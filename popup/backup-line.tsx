import { daysWithout } from '../src/backup/schedule.ts';
import { openOptions } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import { backupState } from '../src/store/backups.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useStored } from '../src/ui/use-stored.ts';

/** That what is here has long been without a backup, or that one failed; a way to the options. */
export function BackupLine() {
  const { fail } = useNotices();
  const state = useStored(backupState, [], ({ touched }) =>
    touched.some(({ id }) => id === 'backups'),
  );
  if (state === null) return null;
  const { backups, clips, oldest } = state;
  const days = daysWithout(backups, oldest, new Date().toISOString());
  if (days === null && backups.failed === null) return null;
  const count = clips.toLocaleString(words('language'));
  const said =
    backups.failed !== null
      ? words('backup_failed_line')
      : backups.last === null
        ? words('backup_never_line', words(`backup_clips_${clips === 1 ? 'one' : 'more'}`, count))
        : words('backup_old_line', String(days));
  return (
    <p>
      <button type="button" class="plain" onClick={() => openOptions().catch(fail)}>
        {said}
      </button>
    </p>
  );
}
