/**
 * `npm run corpus:score -- FILE.json [FOLDER]` compares what a run wrote down with the labels of
 * the corpus: what we and other readers say of the pages, what addresses alone tell, the quotes'
 * words, where they were found again, and how many have a fragment. `--list` names each miss;
 * `--no-quotes` leaves out the quotes, which need a browser.
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { accessTable } from './access-table.ts';
import type { CorpusResult } from './corpus-run.ts';
import { expectedOf } from './expected.ts';
import { labelsOf } from './labels.ts';
import { metadataTable } from './metadata-table.ts';
import { pageFunctions } from './page-functions.ts';
import { quotesTable } from './quotes-table.ts';
import { savedPages, usualFolder } from './saved-pages.ts';
import { type QuoteScore, scoreQuotes } from './score-quotes.ts';
import { startBrowser } from './serve-page.ts';
import { unlabelledBylines } from './unlabelled-bylines.ts';
import { zoteroRows } from './zotero-rows.ts';
import { zoteroTable } from './zotero-table.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { list: { type: 'boolean' }, quotes: { type: 'boolean', default: true } },
});
const [file, folder = usualFolder] = positionals;
if (file === undefined) throw new Error('Which run? npm run corpus:score -- FILE.json [FOLDER]');
const result = JSON.parse(readFileSync(file, 'utf8')) as CorpusResult | { readonly skipped: true };
const pages = savedPages(folder);
if (pages === null || 'skipped' in result) console.log('There is no corpus: nothing to score.');
else await score(result);

async function score(result: CorpusResult): Promise<void> {
  const labels = new Map(result.pages.map(({ id }) => [id, expectedOf(folder, id)]));
  const how = { isListed: values.list ?? false };
  console.log(metadataTable(result, labels, how));
  console.log(`\n${unlabelledBylines(result, labels)}`);
  console.log(`\n${accessTable(result, labels, how)}`);
  console.log(`\n${zoteroTable(zoteroRows(folder), how)}`);
  if (values.quotes) console.log(`\n${quotesTable(await scores(result))}`);
}

async function scores({ pages: read }: CorpusResult): Promise<readonly QuoteScore[]> {
  const functions = await pageFunctions();
  const browser = await startBrowser();
  const all: QuoteScore[] = [];
  try {
    for (const page of read) {
      const saved = pages?.find(({ id }) => id === page.id);
      if (saved === undefined) continue;
      const labels = labelsOf(folder, page.id);
      all.push(...(await scoreQuotes(browser, functions, saved, page, labels)));
    }
  } finally {
    await browser.close();
  }
  return all;
}
