import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The first moment the zip format can say: the same files give the same bytes on any day. */
const epoch = new Date(1980, 0, 1);

/** A folder as a zip, reproducible: files in the order of their names, without times. */
export function zipFolder(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = names.map((name) => [
    name
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
    new Uint8Array(readFileSync(name)),
  ]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: epoch });
}
