/**
 * `npm run comeback -- FOLDER` imports every Markdown issue below a folder, writes it, edits what was
 * written as a hand does in an editor, brings it back, and tells whether exactly that has changed.
 */

import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { comebackReport } from './comeback/comeback-report.ts';
import { handEdits } from './comeback/hand-edits.ts';
import { issuesBelow } from './roundtrip/issues-below.ts';
import { textTable } from './text-table.ts';

const folder = resolve(
  process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'newsletters'),
);

if (!existsSync(folder)) {
  console.log(`There are no issues at ${folder}: skipped.`);
} else {
  const rows = issuesBelow(folder).map((file) => {
    const { unedited, edits } = comebackReport(readFileSync(file, 'utf8'), basename(file));
    const told = handEdits.map(({ name }) => edits[name] ?? '');
    return [relative(folder, file), unedited === 0 ? 'ok' : `${unedited} changes`, ...told];
  });
  const head = ['issue', 'unedited', ...handEdits.map(({ name }) => name)];
  console.log(textTable([head, ...rows]));
  const failed = rows.filter((row) => row.slice(1).some((cell) => cell !== 'ok' && cell !== '–'));
  console.log(`\n${rows.length} issues, ${failed.length} fail`);
  if (failed.length > 0) process.exitCode = 1;
}
