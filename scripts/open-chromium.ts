/** Opens a Chromium for a person to try Cuttings in, with a profile that keeps their clips. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

interface What {
  readonly program: string;
  /** The built extension, as an absolute path: the same path gives the same clips. */
  readonly extensionDir: string;
  readonly profileDir: string;
  /** The page to open. */
  readonly url: string;
}

/** The id Chromium gives an unpacked extension: the hash of its path, in letters from a to p. */
function unpackedId(path: string): string {
  const bytes = Buffer.from(path, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** In a new profile our button stands on the toolbar at once, not behind the puzzle piece. */
function pinButton({ profileDir, extensionDir }: What): void {
  const preferences = join(profileDir, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(join(profileDir, 'Default'), { recursive: true });
  const pinned = { extensions: { pinned_extensions: [unpackedId(extensionDir)] } };
  writeFileSync(preferences, JSON.stringify(pinned));
}

/** Opens the browser at the page; `closed` is when the person, or Ctrl+C here, has closed it. */
export async function openChromium(what: What): Promise<{ readonly closed: Promise<void> }> {
  pinButton(what);
  const browser = await puppeteer.launch({
    executablePath: what.program,
    headless: false,
    pipe: true,
    enableExtensions: true,
    userDataDir: what.profileDir,
    defaultViewport: null,
    // It is a person's browser: no banner of automation, and Ctrl+C lets it end in good order.
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--no-first-run',
      '--hide-crash-restore-bubble',
      '--window-size=1280,860',
      // Chromium's sandbox refuses to start for root; its banner about that would only puzzle.
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ],
  });
  const closed = new Promise<void>((done) => browser.once('disconnected', () => done()));
  endWithUs(browser);
  await browser.installExtension(what.extensionDir);
  const [page] = await browser.pages();
  await (page ?? (await browser.newPage())).goto(what.url);
  return { closed };
}

/** Ctrl+C closes the browser as its own menu would, so that its profile is written down. */
function endWithUs(browser: Browser): void {
  const close = () => void browser.close().catch(() => undefined);
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
}
