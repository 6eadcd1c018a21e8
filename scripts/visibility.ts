/**
 * `npm run visibility` judges by pixels what our reader takes from a page: the suite of cases and
 * trees of random wrappers, in both browsers, beside what the browsers' own ways would take.
 */

import { parseArgs } from 'node:util';
import { type Examined, type Exhibit, examine } from '../test/visibility/examine.ts';
import { readerSource } from '../test/visibility/reader.ts';
import { apart, failuresOf, tableOf } from '../test/visibility/report.ts';
import { Stage } from '../test/visibility/stage.ts';
import { suite, trees } from '../test/visibility/suite.ts';
import { treeAt } from '../test/visibility/trees.ts';
import type { BrowserKind } from './browser-paths.ts';

const usage = `npm run visibility -- [--trees N] [--seed S] [--browser chromium|firefox]
                      [--only "NAME OF A CASE"|NUMBER OF A TREE] [--html]

--only judges one document and says what it saw of every word; --html prints its markup.`;

const { values } = parseArgs({
  options: {
    trees: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    browser: { type: 'string' },
    only: { type: 'string' },
    html: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else process.exitCode = (await judged(exhibitsAsked())) ? 0 : 1;

/** Judges in every browser that is asked for; true if our reader has no fault anywhere. */
async function judged(exhibits: readonly Exhibit[]): Promise<boolean> {
  if (values.html) for (const { html } of exhibits) console.log(html);
  const reader = await readerSource();
  const tables: string[] = [];
  const failures: string[] = [];
  for (const browser of browsersAsked()) {
    const examined = await examinedIn(browser, exhibits, reader);
    tables.push(tableOf(browser, examined), apart(examined).join('\n'));
    failures.push(...failuresOf(examined).map((failure) => `${browser}: ${failure}`));
    if (values.only !== undefined) console.log(`${browser}:\n${examined.map(sightsOf).join('\n')}`);
  }
  const parts = [...tables, failures.join('\n')].filter((part) => part !== '');
  console.log(parts.join('\n\n'));
  console.log(`\nFaults of our reader: ${failures.length}.`);
  return failures.length === 0;
}

async function examinedIn(
  browser: BrowserKind,
  exhibits: readonly Exhibit[],
  reader: string,
): Promise<readonly Examined[]> {
  const stage = await Stage.open(browser);
  const onProgress = (done: number): void => {
    if (done % 100 === 0) console.log(`${browser}: ${done} of ${exhibits.length}`);
  };
  try {
    return await examine({ stage, exhibits, reader, onProgress });
  } finally {
    await stage.close();
  }
}

function exhibitsAsked(): readonly Exhibit[] {
  const seed = Number(values.seed);
  if (values.only === undefined) return [...suite, ...trees(Number(values.trees), seed)];
  if (/^\d+$/.test(values.only)) return [treeAt(seed, Number(values.only))];
  const found = suite.filter(({ name }) => name === values.only);
  if (found.length === 0) throw new Error(`There is no case "${values.only}".`);
  return found;
}

function browsersAsked(): readonly BrowserKind[] {
  const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];
  const asked = kinds.filter((kind) => values.browser === undefined || values.browser === kind);
  if (asked.length === 0) throw new Error(`There is no browser "${values.browser}".`);
  return asked;
}

/** What the judge saw of every word of a document. */
function sightsOf({ passages }: Examined): string {
  return passages
    .flatMap(({ words }) => words)
    .map(({ text, sight, evidence: { contrast, share, faint } }) => {
      const [part, trace] = [share.toFixed(2), faint.toFixed(1)];
      return `${text}: ${sight} (contrast ${contrast}, share ${part}, trace ${trace})`;
    })
    .join('\n');
}
