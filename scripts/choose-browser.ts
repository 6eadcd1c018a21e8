/** Which browser `npm start` uses: the one asked for, else one that is there, else one it installs. */

import { type BrowserKind, findBrowser } from './browser-paths.ts';
import { ensureProgram } from './install-browsers.ts';

export interface ChosenBrowser {
  readonly kind: BrowserKind;
  /** Its program. */
  readonly program: string;
}

/**
 * Finds a browser of the first of these kinds that is there; installs one of the first kind where
 * none is and this is a Debian that lets us.
 * @throws {Error} with a sentence that says what to do.
 */
export function chooseBrowser(kinds: readonly [BrowserKind, ...BrowserKind[]]): ChosenBrowser {
  for (const kind of kinds) {
    const program = findBrowser(kind);
    if (program !== null) return { kind, program };
  }
  const [kind] = kinds;
  try {
    return { kind, program: ensureProgram(kind) };
  } catch (cause) {
    throw new Error(advice(kinds), { cause });
  }
}

function advice(kinds: readonly BrowserKind[]): string {
  const chromium = 'Chrome, Chromium or Edge';
  const [names, variable] = kinds.includes('chromium')
    ? [kinds.includes('firefox') ? `${chromium}, or Firefox` : chromium, 'CUTTINGS_CHROMIUM']
    : ['Firefox', 'CUTTINGS_FIREFOX'];
  return `No browser was found. Please install ${names}, or set ${variable} to its program, and start again.`;
}
