import { afterEach, describe, expect, it, vi } from 'vitest';
import { backUpIfDue } from '../../src/background/scheduled-backup.ts';
import type { ChosenFolder } from '../../src/platform/chosen-folder.ts';
import { backupState, noteBackups } from '../../src/store/backups.ts';
import { now } from '../sample.ts';
import { useFreshStore } from '../store/fresh-store.ts';

const kept = vi.hoisted(() => ({ folder: null as ChosenFolder | null }));
vi.mock('../../src/store/backup-folder.ts', () => ({ backupFolder: async () => kept.folder }));

useFreshStore();
afterEach(() => {
  vi.restoreAllMocks();
});

/** A folder, what was written into it, and whether it lets anything be. */
function folderOf(state: PermissionState, isFull = false) {
  const files = new Map<string, Blob>();
  const folder: ChosenFolder = {
    name: 'Newsletter',
    queryPermission: async () => state,
    requestPermission: async () => state,
    getFileHandle: async (name) => ({
      createWritable: async () => ({
        write: async (data) => {
          if (isFull) throw new DOMException('no space', 'QuotaExceededError');
          files.set(name, data);
        },
        close: async () => undefined,
      }),
    }),
  };
  kept.folder = folder;
  return files;
}

async function backUp() {
  await noteBackups({ schedule: 'daily' }, now);
  await backUpIfDue();
  return (await backupState()).backups;
}

describe('a backup into a chosen folder', () => {
  it('is written there, and not again before it is due', async () => {
    const files = folderOf('granted');
    expect(await backUp()).toMatchObject({ last: { clips: 0 }, failed: null });
    const [[name, file] = []] = files;
    expect(name).toMatch(/^daily-[1-7]\.json$/);
    expect(await file?.text()).toContain('cuttings-backup');
    files.clear();
    await backUpIfDue();
    expect(files.size).toBe(0);
  });

  it('is told not to be made where the browser wants to be asked again', async () => {
    const files = folderOf('prompt');
    expect(await backUp()).toMatchObject({ last: null, failed: { why: 'folderPermission' } });
    expect(files.size).toBe(0);
  });

  it('is told not to be made where there is no space, since when, and is made once there is', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    folderOf('granted', true);
    const { failed } = await backUp();
    expect(failed).toMatchObject({ why: 'folderSaved' });
    expect((await backUp()).failed).toEqual(failed);
    folderOf('granted');
    expect(await backUp()).toMatchObject({ last: { clips: 0 }, failed: null });
  });
});
