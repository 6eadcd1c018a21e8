/**
 * `npm run screenshots` makes docs/screenshots/: every screen in light and dark, from the build
 * that ships, in the real browser of the end-to-end tests. `npm run looks` shows all other looks.
 */

import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startWorld } from '../test/e2e/world.ts';
import { deskWorld, makeDesk, shownCutting } from './desk.ts';
import { fillIn, openOver } from './hands.ts';
import { startHeadless } from './headless-chromium.ts';
import { ensureProgram } from './install-browsers.ts';
import { looks } from './looks/looks.ts';
import { screens } from './looks/screens.ts';
import { openStudio } from './looks/studio.ts';
import { isSeenIn, walkTo } from './looks/walk-to.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs', 'screenshots');
const shown = looks.filter(({ name }) => name === 'light' || name === 'dark');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await everyScreen();
await sharpPopup();
console.log('docs/screenshots/ is made anew.');
// Timers of waits that are over would keep the process for seconds.
process.exit();

async function everyScreen(): Promise<void> {
  const studio = await openStudio();
  try {
    for (const screen of screens) {
      const wanted = shown.filter((look) => isSeenIn(screen, look));
      await walkTo(studio, screen, wanted, (app, look) =>
        app.screenshot(join(folder, `${screen.name}-${look.name}.png`)),
      );
    }
  } finally {
    await studio.close();
  }
}

/** The first picture of the README, with twice the pixels: no open popup can be given more. */
async function sharpPopup(): Promise<void> {
  const world = await startWorld(deskWorld);
  const hands = await startHeadless({
    program: ensureProgram('chromium'),
    extensionDir: join(root, 'dist', 'chrome'),
    proxyPort: world.proxyPort,
    scale: 2,
  });
  try {
    await makeDesk(hands);
    const { popup } = await openOver(hands, shownCutting);
    await fillIn(popup, shownCutting);
    await hands.emulate(popup, { dark: false });
    await popup.screenshot(join(folder, 'popup-clip-light.png'));
  } finally {
    await hands.close();
    await world.close();
  }
}
