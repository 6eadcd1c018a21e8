/** Past issues of the studio's newsletter, chosen and looked at. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proseIssue } from '../../test/importers/issues.ts';
import { shown } from '../hands.ts';
import type { Step } from './steps.ts';

export const issuesChosen: Step = async (app) => {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-issues-'));
  const path = join(folder, 'TT17.md');
  writeFileSync(path, proseIssue);
  await app.chooseFile('.import input[type=file]', path);
  await shown(app, '.import-preview');
  rmSync(folder, { recursive: true });
  await app.evaluate(() => document.querySelector('.import')?.scrollIntoView({ block: 'start' }));
};
