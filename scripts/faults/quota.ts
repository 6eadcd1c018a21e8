import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../../test/e2e/chromium.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { startWorld } from '../../test/e2e/world.ts';
import { clipsInTurn } from './clips-in-turn.ts';
import type { Fault, How, Outcome } from './fault.ts';
import { clipsIn, deskOrTrouble, emptied, inReserve } from './in-page.ts';

/**
 * What the browser allows all databases of the extension together (bytes): little, but with room for
 * what makes a write last once there is space again (five megabytes).
 */
const quota = 40_000_000;
const clips = { long: 50, short: 10 };

/** The browser allows no more space, and later some again. */
export const quotaReached: Fault = {
  name: 'quota',
  what: 'the browser allows no more space while clips are made, and later some again',
  browsers: ['chromium'],
  run,
};

async function run({ isShort, random }: How): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-quota-'));
  const extensionDir = withoutUnlimitedStorage(join(folder, 'extension'));
  const world = await startWorld([]);
  const rig = await startChromium({ extensionDir, world, downloadDir: folder });
  try {
    const page = await rig.openExtensionPage('popup/index.html');
    // At once: some time after its start the browser takes it and does nothing.
    const session = await rig.protocol(page);
    const limit = { origin: rig.extensionOrigin, quotaSize: quota };
    await session.send('Storage.overrideQuotaForOrigin', limit);
    await deskOrTrouble(page);

    const count = clips[isShort ? 'short' : 'long'];
    const broken: string[] = [];
    const made = clipsInTurn(page, random);
    const clip = async () => {
      const before = made.acknowledged.size;
      broken.push(...(await made.make(count)));
      return made.acknowledged.size - before;
    };
    const look = async (when: string) => {
      const lost = made.lostOf([...(await clipsIn(page)), ...(await inReserve(page))]);
      if (lost > 0) broken.push(`${when}: ${lost} of ${made.acknowledged.size} are lost`);
      return lost;
    };

    if ((await clip()) < count) broken.push('a clip failed while there was space');
    const filled = await fill(page);
    const whileFull = await clip();
    await look('while there is no space');
    const reserved = (await inReserve(page)).length;
    const told = made.told();
    if (told + reserved === 0) broken.push('there was space all the time: nothing was tried');
    await empty(page);
    if ((await clip()) < count) broken.push('a clip failed once there was space again');
    await emptied(page);
    const lost = await look('with space again');
    const waiting = (await inReserve(page)).length;
    if (waiting > 0) broken.push(`${waiting} still wait in the reserve`);
    const figures = { clips: 3 * count, acknowledged: made.acknowledged.size, whileFull };
    return {
      figures: { ...figures, 'by way of the reserve': reserved, told, lost, 'filled (kB)': filled },
      broken,
    };
  } finally {
    await rig.close();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The extension as it is built, but for the one permission that frees it of all limits. */
function withoutUnlimitedStorage(folder: string): string {
  cpSync('dist/chrome', folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions = manifest.permissions.filter((one: string) => one !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Fills what is allowed with bytes that do not compress; gives how many (kB) went in. */
function fill(page: DrivenPage): Promise<number> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('ballast', 1);
      opening.onupgradeneeded = () =>
        opening.result.createObjectStore('bytes', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const put = (size: number) =>
      new Promise<boolean>((resolve) => {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) {
          crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        }
        const tx = db.transaction('bytes', 'readwrite');
        tx.objectStore('bytes').add(bytes);
        tx.oncomplete = () => resolve(true);
        tx.onabort = () => resolve(false);
      });
    let kilobytes = 0;
    for (const size of [262_144, 32_768, 4_096, 512]) {
      for (let times = 0; times < 400 && (await put(size)); times += 1) kilobytes += size / 1_024;
    }
    db.close();
    return Math.round(kilobytes);
  });
}

/** Takes them out again. */
function empty(page: DrivenPage): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const removing = indexedDB.deleteDatabase('ballast');
        removing.onsuccess = () => resolve();
        removing.onerror = () => reject(removing.error);
      }),
  );
}
