import { type Setting, type SettingName, type SettingValue, settingId } from '../core/settings.ts';
import { change } from './change.ts';
import { database } from './database.ts';

/** A setting as it stands; null while it was never set. `page` is for settings kept once a page. */
export async function setting<N extends SettingName>(
  name: N,
  page = '',
): Promise<SettingValue<N> | null> {
  return ((await settingRecord(name, page))?.value as SettingValue<N> | undefined) ?? null;
}

/** Its record, for changes that alter it along with something else. */
export async function settingRecord(name: SettingName, page = ''): Promise<Setting | null> {
  return (await (await database()).get('settings', settingId(name, page))) ?? null;
}

/** Settings are set one after the other: each write starts from what the last one left. */
let last: Promise<void> = Promise.resolve();

/** Sets a setting, whatever it was (null removes it); not a step of undo. `at` is ISO 8601 UTC. */
export function setSetting<N extends SettingName>(
  name: N,
  value: SettingValue<N> | null,
  by: { readonly at: string; readonly page?: string },
): Promise<void> {
  const written = last.then(() => write(settingId(name, by.page), value, by.at));
  last = written.catch(() => undefined);
  return written;
}

async function write(id: string, value: Setting['value'] | null, at: string): Promise<void> {
  const before = (await (await database()).get('settings', id)) ?? null;
  if (before === null && value === null) return;
  const after = value && { id, rev: before?.rev ?? 0, value };
  const changes = [{ store: 'settings', id, before, after }] as const;
  await change({ id: crypto.randomUUID(), at, label: null, changes });
}
