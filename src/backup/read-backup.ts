import * as v from 'valibot';
import { bringRecord, newestVersion } from '../core/record-versions.ts';
import { type StoreName, storeNames } from '../core/records.ts';
import { type AllRecords, format, formatVersion } from './backup-file.ts';
import { batch, giveWay } from './give-way.ts';
import { mostBytes, mostRecords } from './limits.ts';
import { laidOut, type Outline, outlineOf, parsed } from './outline.ts';
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
  /** What it seems to be called; the how manieth of the file where it says nothing. */
  readonly title: string;
  /** The field that is wrong, `id` where another record has the same, `JSON` where it is none. */
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

/** The largest file (bytes) that is parsed as a whole: one laid out otherwise, or of another program. */
const mostParsed = 10_000_000;

/**
 * Reads a backup. No record is parsed before the file's checksum is right, and none is taken over that
 * is not built as it should be: a file is refused, with the reason, or its records are given, and those
 * that are wrong named. `told` hears how many of how many records are done.
 */
export async function readBackup(
  file: Blob,
  told: (done: number, of: number) => void = () => undefined,
): Promise<BackupReading> {
  try {
    return { kind: 'read', backup: await recordsIn(await open(file), told) };
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
const about = v.object({
  'records-version': v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  made: v.pipe(v.string(), v.isoTimestamp()),
  counts: v.record(v.string(), v.number()),
});

/** A file that is one of ours: what it says of itself, and where its records stand. */
interface Opened extends v.InferOutput<typeof about>, Pick<Outline, 'records'> {
  readonly bytes: Uint8Array;
}

const opening = `{"format":"${format}","version":`;
const wholeLine = new RegExp(
  `^${opening.replace('{', '\\{')}(\\d+),"checksum":"sha256:([\\da-f]{64})",$`,
);
/** Longer than the first line of any version will be. */
const lineMost = 400;

async function open(file: Blob): Promise<Opened> {
  // Its ends say most, and reading all of a large file takes longer than anything else.
  if (file.size > mostBytes) throw new Refused('tooLarge');
  const start = await bytesOf(file.slice(0, lineMost));
  const mark = markOf(start);
  const begun = new TextDecoder().decode(start.subarray(mark));
  const [line = ''] = begun.split('\n', 1);
  const [, version, checksum] = wholeLine.exec(line) ?? [];
  if (version === undefined) throw new Refused(await whyUnknown(file, begun));
  if (Number(version) > formatVersion) throw new Refused('future');
  if (!endsWhole(await bytesOf(file.slice(-8)))) throw new Refused('truncated');
  const bytes = (await bytesOf(file)).subarray(mark);
  // Where what stands is looked for while the browser counts; no record is parsed by that.
  const summing = sha256(bytes.subarray(line.length + 1));
  const ours = outlineOf(bytes, mostRecords);
  if (hex(await summing) !== checksum) throw new Refused('damaged');
  // From here on it is what somebody meant to write; whether it is one of ours is another matter.
  const [lines, outline] = ours === null ? laidOutAnew(bytes) : [bytes, ours];
  const said = v.safeParse(about, outline?.about);
  if (outline === null || !said.success) throw new Refused('foreign');
  if (said.output['records-version'] > newestVersion) throw new Refused('future');
  if (outline.count > mostRecords) throw new Refused('tooLarge');
  if (!agree(outline.records, said.output.counts)) throw new Refused('foreign');
  return { ...said.output, records: outline.records, bytes: lines };
}

/** A small file that is not laid out as ours are, laid out so, and where what stands in it. */
function laidOutAnew(bytes: Uint8Array): readonly [Uint8Array, Outline | null] {
  const anew = bytes.length <= mostParsed ? laidOut(bytes) : null;
  return anew === null ? [bytes, null] : [anew, outlineOf(anew, mostRecords)];
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** The length of the mark that some editors put in front of a text. */
function markOf([first, second, third]: Uint8Array): number {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Refused('otherEncoding');
  }
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

/** Why a file does not begin as a backup of this version does. */
async function whyUnknown(file: Blob, start: string): Promise<Refusal> {
  if (start.includes('\0')) return start.includes('{\0"') ? 'otherEncoding' : 'notJson';
  if (file.size < lineMost && (opening.startsWith(start) || start.startsWith(opening))) {
    return 'truncated';
  }
  if (!/^\s*[[{]/.test(start)) return 'notJson';
  // What is larger is not worth the memory: it begins like JSON, and not like ours.
  if (file.size > mostParsed) return 'foreign';
  const bytes = await bytesOf(file);
  // So that what is none is told from what is too much.
  if (isTooNested(bytes)) return 'foreign';
  const whole = parsed(bytes, [0, bytes.length]);
  const { format: name, version } = Object(whole) as Record<string, unknown>;
  if (name === format || start.startsWith(opening)) {
    const number = Number(version ?? Number.parseInt(start.slice(opening.length), 10));
    return number > formatVersion ? 'future' : 'damaged';
  }
  return whole === undefined ? 'notJson' : 'foreign';
}

function endsWhole(end: Uint8Array): boolean {
  return /\n\}\}\s*$/.test(new TextDecoder().decode(end));
}

/** Whether it holds the kinds of records that we know, and as many of each as it says. */
function agree(records: Opened['records'], counts: Opened['counts']): boolean {
  return [...records].every(
    ([kind, its]) => storeNames.some((store) => store === kind) && counts[kind] === its.length,
  );
}

/**
 * So much (bytes) of wrong records is looked at, a small one taken for a larger, before a file that is
 * mostly wrong ones is not one of ours.
 */
const mostBad = 5_000_000;
const leastBad = 5_000;

async function recordsIn(
  { bytes, made, records, 'records-version': version }: Opened,
  told: (done: number, of: number) => void,
): Promise<Backup> {
  const given = storeNames.flatMap((store) =>
    (records.get(store) ?? []).map((stretch) => ({ store, stretch })),
  );
  const read = Object.fromEntries(
    storeNames.map((store) => [store, new Map<string, unknown>()]),
  ) as Record<StoreName, Map<string, unknown>>;
  const bad: BadRecord[] = [];
  const size = { good: 0, bad: 0 };
  for (const [at, { store, stretch }] of given.entries()) {
    if (at % batch === batch - 1) {
      told(at, given.length);
      await giveWay();
    }
    const record = parsed(bytes, stretch);
    const one = checked(store, record, version);
    const field = typeof one === 'string' ? one : read[store].has(one.id) ? 'id' : null;
    const [from, to] = stretch;
    if (field === null) size.good += to - from;
    else size.bad += Math.max(to - from, leastBad);
    if (size.bad > mostBad && size.bad > size.good) throw new Refused('foreign');
    if (field !== null) bad.push({ store, title: titleOf(record) || `${at + 1}`, field });
    else if (typeof one === 'object') read[store].set(one.id, one);
  }
  const all = Object.fromEntries(storeNames.map((store) => [store, [...read[store].values()]]));
  return { made, records: all as unknown as AllRecords, bad };
}

/** The record as the newest version has it; else the path of the field that is wrong. */
function checked(store: StoreName, record: unknown, version: number): { id: string } | string {
  if (record === undefined) return 'JSON';
  try {
    const brought = bringRecord(store, record, version);
    const found = v.safeParse(
      recordSchemas[store] as v.GenericSchema<unknown, { id: string }>,
      brought,
    );
    if (found.success) return found.output;
    return v.getDotPath(found.issues[0]) ?? '';
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
