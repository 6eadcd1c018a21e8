/** Opens a Firefox for a person to try Cuttings in, through web-ext, with a profile that is kept. */

import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface What {
  readonly program: string;
  readonly extensionDir: string;
  readonly profileDir: string;
  /** The page to open. */
  readonly url: string;
}

/** web-ext's own program; run through Node, it needs no shell on any system. */
const webExt = fileURLToPath(new URL('../node_modules/web-ext/bin/web-ext.js', import.meta.url));

/** Opens Firefox at the page; `closed` is when the person, or Ctrl+C here, has closed it. */
export function openFirefox(what: What): { readonly closed: Promise<void> } {
  // web-ext would make the folder, but not the one it lies in.
  mkdirSync(what.profileDir, { recursive: true });
  const args = [
    ...['run', '--no-reload', '--no-input', '--no-config-discovery'],
    ...['--firefox', what.program, '--source-dir', what.extensionDir],
    ...['--firefox-profile', what.profileDir, '--keep-profile-changes'],
    ...['--start-url', what.url],
    // A temporary add-on loses its store at every end, unless its storage is told to stay.
    ...['--pref', 'extensions.webextensions.keepStorageOnUninstall=true'],
    ...['--pref', 'extensions.webextensions.keepUuidOnUninstall=true'],
    // No question about the tabs of last time.
    ...['--pref', 'browser.startup.couldRestoreSession.count=-1'],
  ];
  const child = spawn(process.execPath, [webExt, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  // Ctrl+C reaches web-ext by itself, which ends Firefox; we only have to outlive it.
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
  };
  process.on('SIGINT', interrupt);
  process.once('SIGTERM', () => {
    interrupt();
    child.kill('SIGTERM');
  });
  const closed = new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0 || interrupted) done();
      else fail(new Error(`Firefox could not be opened.\n${said.trim()}`));
    });
  });
  return { closed };
}
