/**
 * `npm run looks` goes through every screen in every look, says what is wrong there, and lays all
 * the pictures out on one sheet: out/looks/index.html and contact-sheet.png.
 * `--screen NAME` and `--look NAME` narrow it: the beginnings of names, with | between them.
 */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Fault, faultsIn, kinds } from './looks/faults-in.ts';
import { type Language, languages } from './looks/languages.ts';
import { looks } from './looks/looks.ts';
import { photographSheet } from './looks/photograph-sheet.ts';
import { type Screen, screens } from './looks/screens.ts';
import { type Picture, sheet } from './looks/sheet.ts';
import { openStudio, type Studio } from './looks/studio.ts';
import { isSeenIn, walkTo } from './looks/walk-to.ts';

const { values: only } = parseArgs({
  options: { screen: { type: 'string' }, look: { type: 'string' } },
});
const folder = resolve(import.meta.dirname, '..', 'out', 'looks');
const [pictures, faults]: [Picture[], Fault[]] = [[], []];
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const studio = await openStudio();
try {
  for (const language of Object.keys(languages) as Language[]) await lookAt(studio, language);
  writeFileSync(join(folder, 'index.html'), sheet(pictures, faults));
  await photographSheet(studio, join(folder, 'index.html'), join(folder, 'contact-sheet.png'));
} finally {
  await studio.close();
}
report();
// Timers of waits that are over would keep the process for seconds.
process.exit(faults.length > 0 ? 1 : 0);

function isAsked(name: string, beginnings = ''): boolean {
  return beginnings.split('|').some((one) => name.startsWith(one));
}

/** Every screen in the looks that are in this language. */
async function lookAt(studio: Studio, language: Language): Promise<void> {
  const inIt = looks.filter((look) => look.language === language && isAsked(look.name, only.look));
  if (inIt.length === 0) return;
  await studio.speak(language);
  for (const screen of screens) {
    if (!isAsked(screen.name, only.screen)) continue;
    const wanted = inIt.filter((look) => isSeenIn(screen, look));
    if (wanted.length === 0) continue;
    try {
      await photograph(studio, screen, wanted);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      faults.push({ kind: 'walk', screen: screen.name, look: language, what });
    }
  }
}

function photograph(studio: Studio, screen: Screen, wanted: typeof looks): Promise<void> {
  return walkTo(studio, screen, wanted, async (app, look) => {
    const file = `${screen.name}-${look.name}.png`;
    await app.screenshot(join(folder, file));
    pictures.push({ screen: screen.name, look: look.name, file });
    const found = screen.isForeign ? [] : await faultsIn(studio, app, look);
    faults.push(...found.map((one) => ({ screen: screen.name, look: look.name, ...one })));
  });
}

function report(): void {
  const names = new Set([...pictures, ...faults].map(({ screen }) => screen));
  const rows = [...names].map((name) => {
    const counts = kinds.map(
      (kind) => faults.filter((one) => one.screen === name && one.kind === kind).length,
    );
    const inLooks = pictures.filter((one) => one.screen === name).length;
    return [name, { looks: inLooks, ...Object.fromEntries(kinds.map((k, i) => [k, counts[i]])) }];
  });
  console.table(Object.fromEntries(rows));
  for (const { screen, look, kind, what } of faults)
    console.log(`${screen}, ${look}: ${kind}: ${what}`);
  console.log(`${pictures.length} pictures, ${faults.length} faults: out/looks/index.html`);
}
