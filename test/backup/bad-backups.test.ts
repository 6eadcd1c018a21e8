import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import { mostBytes, mostRecords } from '../../src/backup/limits.ts';
import { readBackup } from '../../src/backup/read-backup.ts';
import { idOf } from '../sample.ts';
import { bytes, bytesOf, read, refusal, signed, textOf } from './backup-bytes.ts';
import { aDesk } from './some-records.ts';

let whole: string;
beforeAll(async () => {
  whole = await textOf(aDesk);
});

/** Files that are refused: how each comes about, and what is said of it. */
const bad: readonly (readonly [what: string, why: string, file: (good: string) => unknown])[] = [
  ['nothing', 'truncated', () => ''],
  ['words', 'notJson', () => 'Dear diary, today I clipped nothing.'],
  [
    'a picture',
    'notJson',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  ],
  ['another program’s JSON', 'foreign', () => '{"version":1,"bookmarks":[]}'],
  [
    'another add-on’s backup',
    'foreign',
    () => '{"format":"clipper-export","version":2,"records":{}}',
  ],
  ['a list', 'foreign', () => '[1, 2, 3]'],
  ['a later format', 'future', (good) => good.replace('"version":1', '"version":2')],
  ['a later format, built otherwise', 'future', () => '{"version":7,"format":"cuttings-backup"}'],
  ['later records', 'future', (good) => signed(good.replace(/("records-version":)\d+/, '$199'))],
  ['a letter changed', 'damaged', (good) => good.replace('Worth it', 'Worth if')],
  ['another checksum', 'damaged', (good) => good.replace(/sha256:../, 'sha256:00')],
  ['a checksum missing', 'damaged', (good) => good.replace(/"checksum":"[^"]+",/, '')],
  ['laid out anew', 'damaged', (good) => JSON.stringify(JSON.parse(good), null, 2)],
  ['UTF-16', 'otherEncoding', (good) => Buffer.from(`\ufeff${good}`, 'utf16le')],
  ['UTF-16 without its mark', 'otherEncoding', (good) => Buffer.from(good, 'utf16le')],
  ['no JSON under a right checksum', 'foreign', (good) => signed(good.replace('"made":', 'made:'))],
  ['no date', 'foreign', (good) => signed(good.replace(/"made":"[^"]+"/, '"made":"yesterday"'))],
  ['a kind unknown', 'foreign', (good) => signed(good.replace('"linkChecks":[', '"secrets":['))],
  ['a wrong count', 'foreign', (good) => signed(good.replace('"clips":3', '"clips":2'))],
  [
    'records that are no list',
    'foreign',
    (good) =>
      signed(
        good
          .replace('"templates":[', '"templates":{"0":[')
          .replace('],\n"settings"', ']},\n"settings"'),
      ),
  ],
  ['a list that begins nowhere', 'foreign', (good) => signed(good.replace('"templates":[', '"x"'))],
  [
    'a large one laid out anew',
    'foreign',
    (good) => signed(good.replace('"records":', `"records":${' '.repeat(1e7)}`)),
  ],
  ['something behind its end', 'foreign', (good) => signed(good.replace(/\}\}\n$/, '}},{}\n}}\n'))],
  ['a thousand kinds', 'foreign', (good) => signed(kinds(good, 1_000))],
  ['a million records and one', 'tooLarge', (good) => signed(clips(good, mostRecords + 1, '0'))],
  ['1,001 wrong records', 'foreign', (good) => signed(clips(good, 1_001, '0'))],
  [
    'five megabytes of a wrong one',
    'foreign',
    (good) => signed(clips(good, 1, `"${' '.repeat(5e6)}"`)),
  ],
];

describe('what is no backup is refused with its reason', () => {
  it.each(bad)('%s: %s', async (_, why, make) => {
    const made = await make(whole);
    const file = typeof made === 'string' ? bytes(made) : new Uint8Array(made as Buffer);
    expect(await refusal(file)).toBe(why);
  });

  it('cut off anywhere, at every hundredth and near its ends', async () => {
    const file = await bytesOf(aDesk);
    const edges = [...Array(250).keys()].flatMap((at) => [at, file.length - 1 - at]);
    const hundredths = [...Array(100).keys()].map((at) => Math.floor((file.length * at) / 100));
    for (const at of new Set([...edges, ...hundredths])) {
      const why = await refusal(file.slice(0, at));
      // The line's end alone is missing: the last byte says nothing, and the checksum says so.
      expect([at, why]).toEqual([at, at === file.length - 1 ? 'damaged' : 'truncated']);
    }
  });

  it('with any one byte another', async () => {
    const file = await bytesOf(aDesk);
    for (let at = 0; at < file.length; at += 7) {
      const spoiled = file.slice();
      spoiled[at] = (spoiled[at] ?? 0) ^ 0x11;
      expect([at, await refusal(spoiled)]).not.toEqual([at, null]);
    }
  });

  it('larger than any, at once', async () => {
    const file = new Blob([new Uint8Array(mostBytes + 1)]);
    const start = performance.now();
    expect(await readBackup(file)).toEqual({ kind: 'refused', why: 'tooLarge' });
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe('a record that is wrong is left out and named, and the others are read', () => {
  const wrong: readonly (readonly [
    what: string,
    from: string | RegExp,
    to: string,
    field: string,
  ])[] = [
    [
      'a number for a title',
      '"title":{"corrected":null,"found":"A bell"}',
      '"title":{"corrected":null,"found":7}',
      'title.found',
    ],
    ['a list for words', '"blurb":"Worth it."', '"blurb":["Worth it."]', 'blurb'],
    ['a state unknown', '"state":"inbox"', '"state":"burnt"', 'state'],
    [
      'an address that runs',
      '"url":"https://example.org/bell"',
      '"url":" java\\tscript:alert(1)"',
      'url',
    ],
    ['a revision below nothing', /"rev":4/, '"rev":-1', 'rev'],
    ['an id of another form', `"id":"${idOf(32)}"`, '"id":"../../etc"', 'id'],
    ['an id twice', `"id":"${idOf(32)}"`, `"id":"${idOf(31)}"`, 'id'],
    ['a field missing', '"aside":"",', '', 'aside'],
  ];

  it.each(wrong)('%s', async (_, from, to, field) => {
    const spoiled = whole.replace(from, to);
    expect(spoiled).not.toBe(whole);
    const { records, bad } = await read(await signed(spoiled));
    expect(bad).toMatchObject([{ store: 'clips', field }]);
    expect(records.clips).toHaveLength(2);
    expect(records.passages).toEqual(aDesk.passages);
  });

  it('a text longer than any', async () => {
    const spoiled = whole.replace('"found":"A bell"', `"found":"${'x'.repeat(200_001)}"`);
    expect((await read(await signed(spoiled))).bad).toMatchObject([{ field: 'title.found' }]);
  });

  it('a setting that is of one computer, or of none', async () => {
    const spoiled = whole.replace('"id":"preferences"', '"id":"place"');
    expect((await read(await signed(spoiled))).bad).toMatchObject([{ store: 'settings' }]);
  });

  it('bytes that are no text, no JSON, or of more than any record', async () => {
    const noText = await read(new Uint8Array(await signedBytes(whole)));
    expect(noText.bad).toEqual([{ store: 'clips', title: '3', field: 'JSON' }]);
    expect(noText.records.clips).toHaveLength(2);
    for (const blurb of [deep(10_000), deep(1_000_000), pieces(500_001)]) {
      const { bad } = await read(await signed(whole.replace('"Worth it."', blurb)));
      expect(bad).toEqual([{ store: 'clips', title: '3', field: 'JSON' }]);
    }
    const noJson = await read(await signed(whole.replace('"blurb":"Worth it."', '"blurb":Worth')));
    expect(noJson.bad).toMatchObject([{ field: 'JSON' }]);
  });

  it('says what it seems to be called', async () => {
    const spoiled = whole.replace('"state":"inbox"', '"state":7');
    expect((await read(await signed(spoiled))).bad).toMatchObject([{ title: 'A bell' }]);
  });
});

describe('nothing of a hostile file comes in by the back door', () => {
  it('what no record has is left out', async () => {
    const spoiled = whole.replaceAll(
      '{"access":',
      '{"evil":{"a":[1]},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"access":',
    );
    const { records, bad } = await read(await signed(spoiled));
    expect(bad).toEqual([]);
    expect(records.clips).toEqual(aDesk.clips);
    for (const clip of records.clips) {
      expect(Object.getPrototypeOf(clip)).toBe(Object.prototype);
      expect('polluted' in clip).toBe(false);
    }
    expect('polluted' in {}).toBe(false);
  });

  it('nor as a key of what is looked up by words', async () => {
    const keys = '"sectionMemory":{"__proto__":"News","constructor":"News","prototype":"News",';
    const spoiled = whole.replace('"sectionMemory":{', keys);
    const [newsletter] = (await read(await signed(spoiled))).records.newsletters;
    expect(newsletter).toEqual(aDesk.newsletters[0]);
    expect(Object.keys(newsletter?.sectionMemory ?? {})).toEqual(['example.org']);
  });

  it('of a key that stands twice the last is taken, as JSON has it', async () => {
    const spoiled = whole.replace('"blurb":"Worth it."', '"blurb":"first","blurb":"last"');
    const { records } = await read(await signed(spoiled));
    expect(records.clips[0]?.blurb).toBe('last');
  });
});

function deep(times: number): string {
  return `${'['.repeat(times)}${']'.repeat(times)}`;
}

function pieces(times: number): string {
  return `[${'0,'.repeat(times)}0]`;
}

/** A file whose clips are so many of one. */
function clips(good: string, count: number, one: string): string {
  const records = Array.from({ length: count }, () => one);
  return good
    .replace('"clips":3', `"clips":${count}`)
    .replace(/"clips":\[\n(.|\n)*?\n\]/, () => `"clips":[\n${records.join(',\n')}\n]`);
}

function kinds(good: string, times: number): string {
  const further = Array.from({ length: times }, (_, at) => `"kind${at}":[],\n`);
  return good.replace('"newsletters":[', () => `${further.join('')}"newsletters":[`);
}

async function signedBytes(good: string): Promise<Buffer> {
  const { firstLine } = await import('../../src/backup/backup-file.ts');
  const { hex, sha256 } = await import('../../src/backup/sha256.ts');
  const rest = Buffer.from(good.slice(good.indexOf('\n') + 1).replace('Worth it', 'Worth \u0001t'));
  rest[rest.indexOf(1)] = 0xff;
  const sum = hex(await sha256(new Uint8Array(rest)));
  return Buffer.concat([Buffer.from(firstLine(sum)), rest]);
}
