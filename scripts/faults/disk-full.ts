import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { stored } from '../../test/e2e/stored.ts';
import { type Fault, type How, type Outcome, seededId } from './fault.ts';
import { type Ask, askInTurn, deskOrTrouble, emptied } from './in-page.ts';
import { profileIn } from './profile.ts';

/** So much disk (MB) the browser has, all in all. */
const disk = 160;
const clips = { long: 100, short: 20 };

/** The disk is full while clips are made, and has space again later. */
export const diskFull: Fault = {
  name: 'disk-full',
  what: 'the disk is full while clips are made, and has space again later',
  browsers: ['chromium'],
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

async function onDisk(folder: string, { isShort, random }: How): Promise<Outcome> {
  const count = clips[isShort ? 'short' : 'long'];
  const broken: string[] = [];
  const acknowledged = new Set<string>();
  let told = 0;
  const running = await profileIn(folder, 'chromium').start();
  const page = await running.open('popup/index.html');
  await deskOrTrouble(page);
  let number = 0;
  const clip = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      const [clipId = '', placementId, orderId] = [0, 1, 2].map(() => seededId(random));
      number += 1;
      const ask = { kind: 'clip', number, ids: { clipId, placementId, orderId } } as Ask;
      const { done, said } = await askInTurn(page, [ask], 4);
      if (done === 1) acknowledged.add(clipId);
      else if (said === '') broken.push(`clip ${number} was not answered for`);
      else told += 1;
    }
  };
  const there = async (when: string) => {
    // A full disk may shut the database wholly; the second copy is readable then, and the reserve.
    const rows = await stored(page, 'clips').catch(() => keptOutside(page));
    const ids = new Set(rows.map(({ id }) => String(id)));
    const lost = [...acknowledged].filter((id) => !ids.has(id)).length;
    if (lost > 0) broken.push(`${when}: ${lost} of ${acknowledged.size} are lost`);
  };

  await clip(count);
  if (acknowledged.size < count) broken.push('a clip failed while there was space');
  const ballast = join(folder, 'ballast');
  fill(folder, ballast);
  await clip(count);
  const whileFull = acknowledged.size - count;
  await there('while the disk is full');
  rmSync(ballast);
  // What was kept aside goes in by itself.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const before = acknowledged.size;
  await clip(count);
  if (acknowledged.size < before + count) broken.push('a clip failed once there was space again');
  await emptied(page);
  await there('with space again');
  await running.close();

  const again = await profileIn(folder, 'chromium').start();
  const desk = await again.open('popup/index.html');
  if ((await deskOrTrouble(desk)) === 'trouble') {
    broken.push('it does not open afterwards');
  }
  const ids = new Set((await stored(desk, 'clips')).map(({ id }) => String(id)));
  const lost = [...acknowledged].filter((id) => !ids.has(id)).length;
  await again.close();
  if (lost > 0) broken.push(`after a restart ${lost} are lost`);
  const figures = { clips: 3 * count, acknowledged: acknowledged.size, whileFull, told, lost };
  return { figures, broken };
}

/** The ids of all clips that are kept outside the database. */
function keptOutside(page: DrivenPage): Promise<readonly { readonly id: string }[]> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: null): Promise<Record<string, object>> } } };
    };
    const all = await chrome.storage.local.get(null);
    const copied = Object.keys(all).flatMap((key) => key.match(/^journal:clips:(.*)$/)?.[1] ?? []);
    return [...copied, ...Object.keys(all.reserve ?? {})].map((id) => ({ id }));
  });
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
