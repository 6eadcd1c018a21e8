/** Starts and ends one headless Firefox on a profile. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Preferences, preferences } from './firefox-preferences.ts';
import { Marionette } from './marionette.ts';

const START_TIMEOUT_MS = 60_000;

export interface FirefoxProcess {
  readonly marionette: Marionette;
  /** Ends the browser with its helper processes; a fresh profile goes with it. */
  end(): Promise<void>;
}

/** Starts Firefox on the profile in this folder, which stays when it ends, and connects to it. */
export async function startProcessIn(
  folder: string,
  path: string,
  own: Preferences,
): Promise<FirefoxProcess & { readonly quit: () => Promise<void> }> {
  const profile = join(folder, 'profile');
  await mkdir(profile, { recursive: true });
  // That of a browser that was killed would be taken for this one's.
  await rm(join(profile, 'MarionetteActivePort'), { force: true });
  await writeFile(join(profile, 'user.js'), userJs({ ...preferences, ...own }));
  // The flag lets Marionette into the browser's own window and into moz-extension: pages.
  const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote'];
  const browser = spawn(path, [...flags, '-profile', profile, 'about:blank'], {
    stdio: 'ignore',
    // Its own process group, so that helper processes can be ended with it.
    detached: true,
    // Firefox writes beside its profile too (~/.mozilla, ~/.cache).
    env: {
      ...process.env,
      HOME: folder,
      XDG_CACHE_HOME: folder,
      MOZ_CRASHREPORTER_DISABLE: '1',
      MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1',
    },
  });
  const kill = (): void => killGroup(browser);
  process.once('exit', kill);
  const end = async (): Promise<void> => {
    const exited = exitOf(browser);
    // No farewell: the profile goes too, and a busy page could hold a polite end up.
    if (!hasExited(browser)) kill();
    await exited;
    process.off('exit', kill);
  };
  try {
    const marionette = await Marionette.connect(await marionettePort(profile, browser));
    return {
      marionette,
      end: async () => {
        marionette.close();
        await end();
      },
      quit: async () => {
        await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
        await Promise.race([exitOf(browser), sleep(10_000)]);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The port Firefox chose; it writes it to a file in the profile once it listens. */
async function marionettePort(profile: string, browser: ChildProcess): Promise<number> {
  let failure: Error | undefined;
  browser.once('error', (error) => {
    failure = error;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    await sleep(50);
    if (failure) throw failure;
    if (hasExited(browser)) throw new Error(`Firefox ended at once (code ${browser.exitCode})`);
    const written = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (Number(written) > 0) return Number(written);
  }
  throw new Error(`Firefox did not open Marionette within ${START_TIMEOUT_MS} ms`);
}

function userJs(prefs: Preferences): string {
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function hasExited(browser: ChildProcess): boolean {
  return browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null;
}

function exitOf(browser: ChildProcess): Promise<void> {
  if (hasExited(browser)) return Promise.resolve();
  return new Promise((resolve) => browser.once('exit', () => resolve()));
}

/** Kills the browser and whatever it started; nothing when they are gone already. */
function killGroup(browser: ChildProcess): void {
  if (browser.pid === undefined) return;
  try {
    process.kill(-browser.pid, 'SIGKILL');
  } catch {
    // ESRCH: no process of the group is left.
  }
}
