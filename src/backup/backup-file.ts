import { Failure } from '../core/failure.ts';
import { newestVersion } from '../core/record-versions.ts';
import { type Records, type StoreName, storeNames } from '../core/records.ts';
import type { Stored } from '../core/stored.ts';
import { canonical } from './canonical.ts';
import { batch, giveWay } from './give-way.ts';
import { mostBytes, mostRecords } from './limits.ts';
import { movingSetting } from './moving-setting.ts';
import { hex, sha256 } from './sha256.ts';

/** All records there are, by the store that holds them. */
export type AllRecords = { readonly [S in StoreName]: readonly Records[S][] };

/** How many records of each store. */
type Counts = Readonly<Record<StoreName, number>>;

/** A backup as it is saved. */
export interface BackupFile {
  /** The bytes of the file, piece by piece. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  readonly counts: Counts;
}

/** The name of the format, and its newest version. docs/BACKUP-FORMAT.md says what is in it. */
export const format = 'cuttings-backup';
export const formatVersion = 1;

/**
 * Writes a backup: JSON whose first line names format, version and the SHA-256 of all that follows
 * it, and then a record a line, sorted, so that the same records at the same time (`made`, ISO 8601
 * UTC) give the same bytes. Settings that are of one computer alone are left out. `told` hears how many
 * of how many records are done.
 * @throws {Failure} `backupTooLarge` where it would be more than is read again.
 */
export async function writeBackup(
  all: AllRecords,
  made: string,
  told: (done: number, of: number) => void = () => undefined,
): Promise<BackupFile> {
  const records = { ...all, settings: all.settings.filter(({ id }) => movingSetting(id) !== null) };
  const counts = Object.fromEntries(
    storeNames.map((store) => [store, records[store].length]),
  ) as unknown as Counts;
  const of = storeNames.reduce((sum, store) => sum + counts[store], 0);
  if (of > mostRecords) throw new Failure('backupTooLarge');
  const about = { 'records-version': newestVersion, made, counts };
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = firstLine('0'.repeat(64)).length;
  const add = (text: string) => {
    const piece = encoded(text);
    size += piece.length;
    if (size > mostBytes) throw new Failure('backupTooLarge');
    pieces.push(piece);
  };
  add(`${JSON.stringify(about).slice(1, -1)},"records":{\n`);
  let done = 0;
  for (const [at, store] of storeNames.entries()) {
    add(`${at === 0 ? '' : ',\n'}"${store}":[`);
    const sorted: readonly Stored[] = records[store].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (let from = 0; from < sorted.length; from += batch) {
      const some = sorted.slice(from, from + batch);
      for (const text of joined(some, from === 0)) add(text);
      done += some.length;
      if (some.length < batch) continue;
      told(done, of);
      await giveWay();
    }
    add(sorted.length === 0 ? ']' : '\n]');
  }
  add('\n}}\n');
  const body = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return { parts: [encoded(firstLine(hex(await sha256(body)))), body], counts };
}

/** So much (letters) is put together at one go: five hundred large records are more than a text can be. */
const together = 1_000_000;

/** Records as lines, in texts of no great length. */
function* joined(records: readonly Stored[], isBeginning: boolean): Generator<string> {
  let text = '';
  for (const [at, record] of records.entries()) {
    text += `${isBeginning && at === 0 ? '' : ','}\n${canonical(record)}`;
    if (text.length < together) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** The first line of a backup whose other lines have this checksum. */
export function firstLine(checksum: string): string {
  const head = { format, version: formatVersion, checksum: `sha256:${checksum}` };
  return `${JSON.stringify(head).slice(0, -1)},\n`;
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
