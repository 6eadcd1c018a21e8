/** The ways in which the files of a database are damaged while the browser is shut, browser by browser. */

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from '../browser-paths.ts';

/** A way in which files are damaged; `folder` holds the database of the extension. */
type Damage = (folder: string, random: () => number) => void;

interface Damages {
  /** The folder of the extension's own database, in a profile. */
  readonly databaseIn: (profile: string) => string;
  readonly kinds: Readonly<Record<string, Damage>>;
  /** Each of these ends in another way: they are what there is time for in a minute. */
  readonly few: readonly string[];
}

const files = (folder: string, name: RegExp) =>
  readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));

const overwrite = (file: string, at: number, bytes: Buffer) => {
  const open = openSync(file, 'r+');
  writeSync(open, bytes, 0, bytes.length, at);
  closeSync(open);
};

/** Chromium's LevelDB: what a crash, a full disk, a bad block or a cleaning tool leaves of it. */
const levelDb: Damages['kinds'] = {
  'CURRENT emptied': (folder) => writeFileSync(join(folder, 'CURRENT'), ''),
  'CURRENT deleted': (folder) => rmSync(join(folder, 'CURRENT')),
  'MANIFEST zeroed': (folder) => {
    for (const file of files(folder, /^MANIFEST/)) {
      overwrite(file, 0, Buffer.alloc(statSync(file).size));
    }
  },
  'MANIFEST deleted': (folder) => {
    for (const file of files(folder, /^MANIFEST/)) rmSync(file);
  },
  'the log cut short': (folder, random) => {
    for (const file of files(folder, /\.log$/)) {
      truncateSync(file, Math.floor(statSync(file).size * random()));
    }
  },
  'the log overwritten': (folder, random) => {
    for (const file of files(folder, /\.log$/)) {
      const { size } = statSync(file);
      if (size > 8_192) {
        overwrite(file, Math.floor((size - 4_096) * random()), Buffer.alloc(4_096));
      }
    }
  },
  'the tables overwritten': (folder, random) => {
    for (const file of files(folder, /\.ldb$/)) {
      const { size } = statSync(file);
      const bytes = Buffer.alloc(Math.min(4_096, Math.floor(size / 2)));
      overwrite(file, Math.floor((size / 2) * random()), bytes);
    }
  },
  'the folder removed': (folder) => rmSync(folder, { recursive: true }),
  'the folder replaced by a file': (folder) => {
    renameSync(folder, `${folder}.aside`);
    writeFileSync(folder, 'no folder');
  },
};

/** The files of Firefox's SQLite: the extension has one database. */
const sqlite = /\.sqlite$/;
const page = 4_096;

const firefoxFiles: Damages['kinds'] = {
  'the file emptied': (folder) => {
    for (const file of files(folder, sqlite)) truncateSync(file, 0);
  },
  'the file cut short': (folder, random) => {
    for (const file of files(folder, sqlite)) {
      truncateSync(file, Math.floor(statSync(file).size * random()));
    }
  },
  'its head overwritten': (folder) => {
    for (const file of files(folder, sqlite)) overwrite(file, 0, Buffer.alloc(100, 0x5a));
  },
  'pages of it overwritten': (folder, random) => {
    for (const file of files(folder, sqlite)) {
      const pages = Math.floor(statSync(file).size / page);
      for (let time = 0; time < 5; time += 1) {
        const at = 1 + Math.floor((pages - 1) * random());
        overwrite(file, at * page, Buffer.alloc(page, Math.floor(random() * 256)));
      }
    }
  },
  'its log of garbage': (folder, random) => {
    for (const file of files(folder, sqlite)) {
      const garbage = Buffer.from(Array.from({ length: 20_000 }, () => random() * 256));
      writeFileSync(`${file}-wal`, garbage);
    }
  },
  'the file removed': (folder) => {
    for (const file of files(folder, sqlite)) rmSync(file);
  },
  'the folder removed': (folder) => rmSync(folder, { recursive: true }),
  'all of the extension’s removed': (folder) => rmSync(join(folder, '..'), { recursive: true }),
  'what it is known by removed': (folder) => {
    for (const file of files(join(folder, '..'), /^\.metadata/)) rmSync(file);
  },
  'the file replaced by a folder': (folder) => {
    for (const file of files(folder, sqlite)) {
      renameSync(file, `${file}.aside`);
      mkdirSync(file);
      writeFileSync(join(file, 'something'), 'no file');
    }
  },
};

export const damages: Readonly<Record<BrowserKind, Damages>> = {
  chromium: {
    databaseIn: (profile) =>
      folderIn(join(profile, 'Default', 'IndexedDB'), /^chrome-extension.*\.leveldb$/),
    kinds: levelDb,
    few: ['MANIFEST zeroed', 'CURRENT deleted', 'the folder replaced by a file'],
  },
  firefox: {
    // Another folder, of the same name and a user context, holds the second copy.
    databaseIn: (profile) =>
      join(
        folderIn(join(profile, 'profile', 'storage', 'default'), /^moz-extension\+\+\+[\da-f-]+$/),
        'idb',
      ),
    kinds: firefoxFiles,
    few: ['its head overwritten', 'pages of it overwritten', 'the file replaced by a folder'],
  },
};

function folderIn(all: string, name: RegExp): string {
  const found = existsSync(all) ? readdirSync(all).find((one) => name.test(one)) : undefined;
  if (found === undefined) throw new Error(`there is no database in ${all}`);
  return join(all, found);
}
