import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstLine } from '../../src/backup/backup-file.ts';
import { newestVersion } from '../../src/core/record-versions.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { type Row, stored } from '../../test/e2e/stored.ts';
import { clipOf } from '../../test/sample.ts';
import type { Fault, How, Outcome } from './fault.ts';
import { newProfile } from './profile.ts';

/** How large the files are (bytes): as large as any backup will be, or what a minute has time for. */
const sizes = { long: 200_000_000, short: 5_000_000 };

/** The longest (ms) that somebody waits to be told that a file is none. */
const patience = 2_000;

/** Files that are no backup, or a hostile one; of about that many bytes. */
const files: Readonly<Record<string, (size: number, random: () => number) => Buffer>> = {
  'no text at all': (size) => Buffer.alloc(size),
  'another program’s': (size) => filled('{"bookmarks":[', '"a",', '"a"]}', size),
  'cut off': (size) => signed(clips(size)).subarray(0, -20),
  'one byte another': (size, random) => {
    const file = signed(clips(size));
    const at = Math.floor(size * (0.1 + 0.8 * random()));
    file.writeUInt8(file.readUInt8(at) ^ 1, at);
    return file;
  },
  'of later records': (size) => signed(filled(head(0, newestVersion + 1), ' ', end, size)),
  'a count that is wrong': (size) => signed(clips(size, 7)),
  'nested deep at its end': (size) =>
    signed(filled(`${head(1)}["`, 'a', `",${'['.repeat(1_000)}${']'.repeat(1_000)}]${end}`, size)),
  'records of nothing': (size) => signed(filled(head(1), '0,\n', `0${end}`, size)),
  'a record of countless pieces': (size) => signed(filled(`${head(1)}[`, '[],', `0]${end}`, size)),
  'records of nearly too many pieces': (size) =>
    signed(filled(head(1), `[${'0,'.repeat(400_000)}0],\n`, `0${end}`, size)),
  'a text of quotation marks': (size) => signed(filled(`${head(7)}"`, '\\"', `"${end}`, size)),
  'a text that does not end': (size) => signed(filled(`${head(1)}"`, 'a', end, size)),
  'countless kinds': (size) =>
    signed(filled(`${about(1)}{\n`, '"a":[0],\n"a":[\n0\n],\n', end, size)),
  'white space': (size) => signed(filled(head(7), ' ', end, size)),
};

/** Backups that are none are chosen, and a large one that is. */
export const backups: Fault = {
  name: 'backups',
  what: 'files that are no backup, or hostile ones under a right checksum, are restored from',
  browsers: ['chromium', 'firefox'],
  run,
};

async function run({ browser, isShort, random }: How): Promise<Outcome> {
  const profile = newProfile(browser);
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-backups-'));
  const size = sizes[isShort ? 'short' : 'long'];
  const running = await profile.start();
  try {
    const options = async () => {
      const page = await running.open('options/index.html');
      await page.waitFor('the options', () => document.querySelector('.newsletter-form'), []);
      return page;
    };
    const page = await options();
    const before = await all(page);
    const broken: string[] = [];
    let slowest = 0;
    for (const [what, make] of Object.entries(files)) {
      const { came, ms } = await choose(options, join(folder, 'file.json'), make(size, random));
      slowest = Math.max(slowest, ms);
      if (came === 'planned') broken.push(`${what}: it is not refused`);
      if (ms > patience) broken.push(`${what}: refused after ${Math.round(ms)} ms`);
    }
    const good = signed(clips(size));
    const whole = await choose(options, join(folder, 'whole.json'), good);
    if (whole.came !== 'planned') broken.push(`a backup of ${good.length} bytes is refused`);
    if (JSON.stringify(await all(page)) !== JSON.stringify(before))
      broken.push('the store changed');
    const figures = {
      files: Object.keys(files).length,
      'MB each': Math.round(size / 1_000_000),
      'ms until the slowest was refused': Math.round(slowest),
      'ms until a whole one of that size was read': Math.round(whole.ms),
    };
    return { figures, broken };
  } finally {
    await running.close();
    profile.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What comes of a file that is chosen, and when it shows (ms after it was chosen). */
async function choose(options: () => Promise<DrivenPage>, path: string, bytes: Buffer) {
  writeFileSync(path, bytes);
  const page = await options();
  await page.evaluate(() => {
    const shown = document.documentElement.dataset;
    shown.came = '';
    let begun = 0;
    const field = document.querySelector('.restore input[type=file]');
    field?.addEventListener('change', () => (begun = performance.now()), { capture: true });
    const look = new MutationObserver(() => {
      const there = document.querySelector('.restore .refused, .restore-preview');
      if (there === null) return;
      look.disconnect();
      // Where all that is wrong was left out, there may be nothing left.
      const isOffered = there.querySelector('.primary') !== null;
      shown.came = there.matches('.refused') ? 'refused' : isOffered ? 'planned' : 'nothing';
      shown.ms = String(performance.now() - begun);
    });
    look.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await page.chooseFile('.restore input[type=file]', path);
  const isThere = () => document.documentElement.dataset.came !== '';
  await page.waitFor('what comes of the file', isThere, [], 240_000);
  const came = await page.evaluate(() => ({
    came: document.documentElement.dataset.came,
    ms: Number(document.documentElement.dataset.ms),
  }));
  await page.close();
  return came;
}

async function all(page: DrivenPage): Promise<readonly (readonly Row[])[]> {
  const stores = ['clips', 'placements', 'passages', 'issues', 'newsletters', 'settings'];
  return Promise.all(stores.map((store) => stored(page, store)));
}

function about(count: number, version = newestVersion): string {
  const said = { 'records-version': version, made: '2026-11-20T16:30:00.000Z' };
  return `${JSON.stringify({ ...said, counts: { clips: count } }).slice(1, -1)},"records":`;
}

function head(count: number, version = newestVersion): string {
  return `${about(count, version)}{\n"clips":[\n`;
}

const end = '\n]\n}}\n';

/** The text begun and ended so, with something in between as often as it takes. */
function filled(begun: string, between: string, ended: string, size: number): Buffer {
  const times = Math.floor((size - begun.length - ended.length) / between.length);
  const middle = Buffer.alloc(times * between.length, between);
  return Buffer.concat([Buffer.from(begun), middle, Buffer.from(ended)]);
}

/** The records of a backup of whole clips. */
function clips(size: number, tooMany = 0): Buffer {
  const each = 2_500;
  const lines = Array.from({ length: Math.floor(size / each) }, (_, at) => {
    const clip = clipOf(at + 1, {}, { url: `https://example.org/${at}` });
    const line = JSON.stringify({ ...clip, state: 'inbox', rev: 1 });
    return line.replace('"blurb":""', `"blurb":"${'tides '.repeat(each / 6).slice(line.length)}"`);
  });
  return Buffer.from(head(lines.length + tooMany) + lines.join(',\n') + end);
}

/** A file of these records with the checksum that is right for them. */
function signed(body: Buffer): Buffer {
  const checksum = createHash('sha256').update(body).digest('hex');
  return Buffer.concat([Buffer.from(firstLine(checksum)), body]);
}
