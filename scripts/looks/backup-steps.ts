/** Backups of the studio's desk: a file that differs from it, and one that is none. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AllRecords, writeBackup } from '../../src/backup/backup-file.ts';
import type { Clip } from '../../src/core/clip.ts';
import { storeNames } from '../../src/core/records.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { stored } from '../../test/e2e/stored.ts';
import { gone, shown } from '../hands.ts';
import type { Step } from './steps.ts';

/** A backup of what is here, in which some clips are newer, some others, and some not here yet. */
export const backupChosen: Step = async (app) => {
  const kinds = await Promise.all(storeNames.map(async (name) => [name, await stored(app, name)]));
  const all = Object.fromEntries(kinds) as AllRecords;
  const clips = all.clips.map((clip, at): Clip => {
    if (at < 2) return { ...clip, blurb: 'Read this one twice.' };
    return at < 4 ? { ...clip, rev: 40, updated: clip.created, via: 'a reader' } : clip;
  });
  const further = clips.slice(0, 3).map((clip): Clip => ({ ...clip, id: crypto.randomUUID() }));
  const file = { ...all, clips: [...clips, ...further] };
  const { parts } = await writeBackup(file, '2026-11-20T16:30:00.000Z');
  await choose(app, 'cuttings-2026-11-20.json', Buffer.concat(parts), '.restore-preview');
};

export const strangerChosen: Step = (app) =>
  choose(app, 'bookmarks-2026-11-20.json', Buffer.from('{"bookmarks":[]}'), '.refused');

async function choose(app: DrivenPage, name: string, bytes: Buffer, shows: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-backup-'));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await app.chooseFile('.restore input[type=file]', path);
  await shown(app, shows);
  rmSync(folder, { recursive: true });
  await app.evaluate((selector) => {
    document.querySelector(selector)?.scrollIntoView({ block: 'center' });
    document.querySelector('#backup')?.scrollIntoView({ block: 'start' });
  }, shows);
}

/** The section is in view, whatever stands above it. */
export const backupShown: Step = async (app) => {
  await shown(app, '.last-backup');
  await app.evaluate(() => document.querySelector('#backup')?.scrollIntoView({ block: 'start' }));
};

/** A backup was handed to the browser, and nobody has said yet whether it is there. */
export const backupHanded: Step = async (app, studio) => {
  await shown(app, '.last-backup');
  await app.click('.backup > button');
  await shown(app, '.handed');
  await backupShown(app, studio);
};

export const backupDenied: Step = async (app) => {
  await app.click('.handed .ways button:last-child');
  await gone(app, '.handed');
};
