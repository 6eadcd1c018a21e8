import type { DrivenPage, Rig } from './rig.ts';

/** A record as it lies in a store. */
export type Row = Readonly<Record<string, unknown>>;

/** Opens a page of the extension from which its database can be looked into. */
export async function openLookout(rig: Rig): Promise<DrivenPage> {
  const lookout = await rig.openExtensionPage('options/index.html');
  // Looked into before the extension made it, the database would be made empty by the look.
  await lookout.waitFor('the options', () => document.querySelector('.newsletter-form'), []);
  return lookout;
}

const lookouts = new WeakMap<Rig, Promise<DrivenPage>>();

/**
 * A page to look into the database from that stays open as long as the browser: opened but once. It
 * comes to the front then: for tests that have closed their own pages by the time they look.
 */
function lookoutOf(rig: Rig): Promise<DrivenPage> {
  const lookout = lookouts.get(rig) ?? openLookout(rig);
  lookouts.set(rig, lookout);
  return lookout;
}

/** All clips there are, in whatever state. */
export async function clipsOf(rig: Rig): Promise<readonly Row[]> {
  return stored(await lookoutOf(rig), 'clips');
}

/** The clip that was made last. */
export async function newestClip(rig: Rig): Promise<Row> {
  const clips = (await clipsOf(rig)).toSorted((a, b) =>
    String(a.created) < String(b.created) ? 1 : -1,
  );
  if (clips[0] === undefined) throw new Error('nothing was clipped');
  return clips[0];
}

/** All records of a store of the extension's own database, wherever it lies, read past all of its code. */
export async function stored(lookout: DrivenPage, store: string): Promise<readonly Row[]> {
  const json = await lookout.evaluate(async (name) => {
    interface Moved {
      readonly chrome: {
        readonly storage: { local: { get(key: string): Promise<{ shelf?: string }> } };
      };
      readonly navigator: {
        readonly storageBuckets?: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
      };
    }
    const { chrome, navigator } = globalThis as unknown as Moved;
    const { shelf } = await chrome.storage.local.get('shelf');
    const bucket = shelf === undefined ? null : await navigator.storageBuckets?.open(shelf);
    const factory = bucket?.indexedDB ?? indexedDB;
    return new Promise<string>((resolve, reject) => {
      const opening = factory.open(bucket ? 'cuttings' : (shelf ?? 'cuttings'));
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction(name).objectStore(name).getAll();
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => {
          opening.result.close();
          resolve(JSON.stringify(reading.result));
        };
      };
    });
  }, store);
  return JSON.parse(json);
}

/** Puts records into a store of the extension's own database, past all of its code. */
export async function put(
  lookout: DrivenPage,
  store: string,
  records: readonly object[],
): Promise<void> {
  await lookout.evaluate(
    (name, json) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cuttings');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite');
          for (const record of JSON.parse(json)) writing.objectStore(name).put(record);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    store,
    JSON.stringify(records),
  );
}
