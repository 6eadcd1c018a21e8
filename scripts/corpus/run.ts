/**
 * `npm run corpus -- FOLDER --json FILE` reads every page of a corpus in a real Chromium as the
 * extension would, and writes down what came of it. It never looks at what is expected of a page:
 * that is the scorer's (`npm run corpus:score`). `--only ID`, as often as you like, reads some pages;
 * `--no-quotes` looks only at what is said of the pages, in a fraction of the time.
 */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type SavedPage, savedPages, usualFolder } from './saved-pages.ts';
import { table } from './table.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    json: { type: 'string' },
    only: { type: 'string', multiple: true },
    quotes: { type: 'boolean', default: true },
  },
});
const folder = positionals[0] ?? usualFolder;

const write = (result: unknown): void => {
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 1)}\n`);
};

const wanted = ({ id }: SavedPage): boolean => values.only?.includes(id) ?? true;
const wantedOf = (page: SavedPage): SavedPage => (values.quotes ? page : { ...page, quotes: [] });
const pages = savedPages(folder)?.filter(wanted).map(wantedOf) ?? null;
if (pages === null) {
  console.log(`There is no corpus at ${folder}: skipped.`);
  write({ skipped: true });
} else {
  // Only now what takes its time to load: most checkouts have no corpus beside them.
  const { runCorpus } = await import('./corpus-run.ts');
  const began = Date.now();
  const result = await runCorpus(pages, (id) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${id}`);
  });
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  write(result);
  console.log(table(result));
  console.log(`${Math.round((Date.now() - began) / 1000)} s`);
  if (result.broken.length > 0) process.exitCode = 1;
}
