import type { Backups } from '../core/settings.ts';
import { browser } from '../platform/browser.ts';

const key = 'failedBackup';

/** That a backup was not made, where not even that could be stored; null elsewhere. */
export async function failedAside(): Promise<Backups['failed']> {
  const kept = await browser.storage.session.get(key).catch(() => ({}));
  return (
    ((kept as Readonly<Record<string, unknown>>)[key] as Backups['failed'] | undefined) ?? null
  );
}

/** Keeps that in the browser's memory, which no full disk concerns; null forgets it. */
export async function keepFailedAside(failed: Backups['failed']): Promise<void> {
  const { session } = browser.storage;
  await (failed === null ? session.remove(key) : session.set({ [key]: failed }));
}
