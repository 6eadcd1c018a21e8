/**
 * What `npm start` does: finds a browser, builds Cuttings for it and opens it over a page to try
 * it on. Where there is no screen it does the trying itself and shows what came of it.
 * `npm start -- firefox`, `chromium` or `headless` chooses.
 */

import { relative, resolve } from 'node:path';
import { build } from 'vite';
import { type ChosenBrowser, chooseBrowser } from './choose-browser.ts';
import { writeFirstIssue } from './first-issue.ts';
import { startHeadless } from './headless-chromium.ts';
import { openChromium } from './open-chromium.ts';
import { openFirefox } from './open-firefox.ts';
import { serveWelcome } from './welcome-server.ts';

const root = resolve(import.meta.dirname, '..');
const began = performance.now();
const asked = process.argv[2] ?? '';

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
// Timers of waits that are over would keep the process for seconds.
process.exit();

async function start(): Promise<void> {
  if (!['', 'chromium', 'firefox', 'headless'].includes(asked)) {
    throw new Error(`npm start knows chromium, firefox and headless, but not “${asked}”.`);
  }
  const screen = asked !== 'headless' && hasScreen();
  if (!screen && asked === 'firefox') {
    console.log('There is no screen here: this walk is done in Chromium, without one.');
  }
  const browser = chooseBrowser(kindsFor(screen));
  console.log(`2/4 Browser: ${browser.program}`);

  console.log('3/4 Building the extension…');
  const target = browser.kind === 'firefox' ? 'firefox' : 'chrome';
  await build({ root, mode: target, logLevel: 'warn' });
  const extensionDir = resolve(root, 'dist', target);
  console.log(`    ${relative(root, extensionDir)}, after ${seconds()}`);

  const welcome = await serveWelcome();
  try {
    if (screen) await openForPerson(browser, extensionDir, `${welcome.origin}/`);
    else await walkAlone(browser.program, extensionDir, welcome.origin);
  } finally {
    welcome.close();
  }
}

/** Whether windows can be opened here. */
function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function kindsFor(screen: boolean): Parameters<typeof chooseBrowser>[0] {
  if (!screen || asked === 'chromium') return ['chromium'];
  return asked === 'firefox' ? ['firefox'] : ['chromium', 'firefox'];
}

async function openForPerson(
  { kind, program }: ChosenBrowser,
  extensionDir: string,
  url: string,
): Promise<void> {
  console.log(`4/4 Opening ${url}`);
  const profileDir = resolve(
    root,
    '.cache',
    kind === 'firefox' ? 'profile-firefox' : 'profile-chrome',
  );
  const what = { program, extensionDir, profileDir, url };
  const { closed } = kind === 'firefox' ? openFirefox(what) : await openChromium(what);
  console.log(`    after ${seconds()}. The page says what to do; it takes a minute.`);
  console.log(`    Your clips are kept in ${relative(root, profileDir)} until the next start.`);
  console.log('    Close the browser, or press Ctrl+C here, to end.');
  await closed;
  console.log('Closed. See you next time.');
}

async function walkAlone(program: string, extensionDir: string, origin: string): Promise<void> {
  console.log(
    '4/4 There is no screen here, so Cuttings is tried without one: three pages to clip…',
  );
  const hands = await startHeadless({ program, extensionDir });
  try {
    const { markdown, file, pictures } = await writeFirstIssue(hands, origin, resolve(root, 'out'));
    console.log(`\n${'─'.repeat(72)}\n${markdown.trimEnd()}\n${'─'.repeat(72)}\n`);
    console.log('Three pages were clipped through the real popup, and that is the issue.');
    console.log(`  the Markdown  ${relative(root, file)}`);
    console.log(`  the pictures  ${relative(root, pictures)}/`);
    console.log(`Done after ${seconds()}. On a screen, npm start opens a browser for you instead.`);
  } finally {
    await hands.close();
  }
}

function seconds(): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
