/**
 * `npm run corpus:score -- FILE.json [FOLDER]` compares what a run wrote down with the labels of
 * the corpus: the quotes' words, where they were found again, and how many have a fragment.
 */

import { readFileSync } from 'node:fs';
import type { CorpusResult } from './corpus-run.ts';
import { labelsOf } from './labels.ts';
import { pageFunctions } from './page-functions.ts';
import { savedPages, usualFolder } from './saved-pages.ts';
import { type QuoteScore, scoreQuotes } from './score-quotes.ts';
import { startBrowser } from './serve-page.ts';
import { listed } from './table.ts';

const [file, folder = usualFolder] = process.argv.slice(2);
if (file === undefined) throw new Error('Which run? npm run corpus:score -- FILE.json [FOLDER]');
const result = JSON.parse(readFileSync(file, 'utf8')) as CorpusResult | { readonly skipped: true };
const pages = savedPages(folder);
if (pages === null || 'skipped' in result) console.log('There is no corpus: nothing to score.');
else console.log(summary(await scores(result)));

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

function summary(all: readonly QuoteScore[]): string {
  const visible = all.filter(({ words }) => words !== 'not visible');
  const asExpected = visible.filter(({ words }) => words === 'as expected');
  const differ = visible.filter(({ words }) => words === 'differ');
  const hidden = all.filter(({ words }) => words === 'not visible');
  const away = visible.filter(({ refound }) => refound !== 'same place');
  const bare = visible.filter(({ fragment }) => !fragment);
  const aside = visible.filter(({ beside }) => !beside);
  const broken = asExpected.filter(({ breaks }) => !breaks);
  return [
    share('words as expected', asExpected.length, visible.length),
    share('  with the same breaks', asExpected.length - broken.length, asExpected.length),
    share('neighbours as expected', visible.length - aside.length, visible.length),
    share('found again, same place', visible.length - away.length, visible.length),
    share('with a fragment', visible.length - bare.length, visible.length),
    `quotes whose words are not all on view are left out above: ${hidden.length} of ${all.length}`,
    '',
    ...listed(
      'words differ',
      differ.map(({ remark, ...one }) => `${named(one)}: ${remark}`),
    ),
    ...listed(
      'not on view',
      hidden.map(({ remark, ...one }) => `${named(one)}: ${remark}`),
    ),
    ...listed(
      'not at the same place',
      away.map(
        ({ refound, gap, ...one }) =>
          `${named(one)}: ${refound}${gap && `, off by ${JSON.stringify(gap.slice(0, 120))}`}`,
      ),
    ),
    ...listed('without a fragment', bare.map(named)),
    ...listed('other neighbours', aside.map(named)),
    ...listed('other breaks', broken.map(named)),
  ].join('\n');
}

function named({ name, type }: Pick<QuoteScore, 'name' | 'type'>): string {
  return `${name} (${type})`;
}

function share(what: string, count: number, of: number): string {
  const percent = of === 0 ? 100 : (100 * count) / of;
  return `${what.padEnd(26)} ${String(count).padStart(5)} of ${of}  ${percent.toFixed(1)} %`;
}
