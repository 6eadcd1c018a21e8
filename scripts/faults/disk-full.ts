import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { clipsInTurn } from './clips-in-turn.ts';
import type { Fault, How, Outcome } from './fault.ts';
import { clipsIn, deskOrTrouble, emptied, inReserve } from './in-page.ts';
import { profileIn } from './profile.ts';

/** So much disk (MB) the browser has, all in all. */
const disk = 160;
const clips = { long: 100, short: 20 };

/** The disk is full while clips are made, and has space again later. */
export const diskFull: Fault = {
  name: 'disk-full',
  what: 'the disk is full while clips are made, and has space again later',
  browsers: ['chromium', 'firefox'],
  run,
};

async function run(how: How): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${disk}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(folder, { recursive: true });
    return { figures: {}, broken: [], skipped: 'a small disk cannot be mounted here' };
  }
  try {
    return await onDisk(folder, how);
  } finally {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  }
}

async function onDisk(folder: string, { browser, isShort, random }: How): Promise<Outcome> {
  const count = clips[isShort ? 'short' : 'long'];
  const broken: string[] = [];
  const uuid = randomUUID();
  const running = await profileIn(folder, browser, undefined, uuid).start();
  const page = await running.open('popup/index.html');
  await deskOrTrouble(page);
  const made = clipsInTurn(page, random);
  const clip = async () => {
    const before = made.acknowledged.size;
    broken.push(...(await made.make(count)));
    return made.acknowledged.size - before;
  };
  const look = async (when: string) => {
    // A full disk may shut the database wholly; the second copy is readable then, and the reserve.
    const ids = await clipsIn(page).catch(() => keptOutside(page));
    const lost = made.lostOf(ids);
    if (lost > 0) broken.push(`${when}: ${lost} of ${made.acknowledged.size} are lost`);
  };

  if ((await clip()) < count) broken.push('a clip failed while there was space');
  const ballast = join(folder, 'ballast');
  fill(folder, ballast);
  const whileFull = await clip();
  await look('while the disk is full');
  rmSync(ballast);
  // What was kept aside goes in by itself.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  if ((await clip()) < count) broken.push('a clip failed once there was space again');
  await emptied(page);
  await look('with space again');
  await running.close();

  const again = await profileIn(folder, browser, undefined, uuid).start();
  const desk = await again.open('popup/index.html');
  if ((await deskOrTrouble(desk)) === 'trouble') broken.push('it does not open afterwards');
  const lost = made.lostOf(await clipsIn(desk));
  await again.close();
  if (lost > 0) broken.push(`after a restart ${lost} are lost`);
  const acknowledged = made.acknowledged.size;
  const figures = { clips: 3 * count, acknowledged, whileFull, told: made.told(), lost };
  return { figures, broken };
}

/** The ids of all clips that are kept outside the database. */
async function keptOutside(page: DrivenPage): Promise<readonly string[]> {
  const copied = await page.evaluate(async () => {
    interface Api {
      readonly storage: { local: { get(key: null): Promise<object> } };
    }
    const global = globalThis as unknown as { browser?: Api; chrome: Api };
    const keys = Object.keys(await (global.browser ?? global.chrome).storage.local.get(null));
    return keys.flatMap((key) => key.match(/^journal:clips:(.*)$/)?.[1] ?? []);
  });
  return [...copied, ...(await inReserve(page))];
}

/** Leaves nothing of the disk; what does not compress, for whoever tries to be clever. */
function fill(folder: string, ballast: string): void {
  for (const size of [1_048_576, 65_536, 4_096]) {
    try {
      for (;;) {
        if (statfsSync(folder).bavail * statfsSync(folder).bsize < size) break;
        writeFileSync(ballast, Buffer.alloc(size, 'x'), { flag: 'a' });
      }
    } catch {
      // It is full.
    }
  }
}
