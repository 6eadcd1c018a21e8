import { browser } from './browser.ts';

/** Under this name stands, as long as the browser runs, what was asked for and is to be given back. */
const lent = 'lentHosts';

/** The hosts of a page of ours that asks them, and of no other, are held under this lock. */
const lock = 'hosts';

/** Where an address may be asked, and may lead on to: its own host, by `https` from `http` too. */
export function originsOf(url: string): readonly string[] {
  const { protocol, origin, hostname } = new URL(url);
  return protocol === 'http:' ? [origin, `https://${hostname}`] : [origin];
}

/** The patterns of origins (`https://example.org/*`) as the permission is asked for. */
export function hostPatterns(origins: readonly string[]): readonly string[] {
  // Firefox knows no ports in them: a host is allowed with all of its own.
  const patterns = origins.map((origin) => {
    const { protocol, hostname } = new URL(origin);
    return `${protocol}//${hostname}/*`;
  });
  return [...new Set(patterns)];
}

/** Of the patterns those that the curator has not allowed yet, or only for a check like this one. */
export async function hostsToAsk(patterns: readonly string[]): Promise<readonly string[]> {
  const [borrowed, ...held] = await Promise.all([
    lentHosts(),
    ...patterns.map((origin) => browser.permissions.contains({ origins: [origin] })),
  ]);
  return patterns.filter((origin, at) => !held[at] || borrowed.includes(origin));
}

/**
 * Asks the curator for the hosts; false when that was refused. Call it straight from a click: both
 * browsers ask for a person's gesture only, and waiting ends the gesture. Chromium closes the popup
 * as the question is answered, so what is to be given back is noted first.
 */
export async function askForHosts(origins: readonly string[]): Promise<boolean> {
  if (origins.length === 0) return true;
  const noting = lentHosts().then(async (before) => {
    await browser.storage.session.set({ [lent]: [...new Set([...before, ...origins])] });
    return before;
  });
  const isGiven = await browser.permissions.request({ origins: [...origins] });
  const before = await noting;
  if (!isGiven) await browser.storage.session.set({ [lent]: before });
  return isGiven;
}

/** Whether hosts were allowed for a check that has not been made. */
export async function hasLentHosts(): Promise<boolean> {
  const origins = [...(await lentHosts())];
  return origins.length > 0 && browser.permissions.contains({ origins });
}

/** Gives the hosts back, unless another page of ours is asking them just now. */
export async function giveHostsBack(): Promise<void> {
  await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    if (held !== null) await giveBack();
  });
}

/**
 * Does `work` with the hosts that were allowed for it, and gives them back. False, with nothing done,
 * where another page of ours is asking just now.
 */
export function withHosts(work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    if (held === null) return false;
    try {
      await work();
    } finally {
      await giveBack();
    }
    return true;
  });
}

async function giveBack(): Promise<void> {
  const origins = [...(await lentHosts())];
  if (origins.length === 0) return;
  // What was not given, or was taken back meanwhile, is nobody's to give.
  await browser.permissions.remove({ origins }).catch(() => false);
  await browser.storage.session.remove(lent);
}

async function lentHosts(): Promise<readonly string[]> {
  const { [lent]: origins } = await browser.storage.session.get(lent);
  return Array.isArray(origins) ? origins : [];
}
