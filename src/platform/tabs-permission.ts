import { browser } from './browser.ts';

/** Lets us see the titles and addresses of tabs that no gesture has unlocked. */
const wanted = { permissions: ['tabs' as const] };

/** Whether the curator lets us see the tabs. */
export function maySeeTabs(): Promise<boolean> {
  return browser.permissions.contains(wanted);
}

/**
 * Asks the curator for it; false when that was refused. Call it straight from a click: both
 * browsers ask for a person's gesture only, and waiting ends the gesture.
 */
export function askToSeeTabs(): Promise<boolean> {
  return browser.permissions.request(wanted);
}

/** Gives it back. */
export async function stopSeeingTabs(): Promise<void> {
  await browser.permissions.remove(wanted);
}

/**
 * Calls `listener` whenever it was given or taken, here, elsewhere or in the browser's own
 * settings; gives the function that stops it.
 */
export function onTabsPermission(listener: (isGiven: boolean) => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  const told = (isGiven: boolean) => (changed: { readonly permissions?: readonly string[] }) => {
    if (changed.permissions?.includes('tabs')) listener(isGiven);
  };
  const [given, taken] = [told(true), told(false)];
  onAdded.addListener(given);
  onRemoved.addListener(taken);
  return () => {
    onAdded.removeListener(given);
    onRemoved.removeListener(taken);
  };
}
