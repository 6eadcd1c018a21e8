/**
 * `npm run roundtrip -- FOLDER [--out DIR]` imports every Markdown issue below a folder, writes it again
 * in its own style, and holds what came out against what went in. DIR receives the issues as they are
 * written again.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { issueReport } from './roundtrip/issue-report.ts';
import { issuesBelow } from './roundtrip/issues-below.ts';
import { reportTable } from './roundtrip/report-table.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, json: { type: 'string' }, show: { type: 'boolean' } },
});
const folder = resolve(
  positionals[0] ?? join(import.meta.dirname, '..', '..', 'shared', 'newsletters'),
);

if (!existsSync(folder)) {
  console.log(`There are no issues at ${folder}: skipped.`);
} else {
  const files = issuesBelow(folder);
  const reports = files.map((file) => {
    const report = issueReport(readFileSync(file, 'utf8'), basename(file));
    const name = relative(folder, file);
    if (values.out !== undefined) {
      const path = join(values.out, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, report.written);
    }
    return { name, ...report };
  });
  console.log(reportTable(reports));
  if (values.show)
    for (const { name, differences } of reports)
      for (const one of differences) console.log(`${name}: ${one}`);
  if (values.json !== undefined)
    writeFileSync(
      values.json,
      `${JSON.stringify(
        reports.map(({ written: _, ...one }) => one),
        null,
        1,
      )}\n`,
    );
  if (reports.some(({ fails }) => fails.length > 0)) process.exitCode = 1;
}
