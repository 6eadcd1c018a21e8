import { browser } from './browser.ts';

type Wanted = Parameters<typeof browser.permissions.request>[0];

/**
 * Lets us save files without a click: what the manifest offers for it, which in Chromium is one more
 * than in Firefox (`file-address.ts` says why).
 */
function wanted(): Wanted {
  const offered: readonly string[] = browser.runtime.getManifest().optional_permissions ?? [];
  const permissions = offered.filter((one) => one === 'downloads' || one === 'offscreen');
  return { permissions } as Wanted;
}

/** Whether the curator lets us save files. */
export function maySaveFiles(): Promise<boolean> {
  return browser.permissions.contains(wanted());
}

/**
 * Asks the curator for it; false when that was refused. Call it straight from a click: both browsers
 * ask for a person's gesture only, and waiting ends the gesture.
 */
export function askToSaveFiles(): Promise<boolean> {
  return browser.permissions.request(wanted());
}

/** Gives it back. */
export async function stopSavingFiles(): Promise<void> {
  await browser.permissions.remove(wanted());
}
