import { browser } from '../platform/browser.ts';
import { database } from './database.ts';
import { mend } from './mend.ts';

const key = 'checked';

/**
 * Counts once a session of the browser whether all records are there, which an opening has no time
 * for, and puts back what is not.
 */
export async function checkWhole(): Promise<void> {
  if ((await browser.storage.session.get(key))[key] === true) return;
  await mend(await database(), true);
  await browser.storage.session.set({ [key]: true });
}
