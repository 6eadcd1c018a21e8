import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { MessageName } from '../../src/platform/words.ts';
import { type ChromiumRig, startChromium } from '../../test/e2e/chromium.ts';
import { startWorld } from '../../test/e2e/world.ts';
import { deskWorld, makeDesk } from '../desk.ts';
import { ensureProgram } from '../install-browsers.ts';
import { type Language, languages, type Messages } from './languages.ts';

/** A browser with a desk in it that is made, and a say in the language it is shown in. */
export interface Studio {
  readonly rig: ChromiumRig;
  /** A message in the language that is spoken. */
  says(name: MessageName): string;
  /** From now on the extension speaks this language. */
  speak(language: Language): Promise<void>;
  close(): Promise<void>;
}

/** Builds the extension, starts the browser and makes the desk. */
export async function openStudio(): Promise<Studio> {
  const root = resolve(import.meta.dirname, '..', '..');
  await build({ root, mode: 'chrome', logLevel: 'warn' });
  const executablePath = ensureProgram('chromium');
  if (process.platform === 'linux')
    for (const one of ['Xvfb', 'xdotool'] as const) ensureProgram(one);

  const folder = mkdtempSync(join(tmpdir(), 'cuttings-studio-'));
  const [extensionDir, downloadDir] = [join(folder, 'extension'), join(folder, 'downloads')];
  cpSync(join(root, 'dist', 'chrome'), extensionDir, { recursive: true });
  const file = join(extensionDir, '_locales', 'en', 'messages.json');
  const english: Messages = JSON.parse(readFileSync(file, 'utf8'));
  let spoken = english;

  const world = await startWorld(deskWorld);
  const rig = await startChromium({ extensionDir, world, downloadDir, executablePath });
  const close = async () => {
    await rig.close();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeDesk(rig);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    rig,
    close,
    says: (name) => spoken[name]?.message ?? '',
    speak: async (language) => {
      const next = languages[language](english);
      if (JSON.stringify(next) === JSON.stringify(spoken)) return;
      writeFileSync(file, JSON.stringify(next));
      spoken = next;
      // The browser reads the messages only as it loads the extension.
      await rig.loadAnew();
    },
  };
}
