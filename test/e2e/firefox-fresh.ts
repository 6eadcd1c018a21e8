/** Starts Firefox on a fresh profile, which goes with it. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Preferences } from './firefox-preferences.ts';
import { type FirefoxProcess, startProcessIn } from './firefox-process.ts';

/** Where what Firefox compiles of itself is kept from one run to the next. */
const kept = resolve(import.meta.dirname, '..', '..', '.cache');

/** What of a profile that is: nothing of a person. It is of the build that the first file names. */
const compiled = ['compatibility.ini', 'startupCache'];

/** Starts Firefox on a fresh profile and connects to it. */
export async function startProcess(path: string, own: Preferences): Promise<FirefoxProcess> {
  const source = await compiledOf(path);
  const folder = await mkdtemp(join(tmpdir(), 'cuttings-firefox-'));
  const remove = () =>
    rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  try {
    await cp(source, join(folder, 'profile'), { recursive: true });
    const { marionette, end } = await startProcessIn(folder, path, own);
    return { marionette, end: () => end().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * The folder with what this Firefox has compiled of itself, by a first start where there is none yet:
 * a fresh profile takes twice as long to start without. Of another build it would be thrown away by
 * Firefox itself.
 */
async function compiledOf(path: string): Promise<string> {
  const { mtimeMs } = await stat(path);
  const name = createHash('sha256').update(`${path} ${mtimeMs}`).digest('hex').slice(0, 12);
  const folder = join(kept, `firefox-${name}`);
  if (existsSync(folder)) return folder;
  await mkdir(kept, { recursive: true });
  const first = await mkdtemp(join(kept, 'first-start-'));
  try {
    const { marionette, quit } = await startProcessIn(first, path, {});
    await marionette.send('WebDriver:NewSession', {});
    // Its last windows' scripts come in behind the first picture.
    await sleep(3_000);
    await quit();
    const made = join(first, 'made');
    await mkdir(made);
    for (const one of compiled) {
      const from = join(first, 'profile', one);
      // Where it keeps none, every start is a first one.
      if (existsSync(from)) await cp(from, join(made, one), { recursive: true });
    }
    // Whoever began beside us may have been faster: theirs is as good.
    await rename(made, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
    return folder;
  } finally {
    await rm(first, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
