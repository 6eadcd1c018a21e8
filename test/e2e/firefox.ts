/** The rig for Firefox: the built extension in a headless browser, driven through Marionette. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../scripts/browser-paths.ts';
import { hasSettled } from './firefox-browser.ts';
import { type Manifest, pinAction } from './firefox-gestures.ts';
import { downloadPreferences, proxyPreferences } from './firefox-preferences.ts';
import { startProcess } from './firefox-process.ts';
import { rigOf } from './firefox-rig.ts';
import { FirefoxSession } from './firefox-session.ts';
import { until } from './firefox-wait.ts';
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
  const extensionDir = resolve(options.extensionDir);
  const downloadDir = resolve(options.downloadDir);
  const manifest = await readManifest(extensionDir);
  const addonId = manifest.browser_specific_settings?.gecko?.id;
  if (addonId === undefined) throw new Error(`The manifest in ${extensionDir} names no add-on id`);
  const uuid = randomUUID();
  const firefox = await startProcess(path, {
    ...proxyPreferences(options.world.proxyPort),
    ...downloadPreferences(downloadDir),
    // Else Firefox makes up the host of moz-extension: addresses.
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
  });
  try {
    const session = await FirefoxSession.open(firefox.marionette);
    const addon = { path: extensionDir, temporary: true };
    await session.turn(() => session.send('chrome', 'Addon:Install', addon));
    await until('the event page starts', () =>
      session.turn(() => session.inBrowser(hasSettled, addonId)),
    );
    await pinAction(session, addonId);
    const origin = `moz-extension://${uuid}`;
    const installed = { addonId, extensionOrigin: origin, manifest, downloadDir };
    return { ...rigOf(session, installed), close: firefox.end };
  } catch (error) {
    await firefox.end();
    throw error;
  }
}

async function readManifest(extensionDir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
}
