import { isTooNested } from './too-nested.ts';

/** A stretch of bytes, from its first to behind its last. */
export type Stretch = readonly [from: number, to: number];

/** Where in the bytes of a backup what stands. */
export interface Outline {
  /** What is said of the file as a whole; undefined where it is no JSON. */
  readonly about: unknown;
  /** Each record, by the kind it is of. */
  readonly records: ReadonlyMap<string, readonly Stretch[]>;
  readonly count: number;
}

/** `"clips":[`, or `"clips":[],` of a kind of which there is none. */
const kindLine = /^"(\w{1,30})":\[(\],?)?$/;
/** Longer (bytes) than what a file says of itself, and than any record. */
const longest = { about: 10_000, record: 50_000_000 };
const mostKinds = 100;
const [newline, comma, closeBracket] = [0x0a, 0x2c, 0x5d];

/**
 * Where what stands in a backup, by its lines alone, as each record has one: what is hostile is small on
 * disk, and would fill the memory if it was parsed to be looked at. Null where it is laid out otherwise.
 * Of more records than `most` no more are looked for.
 */
export function outlineOf(bytes: Uint8Array, most: number): Outline | null {
  let at = 0;
  const line = (): Stretch => {
    const [from, end] = [at, lineEnd(bytes, at)];
    at = end === -1 ? bytes.length + 1 : end + 1;
    return [from, at - 1];
  };
  line();
  const [aboutFrom, aboutTo] = line();
  const isShort = aboutTo - aboutFrom <= longest.about;
  if (!isShort || !read(bytes, [aboutFrom, aboutTo]).endsWith('"records":{')) return null;
  const about = parsed(bytes, [aboutFrom, aboutTo], ['{', '}}']);
  const records = new Map<string, readonly Stretch[]>();
  for (let count = 0; ; ) {
    const [from, to] = line();
    const said = to - from < 40 ? read(bytes, [from, to]) : '';
    if (said === '}}') return { about, records, count };
    const [, kind, isEmpty] = kindLine.exec(said) ?? [];
    if (kind === undefined || records.size === mostKinds) return null;
    const its: Stretch[] = [];
    records.set(kind, its);
    while (isEmpty === undefined && at <= bytes.length) {
      const [begun, ended] = line();
      if (bytes[begun] === closeBracket) break;
      its.push([begun, bytes[ended - 1] === comma ? ended - 1 : ended]);
      count += 1;
      if (count > most) return { about, records, count };
    }
  }
}

/** Where a line ends; -1 where the bytes do before it. A short one is through before a search begins. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const near = from + 64;
  for (let at = from; at < near; at += 1) if (bytes[at] === newline) return at;
  return bytes.indexOf(newline, near);
}

/**
 * The bytes of a backup that is laid out in another way, a record a line; null where it is no JSON of
 * the kind. All of it is parsed: it must not be large.
 */
export function laidOut(bytes: Uint8Array): Uint8Array | null {
  const { records, ...about } = Object(parsed(bytes, [0, bytes.length]));
  if (typeof records !== 'object' || records === null) return null;
  const kinds = Object.entries(records).map(([kind, its]) => {
    const lines = Array.isArray(its) ? its.map((one) => JSON.stringify(one)) : [];
    return `"${kind}":[${lines.map((line) => `\n${line}`).join(',')}${lines.length > 0 ? '\n' : ''}]`;
  });
  const text = `\n${JSON.stringify(about).slice(1, -1)},"records":{\n${kinds.join(',\n')}\n}}\n`;
  return new TextEncoder().encode(text);
}

/**
 * The value that a stretch of bytes is, between two texts; undefined where it is no JSON, no text, or
 * larger than a record is.
 */
export function parsed(
  bytes: Uint8Array,
  [from, to]: Stretch,
  [before, behind]: readonly [string, string] = ['', ''],
): unknown {
  const stretch = bytes.subarray(from, to);
  if (stretch.length > longest.record || isTooNested(stretch)) return undefined;
  try {
    return JSON.parse(before + strict.decode(stretch) + behind);
  } catch {
    // What is no JSON has no value: who asks says what that means.
    return undefined;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

function read(bytes: Uint8Array, [from, to]: Stretch): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}
