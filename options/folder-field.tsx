import { canChooseFolder } from '../src/platform/chosen-folder.ts';
import { words } from '../src/platform/words.ts';
import type { BackupFolder } from './use-backup-folder.ts';

interface Props extends BackupFolder {
  /** Whether backups are made by themselves. */
  readonly isUsed: boolean;
  /** Whether one was chosen, and the browser does not give it any more. */
  readonly isLost: boolean;
}

/** Where backups made by themselves go, in a browser that lets somebody choose. */
export function FolderField({ folder, isClosed, isUsed, isLost, choose, reopen, leave }: Props) {
  if (!canChooseFolder()) return null;
  return (
    <div class="folder">
      {isClosed && (
        <p class="warning">
          {words('backup_folder_closed', folder?.name ?? '')}{' '}
          <button type="button" onClick={() => void reopen()}>
            {words('backup_folder_reopen')}
          </button>
        </p>
      )}
      <div class="folder-ways">
        <button type="button" onClick={() => void choose()}>
          {words('backup_folder_choose')}
        </button>
        {(folder !== null || isLost) && (
          <button type="button" onClick={() => void leave(isUsed)}>
            {words('backup_folder_leave')}
          </button>
        )}
      </div>
    </div>
  );
}
