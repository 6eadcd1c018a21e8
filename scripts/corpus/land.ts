/**
 * `npm run corpus:land -- FILE.json [FOLDER]` goes to every fragment that a run wrote down, in a
 * real Chromium, and says where the browser did not end at the words.
 */

import { readFileSync } from 'node:fs';
import type { CorpusResult } from './corpus-run.ts';
import { land } from './landing.ts';
import { control } from './landing-control.ts';
import { pageFunctions } from './page-functions.ts';
import { savedPages, usualFolder } from './saved-pages.ts';
import { startBrowser } from './serve-page.ts';
import { listed } from './table.ts';

const [file, folder = usualFolder] = process.argv.slice(2);
if (file === undefined) throw new Error('Which run? npm run corpus:land -- FILE.json [FOLDER]');
const result = JSON.parse(readFileSync(file, 'utf8')) as CorpusResult | { readonly skipped: true };
const pages = savedPages(folder);
if (pages === null || 'skipped' in result) console.log('There is no corpus: nowhere to land.');
else await landAll(result);

async function landAll({ pages: read }: CorpusResult): Promise<void> {
  const functions = await pageFunctions();
  const browser = await startBrowser();
  const misses: string[] = [];
  const partly: string[] = [];
  let count = 0;
  try {
    await control(browser, functions);
    for (const { id, quotes } of read) {
      const saved = pages?.find((page) => page.id === id);
      for (const { index, fragment } of quotes) {
        const span = saved?.quotes.find((quote) => quote.index === index);
        if (saved === undefined || span === undefined || fragment === null) continue;
        count += 1;
        const landing = await land(browser, functions, saved, { fragment, span });
        const words = `${id} ${index}: ${fragment}`;
        if (!landing.landed)
          misses.push(
            `${words} (${landing.boxes} lines of the words on the screen, scrolled ${landing.scrolled})`,
          );
        else if (!landing.whole) partly.push(words);
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`landed on the words: ${count - misses.length} of ${count}`);
  const lists = [...listed('missed', misses), ...listed('only some of the words marked', partly)];
  for (const line of lists) console.log(line);
  if (misses.length > 0) process.exitCode = 1;
}
