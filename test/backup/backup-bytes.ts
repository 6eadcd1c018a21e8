import { type AllRecords, firstLine, writeBackup } from '../../src/backup/backup-file.ts';
import { type Backup, readBackup } from '../../src/backup/read-backup.ts';
import { hex, sha256 } from '../../src/backup/sha256.ts';
import { now } from '../sample.ts';

/** The whole of a backup file of these records. */
export async function bytesOf(all: AllRecords, made = now): Promise<Uint8Array<ArrayBuffer>> {
  const { parts } = await writeBackup(all, made);
  return new Uint8Array(Buffer.concat(parts));
}

/** The same as text, to be spoiled. */
export async function textOf(all: AllRecords): Promise<string> {
  return new TextDecoder().decode(await bytesOf(all));
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A text of another's making whose checksum is right all the same. */
export async function signed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const rest = text.slice(text.indexOf('\n') + 1);
  return bytes(firstLine(hex(await sha256(bytes(rest)))) + rest);
}

/** What a file that is a backup holds. */
export async function read(file: Uint8Array<ArrayBuffer>): Promise<Backup> {
  const reading = await readBackup(new Blob([file]));
  if (reading.kind === 'refused') throw new Error(reading.why);
  return reading.backup;
}

/** Why a file is refused; null where it is read. */
export async function refusal(file: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const reading = await readBackup(new Blob([file]));
  return reading.kind === 'refused' ? reading.why : null;
}
