import { type SettingName, settingId } from '../core/settings.ts';

/**
 * The settings that go along with a backup. Where somebody was in the window, and how backups are
 * made, are of one computer alone.
 */
export const movingSettings = [
  'current',
  'preferences',
  'inboxOrder',
  'sample',
  'pending',
] as const satisfies readonly SettingName[];

export type MovingSetting = (typeof movingSettings)[number];

/** The name of the setting that a record of this id is; null for one that stays where it is. */
export function movingSetting(id: string): MovingSetting | null {
  const isOf = (name: MovingSetting) =>
    name === 'pending' ? id.startsWith(settingId('pending')) : id === name;
  return movingSettings.find(isOf) ?? null;
}
