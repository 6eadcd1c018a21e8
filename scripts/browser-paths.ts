/** Where a browser's program lies: an environment variable, the PATH, or a usual place. */

import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

/** What to look for, in this order; places are of macOS and Windows, where PATH seldom helps. */
interface Places {
  readonly variable: string;
  readonly names: readonly string[];
  readonly darwin: readonly string[];
  readonly win32: readonly string[];
}

const PLACES: Readonly<Record<BrowserKind, Places>> = {
  chromium: {
    variable: 'CUTTINGS_CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
    ],
    darwin: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    variable: 'CUTTINGS_FIREFOX',
    names: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    darwin: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    win32: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
  },
};

/** The folders programs are installed in, per system. */
function programFolders(): readonly string[] {
  if (process.platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')];
  if (process.platform !== 'win32') return [];
  const { ProgramFiles, LOCALAPPDATA, ...others } = process.env;
  return [ProgramFiles, others['ProgramFiles(x86)'], LOCALAPPDATA].filter((at) => at !== undefined);
}

/** Whether a file is there that this user may run. */
function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The first of these programs that is on the PATH. */
export function findOnPath(names: readonly string[]): string | null {
  const { PATH = '' } = process.env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name + ending)).find(isProgram);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * The browser's program, or null where there is none. A variable that names something else
 * than a program is an error: another browser than the one asked for would be tested.
 */
export function findBrowser(kind: BrowserKind): string | null {
  const { variable, names, ...usual } = PLACES[kind];
  const asked = process.env[variable];
  if (asked !== undefined && asked !== '') {
    if (isProgram(asked)) return asked;
    throw new Error(`${variable} names ${asked}, which is not a program that can be run.`);
  }
  const places = usual[process.platform === 'win32' ? 'win32' : 'darwin'];
  const candidates = programFolders().flatMap((folder) => places.map((at) => join(folder, at)));
  return findOnPath(names) ?? candidates.find(isProgram) ?? null;
}
