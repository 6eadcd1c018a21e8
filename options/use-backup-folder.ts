import { useEffect, useState } from 'preact/hooks';
import {
  askToWriteInto,
  type ChosenFolder,
  chooseFolder,
  mayWriteInto,
} from '../src/platform/chosen-folder.ts';
import { askToSaveFiles, stopSavingFiles } from '../src/platform/downloads-permission.ts';
import { words } from '../src/platform/words.ts';
import { backupFolder, keepBackupFolder } from '../src/store/backup-folder.ts';
import { noteBackups } from '../src/store/backups.ts';
import { useNotices } from '../src/ui/notice.tsx';

/** The folder that backups made by themselves go to, instead of the one of downloads. */
export interface BackupFolder {
  readonly folder: ChosenFolder | null;
  /** Whether the browser wants to be asked again before anything is written into it. */
  readonly isClosed: boolean;
  /** Has the curator choose one. Call it from a click, as the two others. */
  readonly choose: () => Promise<void>;
  /** Asks again for the one that was chosen. */
  readonly reopen: () => Promise<void>;
  /** Back to the folder of downloads; `isUsed` where backups are made by themselves. */
  readonly leave: (isUsed: boolean) => Promise<void>;
}

export function useBackupFolder(): BackupFolder {
  const [folder, setFolder] = useState<ChosenFolder | null>(null);
  const [isClosed, setClosed] = useState(false);
  const { tell, fail } = useNotices();
  useEffect(() => {
    const look = async () => {
      const kept = await backupFolder();
      setFolder(kept);
      setClosed(kept !== null && !(await mayWriteInto(kept)));
    };
    void look().catch(fail);
  }, []);

  const keep = async (chosen: ChosenFolder | null) => {
    await keepBackupFolder(chosen);
    setFolder(chosen);
    setClosed(false);
    // Whatever was in the way was in the way of the other folder.
    const news = { folder: chosen?.name ?? null, failed: null };
    await noteBackups(news, new Date().toISOString());
  };
  const orTell = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      fail(error);
    }
  };

  return {
    folder,
    isClosed,
    choose: () =>
      orTell(async () => {
        const chosen = await chooseFolder();
        if (chosen === null) return;
        await keep(chosen);
        await stopSavingFiles();
      }),
    reopen: () =>
      orTell(async () => {
        if (folder === null || !(await askToWriteInto(folder))) return;
        await keep(folder);
      }),
    leave: (isUsed) =>
      orTell(async () => {
        if (isUsed && !(await askToSaveFiles())) {
          return tell([words('backup_folder_stays', folder?.name ?? '')]);
        }
        await keep(null);
      }),
  };
}
