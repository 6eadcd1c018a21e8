import { afterEach, describe, expect, it, vi } from 'vitest';
import { backUpIfDue } from '../../src/background/scheduled-backup.ts';
import * as backupFile from '../../src/backup/backup-file.ts';
import { changeOf } from '../../src/core/change.ts';
import { Failure } from '../../src/core/failure.ts';
import type { Backups } from '../../src/core/settings.ts';
import type { ChosenFolder } from '../../src/platform/chosen-folder.ts';
import { onChanged } from '../../src/store/announce.ts';
import { backupState, noteBackups } from '../../src/store/backups.ts';
import { change } from '../../src/store/change.ts';
import { clipOf, now, orderOf } from '../sample.ts';
import { freshStore, put, useFreshStore } from '../store/fresh-store.ts';

const kept = vi.hoisted(() => ({
  folder: null as ChosenFolder | null,
  isShut: false,
  downloads: [] as string[],
}));
vi.mock('../../src/store/backup-folder.ts', () => ({
  backupFolder: async () => {
    if (kept.isShut) throw new DOMException('Internal error.', 'UnknownError');
    return kept.folder;
  },
}));
vi.mock('../../src/platform/downloads-permission.ts', () => ({ maySaveFiles: async () => true }));
vi.mock('../../src/platform/save-to-downloads.ts', () => ({
  saveToDownloads: async (path: string) => {
    kept.downloads.push(path);
  },
}));

useFreshStore();
afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(kept, { folder: null, isShut: false, downloads: [] });
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

async function backUp(news: Partial<Backups> = {}) {
  await noteBackups({ schedule: 'daily', ...news }, now);
  await backUpIfDue();
  return (await backupState()).backups;
}

describe('a backup into a chosen folder', () => {
  it('is written there, and not again before it is due', async () => {
    const files = folderOf('granted');
    expect(await backUp()).toMatchObject({ last: { clips: 0 }, failed: null });
    const [[name, file] = []] = files;
    expect(name).toMatch(/^daily-[1-7]-[\da-f]{4}\.json$/);
    expect(await file?.text()).toContain('cuttings-backup');
    files.clear();
    await backUpIfDue();
    expect(files.size).toBe(0);
  });

  it('does not go over the files of another browser or profile', async () => {
    const files = folderOf('granted');
    await backUp();
    await freshStore();
    await backUp();
    expect(files.size).toBe(2);
  });

  it('goes beside those of before where most clips are gone, whatever was saved by hand', async () => {
    const clips = Array.from({ length: 30 }, (_, at) => clipOf(1_000 + at));
    await put('clips', ...clips);
    const files = folderOf('granted');
    expect(await backUp()).toMatchObject({ last: { clips: 30 } });
    const [large = ''] = files.keys();
    await change(orderOf(clips.map((clip) => changeOf('clips', { ...clip, rev: 1 }, null))));
    await noteBackups({ last: { at: '2026-01-01T09:00:00.000Z', clips: 0 } }, now);
    await backUpIfDue();
    expect([...files.keys()]).toEqual([large, large.replace('.json', '-2.json')]);
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

  it('is told not to be made where there is more than a file holds', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    folderOf('granted');
    vi.spyOn(backupFile, 'writeBackup').mockRejectedValue(new Failure('backupTooLarge'));
    expect(await backUp()).toMatchObject({ last: null, failed: { why: 'tooLarge' } });
  });

  it('is told not to be made even where that cannot be stored, until it is made', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    folderOf('granted', true);
    await noteBackups({ schedule: 'daily' }, now);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    const told = vi.fn();
    const stop = onChanged(({ touched }) => told(...touched));
    await backUpIfDue();
    stop();
    expect(told).toHaveBeenCalledWith({ store: 'settings', id: 'backups' });
    const { failed } = (await backupState()).backups;
    expect(failed).toMatchObject({ why: 'folderSaved' });
    await backUpIfDue();
    expect((await backupState()).backups.failed).toEqual(failed);
    full.mockRestore();
    folderOf('granted');
    expect(await backUp()).toMatchObject({ last: { clips: 0 }, failed: null });
  });
});

describe('a backup whose folder cannot be looked up', () => {
  it('goes to the downloads where none was ever chosen', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    kept.isShut = true;
    expect(await backUp()).toMatchObject({ last: { clips: 0 }, failed: null });
    expect(kept.downloads).toEqual([expect.stringMatching(/^Cuttings\/daily-/)]);
  });

  it.each([true, false])(
    'is told not to be made where one was chosen (shut: %s)',
    async (isShut) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      kept.isShut = isShut;
      const backups = await backUp({ folder: 'Newsletter' });
      expect(backups).toMatchObject({ last: null, failed: { why: 'folderLost' } });
      expect(kept.downloads).toEqual([]);
    },
  );
});
