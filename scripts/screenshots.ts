/**
 * `npm run screenshots` makes docs/screenshots/: every screen in light and dark, from the build
 * that ships, in the real browser of the end-to-end tests.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { startChromium } from '../test/e2e/chromium.ts';
import { startWorld, type World } from '../test/e2e/world.ts';
import { deskWorld, makeDesk } from './desk.ts';
import { photographer } from './hands.ts';
import { startHeadless } from './headless-chromium.ts';
import { ensureProgram } from './install-browsers.ts';
import {
  photographFailure,
  photographPanel,
  photographPopup,
  photographTabList,
  photographTabs,
  photographToasts,
  photographUnreadable,
  photographWall,
} from './screens.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs', 'screenshots');
const extensionDir = join(root, 'dist', 'chrome');

await build({ root, mode: 'chrome', logLevel: 'warn' });
const program = ensureProgram('chromium');
if (process.platform === 'linux')
  for (const one of ['Xvfb', 'xdotool'] as const) ensureProgram(one);

const world = await startWorld(deskWorld);
try {
  await everyScreen(world);
  await sharpPopup(world);
  console.log('docs/screenshots/ is made anew.');
} finally {
  await world.close();
}
// Timers of waits that are over would keep the process for seconds.
process.exit();

async function everyScreen(world: World): Promise<void> {
  const downloadDir = mkdtempSync(join(tmpdir(), 'cuttings-screenshots-'));
  const rig = await startChromium({ extensionDir, world, downloadDir, executablePath: program });
  const photograph = photographer(rig, folder);
  const studio = { rig, photograph };
  try {
    await makeDesk(rig, {
      empty: (popup) => photograph(popup, 'popup-empty'),
      filledIn: (popup) => photograph(popup, 'popup-clip'),
      clipped: (popup) => photograph(popup, 'popup-clipped'),
    });
    await photographToasts(studio);
    await photographUnreadable(studio);
    await photographWall(studio);
    await photographPopup(studio);
    await photographPanel(studio);
    await photographTabs(studio);
    await photographFailure(studio);
    await photographTabList(studio);
  } finally {
    await rig.close();
    rmSync(downloadDir, { recursive: true, force: true });
  }
}

/** The first picture of the README, with twice the pixels. */
async function sharpPopup({ proxyPort }: World): Promise<void> {
  const hands = await startHeadless({ program, extensionDir, proxyPort, scale: 2 });
  const photograph = photographer(hands, folder);
  try {
    await makeDesk(hands, { filledIn: (popup) => photograph(popup, 'popup-clip', ['light']) });
  } finally {
    await hands.close();
  }
}
