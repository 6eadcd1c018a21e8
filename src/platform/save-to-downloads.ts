import { browser } from './browser.ts';
import { fileAddress } from './file-address.ts';

/** How often (ms), and how many times, it is looked whether a file is written. */
const looks = { every: 100, most: 250 };

/**
 * Saves a file below the folder of downloads, over the one of that name; resolves when it is
 * written, throws where it cannot be.
 */
export async function saveToDownloads(path: string, file: Blob): Promise<void> {
  const { url, done } = await fileAddress(file);
  try {
    const how = { conflictAction: 'overwrite', saveAs: false } as const;
    const id = await browser.downloads.download({ url, filename: path, ...how });
    for (let look = 0; look < looks.most; look += 1) {
      const [one] = await browser.downloads.search({ id });
      if (one?.state === 'complete') return;
      if (one?.state !== 'in_progress') throw new Error(one?.error ?? 'gone');
      await new Promise((resolve) => setTimeout(resolve, looks.every));
    }
    throw new Error('too slow');
  } finally {
    await done();
  }
}
