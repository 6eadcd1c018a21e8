import { type BackupFile, writeBackup } from '../backup/backup-file.ts';
import type { ClipState } from '../core/clip.ts';
import { type Backups, noBackups, settingId } from '../core/settings.ts';
import { allRecords } from './all-records.ts';
import { announce } from './announce.ts';
import { inState } from './clips.ts';
import { database } from './database.ts';
import { failedAside, keepFailedAside } from './failed-backup.ts';
import { newsletters } from './newsletters.ts';
import { setSetting, setting } from './settings.ts';

/** What is known of this computer's backups, and of what they are for. */
export interface BackupState {
  readonly backups: Backups;
  /** How many clips there are, and when the first of them was made (ISO 8601 UTC). */
  readonly clips: number;
  readonly oldest: string | null;
}

const states: readonly ClipState[] = ['inbox', 'placed', 'heldOver'];

export async function backupState(): Promise<BackupState> {
  const [backups, all] = await Promise.all([knownBackups(), newsletters()]);
  const tx = (await database()).transaction(['clips', 'counters']);
  const index = tx.objectStore('clips').index('state');
  const firsts = all.flatMap(({ id }) =>
    states.map(async (state) => (await index.openKeyCursor(inState(id, state)))?.key[2]),
  );
  const [counters, ...made] = await Promise.all([
    tx.objectStore('counters').get('counters'),
    ...firsts,
  ]);
  const [oldest = null] = made.filter((one) => one !== undefined).toSorted();
  return { backups, clips: counters?.counts.clips ?? 0, oldest };
}

/** A backup of all there is; `now` (ISO 8601 UTC) is when, `told` hears how far it has come. */
export async function makeBackup(
  now: string,
  told?: (done: number, of: number) => void,
): Promise<BackupFile> {
  return writeBackup(await allRecords(), now, told);
}

/** A few letters that tell this store from that of another browser or profile, for ever the same. */
export async function storeMark(): Promise<string> {
  const counters = await (await database()).get('counters', 'counters');
  return (counters?.storeId ?? '').slice(0, 4);
}

/** What is known of backups made here. */
export async function knownBackups(): Promise<Backups> {
  const [backups, failed] = await Promise.all([setting('backups'), failedAside()]);
  return { ...(backups ?? noBackups), ...(failed && { failed }) };
}

/**
 * Notes what became of backups; what is not said stays as it was. That one was not made is told by the
 * pages even where nothing can be stored. `now` is ISO 8601 UTC.
 * @throws {Failure} as `change` does, where anything else could not be noted.
 */
export async function noteBackups(news: Partial<Backups>, now: string): Promise<void> {
  if (news.failed !== undefined) await keepFailedAside(null);
  try {
    const backups = (await setting('backups')) ?? noBackups;
    await setSetting('backups', { ...backups, ...news }, { at: now });
  } catch (error) {
    if (!news.failed) throw error;
    await keepFailedAside(news.failed);
    announce({ touched: [{ store: 'settings', id: settingId('backups') }] });
  }
}

/**
 * Notes what somebody says of the backup that was handed to the browser last, which itself does not tell
 * whether it was saved: only one that is there is a backup. `now` is ISO 8601 UTC.
 * @throws {Failure} as `change` does.
 */
export async function answerHanded(isThere: boolean, now: string): Promise<void> {
  const { handed } = await knownBackups();
  if (!handed) return;
  const news = isThere ? { handed: null, last: handed, failed: null } : { handed: null };
  await noteBackups(news, now);
}
