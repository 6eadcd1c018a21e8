import type { DrivenPage } from '../../test/e2e/rig.ts';
import { pause } from '../hands.ts';
import type { Look } from './looks.ts';
import type { Screen } from './screens.ts';
import type { Studio } from './studio.ts';

const plain: Look = { name: 'light', language: 'english' };

/** Whether it makes sense to look at the screen so. */
export function isSeenIn({ open, looks }: Screen, look: Look): boolean {
  return (looks?.includes(look.name) ?? true) && open.isSeenIn(look);
}

/**
 * Walks to a screen and shows it in each of these looks, all of one language, which is spoken
 * already; then puts the desk back.
 */
export async function walkTo(
  studio: Studio,
  { open, steps = [], back = [] }: Screen,
  looks: readonly Look[],
  show: (app: DrivenPage, look: Look) => Promise<void>,
): Promise<void> {
  const { app, resize, close } = await open.open(studio);
  const protocol = await studio.rig.protocol(app);
  const putOn = async (look: Look) => {
    await protocol.send('Emulation.setEmulatedMedia', { features: wishes(look) });
    await resize(look);
    // Colours change with a short transition where motion is welcome.
    await pause(200);
  };
  try {
    await resize(plain);
    for (const step of steps) await step(app, studio);
    for (const look of looks) {
      await putOn(look);
      await show(app, look);
    }
    await putOn(plain);
    for (const step of back) await step(app, studio);
  } finally {
    await close();
  }
}

/** What the person's system asks of pages. */
function wishes({ dark, forcedColors, reducedMotion }: Look) {
  return [
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : '' },
  ];
}
