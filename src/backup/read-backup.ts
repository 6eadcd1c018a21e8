import * as v from 'valibot';
import { bringRecord, newestVersion } from '../core/record-versions.ts';
import { type StoreName, storeNames } from '../core/records.ts';
import { type AllRecords, format, formatVersion } from './backup-file.ts';
import { batch, giveWay } from './give-way.ts';
import { recordSchemas } from './record-schemas.ts';
import { hex, sha256 } from './sha256.ts';
import { isTooNested } from './too-nested.ts';

/** Why a file is not read at all; each has its sentence in the messages, `backup_<why>`. */
export type Refusal =
  | 'tooLarge'
  | 'notJson'
  | 'otherEncoding'
  | 'foreign'
  | 'future'
  | 'truncated'
  | 'damaged';

/** A record that is not what it should be, and is left out. */
export interface BadRecord {
  readonly store: StoreName;
  /** What it seems to be called; '' where it says nothing. */
  readonly title: string;
  /** The field that is wrong, or `id` where another record has the same. */
  readonly field: string;
}

/** A backup that was read: its records as the newest version has them. */
export interface Backup {
  /** ISO 8601 UTC. */
  readonly made: string;
  readonly records: AllRecords;
  readonly bad: readonly BadRecord[];
}

export type BackupReading =
  | { readonly kind: 'read'; readonly backup: Backup }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** The largest file that is read, and the most records in it. */
export const mostBytes = 150_000_000;
const mostRecords = 200_000;

/** The largest file (bytes) that is parsed only to tell what it is instead. */
const mostParsed = 10_000_000;

/**
 * Reads a backup. Nothing is parsed before its checksum is right, and nothing is taken over that is
 * not built as it should be: a file is refused, with the reason, or its records are given, and those
 * that are wrong named. `told` hears how many of how many records are done.
 */
export async function readBackup(
  bytes: Uint8Array<ArrayBuffer>,
  told: (done: number, of: number) => void = () => undefined,
): Promise<BackupReading> {
  try {
    const envelope = await open(bytes);
    return { kind: 'read', backup: await recordsIn(envelope, told) };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', why: error.why };
    throw error;
  }
}

class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

/** What stands around the records. */
const envelope = v.object({
  'records-version': v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  made: v.pipe(v.string(), v.isoTimestamp()),
  counts: v.record(v.string(), v.number()),
  records: v.record(v.string(), v.array(v.unknown())),
});
type Envelope = v.InferOutput<typeof envelope>;

const opening = `{"format":"${format}","version":`;
const wholeLine = new RegExp(
  `^${opening.replace('{', '\\{')}(\\d+),"checksum":"sha256:([\\da-f]{64})",$`,
);
/** Longer than the first line of any version will be. */
const lineMost = 400;

async function open(file: Uint8Array<ArrayBuffer>): Promise<Envelope> {
  if (file.length > mostBytes) throw new Refused('tooLarge');
  const bytes = withoutMark(file);
  const start = new TextDecoder().decode(bytes.subarray(0, lineMost));
  const [line = ''] = start.split('\n', 1);
  const [, version, checksum] = wholeLine.exec(line) ?? [];
  if (version === undefined) throw new Refused(whyUnknown(bytes, start));
  if (Number(version) > formatVersion) throw new Refused('future');
  const rest = bytes.subarray(line.length + 1);
  if (!endsWhole(rest)) throw new Refused('truncated');
  if (hex(await sha256(rest)) !== checksum) throw new Refused('damaged');
  // From here on it is what somebody meant to write; whether it is one of ours is another matter.
  if (isTooNested(bytes)) throw new Refused('foreign');
  const parsed = v.safeParse(envelope, json(bytes));
  if (!parsed.success) throw new Refused('foreign');
  const { output } = parsed;
  if (output['records-version'] > newestVersion) throw new Refused('future');
  if (!agree(output)) throw new Refused('foreign');
  return output;
}

/** The bytes behind the mark that some editors put in front of a text. */
function withoutMark(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Refused('otherEncoding');
  }
  return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
}

/** Why a file does not begin as a backup of this version does. */
function whyUnknown(bytes: Uint8Array<ArrayBuffer>, start: string): Refusal {
  if (start.includes('\0')) return start.includes('{\0"') ? 'otherEncoding' : 'notJson';
  if (bytes.length < lineMost && (opening.startsWith(start) || start.startsWith(opening))) {
    return 'truncated';
  }
  if (!/^\s*[[{]/.test(start)) return 'notJson';
  // What is larger is not worth the memory: it begins like JSON, and not like ours.
  if (bytes.length > mostParsed || isTooNested(bytes)) return 'foreign';
  const parsed = json(bytes);
  const { format: name, version } = Object(parsed) as Record<string, unknown>;
  if (name === format || start.startsWith(opening)) {
    const number = Number(version ?? Number.parseInt(start.slice(opening.length), 10));
    return number > formatVersion ? 'future' : 'damaged';
  }
  return parsed === undefined ? 'notJson' : 'foreign';
}

function endsWhole(rest: Uint8Array): boolean {
  const end = new TextDecoder().decode(rest.subarray(-8));
  return /\n\}\}\s*$/.test(end);
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // What is no JSON has no value: who asks says what that means.
    return undefined;
  }
}

/** Whether it holds the kinds of records that we know, as many of each as it says, and not too many. */
function agree({ records, counts }: Envelope): boolean {
  const kinds = Object.keys(records);
  const all = kinds.reduce((sum, kind) => sum + (records[kind]?.length ?? 0), 0);
  return (
    all <= mostRecords &&
    kinds.every(
      (kind) =>
        storeNames.some((store) => store === kind) && counts[kind] === records[kind]?.length,
    )
  );
}

async function recordsIn(
  { made, records, 'records-version': version }: Envelope,
  told: (done: number, of: number) => void,
): Promise<Backup> {
  const given = storeNames.flatMap((store) =>
    (records[store] ?? []).map((record) => ({ store, record })),
  );
  const read = Object.fromEntries(
    storeNames.map((store) => [store, new Map<string, unknown>()]),
  ) as Record<StoreName, Map<string, unknown>>;
  const bad: BadRecord[] = [];
  for (const [at, { store, record }] of given.entries()) {
    if (at % batch === batch - 1) {
      told(at, given.length);
      await giveWay();
    }
    const one = checked(store, record, version);
    const field = typeof one === 'string' ? one : read[store].has(one.id) ? 'id' : null;
    if (field !== null) bad.push({ store, title: titleOf(record), field });
    else if (typeof one === 'object') read[store].set(one.id, one);
  }
  const all = Object.fromEntries(storeNames.map((store) => [store, [...read[store].values()]]));
  return { made, records: all as unknown as AllRecords, bad };
}

/** The record as the newest version has it; else the path of the field that is wrong. */
function checked(store: StoreName, record: unknown, version: number): { id: string } | string {
  try {
    const brought = bringRecord(store, record, version);
    const parsed = v.safeParse(
      recordSchemas[store] as v.GenericSchema<unknown, { id: string }>,
      brought,
    );
    if (parsed.success) return parsed.output;
    return v.getDotPath(parsed.issues[0]) ?? '';
  } catch {
    // What no older version wrote cannot be brought to this one.
    return '';
  }
}

/** What a record that is wrong seems to be called, so that a person can tell which it is. */
function titleOf(record: unknown): string {
  const { title, name, markdown, id } = Object(record) as Record<string, unknown>;
  const { corrected, found } = Object(title) as Record<string, unknown>;
  const texts = [corrected, found, title, name, markdown, id];
  const text = texts.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof text === 'string' ? text.slice(0, 80) : '';
}
