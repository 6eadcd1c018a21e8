import { isDeepStrictEqual } from 'node:util';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { clipOf } from '../../test/sample.ts';
import { clipIn, versions } from '../../test/store/versions.ts';
import type { Fault, How, Outcome } from './fault.ts';
import { deskOrTrouble } from './in-page.ts';
import { newProfile } from './profile.ts';

/** A page of the extension in which nothing of it runs. */
const quiet = 'licences.txt';

/** A database is there that another version wrote, is being used by, or will write. */
export const schema: Fault = {
  name: 'schema',
  what: 'the database was written by every earlier version, is held open by it, or by a later one',
  browsers: ['chromium', 'firefox'],
  run,
};

async function run({ browser }: How): Promise<Outcome> {
  const profile = newProfile(browser);
  const running = await profile.start();
  const broken: string[] = [];
  let same = 0;
  let told = 0;
  let slowest = 0;
  const open = async () => {
    const desk = await running.open('popup/index.html');
    return { desk, shows: await deskOrTrouble(desk) };
  };
  try {
    // The first desk, once: what is made here is put over it.
    const { desk: first } = await open();
    await first.close();
    const lookout = await running.open(quiet);
    for (const version of versions.map((_, at) => at + 1)) {
      // Newer than what was made before it: an older one would be taken for one that was removed.
      const before = { ...clipIn(version), rev: version };
      await make(lookout, version, before);
      const begun = performance.now();
      const { desk, shows } = await open();
      slowest = Math.max(slowest, performance.now() - begun);
      if (shows === 'trouble') broken.push(`version ${version}: ${await wordsIn(desk)}`);
      const { clip, version: now } = await storedClip(lookout, before.id);
      if (now !== versions.length) broken.push(`version ${version} became ${now}`);
      if (isDeepStrictEqual(clip, { ...clipOf(31), rev: version })) same += 1;
      else broken.push(`version ${version}: the clip is ${JSON.stringify(clip)}`);
      await desk.close();

      // The same, while a page of that version is open and does not let go.
      if (version === versions.length) continue;
      await make(lookout, version, before, true);
      const { desk: waiting, shows: sight } = await open();
      const words = await wordsIn(waiting);
      if (sight === 'trouble' && words.includes('older version')) told += 1;
      else broken.push(`held open in version ${version}: ${sight} ${words}`);
      await letGo(lookout);
      await again(waiting);
      await waiting
        .waitFor('the desk', () => document.querySelector('.issue-view') !== null, [])
        .catch(() => broken.push(`version ${version} does not open after it was let go`));
      await waiting.close();
    }
    const later = { ...clipOf(31), rev: versions.length + 1 };
    await make(lookout, versions.length + 1, later);
    const { desk, shows } = await open();
    const words = await wordsIn(desk);
    if (shows === 'trouble' && words.includes('newer Cuttings')) told += 1;
    else broken.push(`written by a newer version: ${shows} ${words}`);
    const { clip, version } = await storedClip(lookout, clipOf(31).id);
    if (version !== versions.length + 1 || !isDeepStrictEqual(clip, later))
      broken.push(`written by a newer version, it was changed: ${version}`);
    const figures = { versions: versions.length, same, told, 'slowest (ms)': Math.round(slowest) };
    return { figures, broken };
  } finally {
    await running.close().catch(() => undefined);
    profile.remove();
  }
}

/** Presses what tries again. */
function again(page: DrivenPage): Promise<void> {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.store-trouble button')];
    buttons.find(({ textContent }) => textContent === 'Try again')?.click();
  });
}

function wordsIn(page: DrivenPage): Promise<string> {
  return page.evaluate(() => document.querySelector('.store-trouble')?.textContent ?? '');
}

/**
 * Makes the database anew as a version has it, with one clip in it, and may keep it open, as an older
 * page does that is not reloaded.
 */
function make(page: DrivenPage, version: number, clip: object, isKept = false): Promise<void> {
  return page.evaluate(
    async (number, json, record, keeps) => {
      type Shape = Record<string, { keyPath: string; indexes: Record<string, string | string[]> }>;
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const attempt = async () => {
        await done(indexedDB.deleteDatabase('cuttings'));
        let isOurs = false;
        const opening = indexedDB.open('cuttings', number);
        opening.onupgradeneeded = () => {
          for (const [name, { keyPath, indexes }] of Object.entries(JSON.parse(json) as Shape)) {
            const store = opening.result.createObjectStore(name, { keyPath });
            for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
          }
          isOurs = true;
        };
        const db = await done(opening);
        if (!isOurs) throw new Error('another one made it');
        return db;
      };
      let db: IDBDatabase | null = null;
      // The background may make the database anew in between.
      for (let tries = 0; db === null && tries < 20; tries += 1) {
        db = await attempt().catch(() => null);
      }
      if (db === null) throw new Error('the database could not be made');
      await done(db.transaction('clips', 'readwrite').objectStore('clips').put(JSON.parse(record)));
      const letGo = () => db.close();
      if (keeps) document.addEventListener('let-go', letGo, { once: true });
      else letGo();
    },
    version,
    JSON.stringify(versions[version - 1] ?? versions.at(-1)),
    JSON.stringify(clip),
    isKept,
  );
}

/** The clip with this id, and the version of the database. */
function storedClip(page: DrivenPage, id: string): Promise<{ clip: unknown; version: number }> {
  return page.evaluate(
    (key) =>
      new Promise<{ clip: unknown; version: number }>((resolve, reject) => {
        const opening = indexedDB.open('cuttings');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('clips').objectStore('clips').get(key);
          reading.onsuccess = () => {
            db.close();
            resolve({ clip: reading.result, version: db.version });
          };
        };
      }),
    id,
  );
}

function letGo(page: DrivenPage): Promise<void> {
  return page.evaluate(() => void document.dispatchEvent(new Event('let-go')));
}
