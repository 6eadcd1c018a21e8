import { describe, expect, it } from 'vitest';
import type { ChosenFolder } from '../../src/platform/chosen-folder.ts';
import { backupFolder, keepBackupFolder } from '../../src/store/backup-folder.ts';
import { everything, useFreshStore } from './fresh-store.ts';

useFreshStore();

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
});
