/** The rig for Firefox: the built extension in a headless browser, driven through Marionette. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../scripts/browser-paths.ts';
import { ensureProgram } from '../../scripts/install-browsers.ts';
import { hasSettled } from './firefox-browser.ts';
import { startProcess } from './firefox-fresh.ts';
import { type Manifest, pinAction } from './firefox-gestures.ts';
import { downloadPreferences, proxyPreferences } from './firefox-preferences.ts';
import { startProcessIn } from './firefox-process.ts';
import { rigOf } from './firefox-rig.ts';
import { FirefoxSession } from './firefox-session.ts';
import { until } from './firefox-wait.ts';
import type { Marionette } from './marionette.ts';
import type { Rig } from './rig.ts';
import type { World } from './world.ts';

export interface FirefoxOptions {
  /** The built extension, as it is shipped. */
  readonly extensionDir: string;
  readonly world: Pick<World, 'proxyPort'>;
  /** Where the browser saves files; has to exist. */
  readonly downloadDir: string;
  /** The browser's program; looked for when left out. */
  readonly firefoxPath?: string;
}

/** Starts Firefox with the built extension in it. */
export async function startFirefox(options: FirefoxOptions): Promise<Rig> {
  const path = options.firefoxPath ?? findBrowser('firefox');
  if (path === null) {
    throw new Error('No Firefox was found: install one or set CUTTINGS_FIREFOX to its program.');
  }
  const extension = await extensionIn(options.extensionDir, options.downloadDir, randomUUID());
  const firefox = await startProcess(path, {
    ...proxyPreferences(options.world.proxyPort),
    ...extension.preferences,
  });
  try {
    return { ...(await rigIn(firefox.marionette, extension)), close: firefox.end };
  } catch (error) {
    await firefox.end();
    throw error;
  }
}

/** Where a Firefox whose profile outlives it has its extension, and what that is called there. */
interface Kept {
  readonly extensionDir: string;
  readonly downloadDir: string;
  /** The host of the extension's addresses: the same one finds what was stored before. */
  readonly uuid: string;
}

/** Starts Firefox on the profile in `folder`, which stays, with the built extension in it. */
export async function startFirefoxIn(
  folder: string,
  { extensionDir, downloadDir, uuid }: Kept,
): Promise<Rig & { readonly kill: () => Promise<void> }> {
  const path = ensureProgram('firefox');
  const extension = await extensionIn(extensionDir, downloadDir, uuid);
  const firefox = await startProcessIn(folder, path, {
    ...extension.preferences,
    // An extension that is not installed for good would lose what it stored.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  });
  try {
    const rig = await rigIn(firefox.marionette, extension);
    return { ...rig, close: firefox.quit, kill: firefox.end };
  } catch (error) {
    await firefox.end();
    throw error;
  }
}

async function extensionIn(folder: string, downloads: string, uuid: string) {
  const extensionDir = resolve(folder);
  const downloadDir = resolve(downloads);
  const manifest = await readManifest(extensionDir);
  const addonId = manifest.browser_specific_settings?.gecko?.id;
  if (addonId === undefined) throw new Error(`The manifest in ${extensionDir} names no add-on id`);
  const preferences = {
    ...downloadPreferences(downloadDir),
    // Else Firefox makes up the host of moz-extension: addresses.
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
  };
  const extensionOrigin = `moz-extension://${uuid}`;
  return { extensionDir, downloadDir, manifest, addonId, extensionOrigin, preferences };
}

async function rigIn(
  marionette: Marionette,
  { extensionDir, ...installed }: Awaited<ReturnType<typeof extensionIn>>,
): Promise<Omit<Rig, 'close'>> {
  const session = await FirefoxSession.open(marionette);
  const addon = { path: extensionDir, temporary: true };
  await session.turn(() => session.send('chrome', 'Addon:Install', addon));
  const { addonId } = installed;
  await until('the event page starts', () =>
    session.turn(() => session.inBrowser(hasSettled, addonId)),
  );
  await pinAction(session, addonId);
  return rigOf(session, installed);
}

async function readManifest(extensionDir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
}
