import { browser } from '../platform/browser.ts';

const key = 'unsettled';

/** A write failed: what is written from now on may not last. Told to all our pages by the browser. */
export async function unsettle(): Promise<void> {
  await browser.storage.session.set({ [key]: true }).catch(() => undefined);
}

export async function isUnsettled(): Promise<boolean> {
  return (await browser.storage.session.get(key).catch(() => ({ [key]: false })))[key] === true;
}

/** What is written lasts again. */
export async function settled(): Promise<void> {
  await browser.storage.session.remove(key);
}
