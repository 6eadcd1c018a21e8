import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChosenFolder } from '../../src/platform/chosen-folder.ts';
import { backupFolder, keepBackupFolder } from '../../src/store/backup-folder.ts';
import { takeShelf } from '../../src/store/shelf.ts';
import { everything, useFreshStore } from './fresh-store.ts';

useFreshStore();
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the folder for backups', () => {
  it('is none, the one that was chosen last, and none again; and no record', async () => {
    const before = await everything();
    expect(await backupFolder()).toBeNull();
    for (const name of ['Newsletter', 'Stick']) await keepBackupFolder({ name } as ChosenFolder);
    expect(await backupFolder()).toEqual({ name: 'Stick' });
    await keepBackupFolder(null);
    expect(await backupFolder()).toBeNull();
    expect(await everything()).toEqual(before);
  });

  it('is kept where the database lies by now, as the usual place may not open any more', async () => {
    const bucket = { indexedDB: new IDBFactory() };
    vi.stubGlobal('navigator', { storageBuckets: { open: async () => bucket } });
    await takeShelf('cuttings-1f2c');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    expect(await backupFolder()).toBeNull();
    await keepBackupFolder({ name: 'Stick' } as ChosenFolder);
    expect(await backupFolder()).toEqual({ name: 'Stick' });
  });
});
