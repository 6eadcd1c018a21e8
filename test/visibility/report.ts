/** What came out, for people: a table of ours and the rivals, and every failure by name. */

import type { Examined } from './examine.ts';
import type { ReaderName } from './in-page/readings.ts';
import { countOf } from './tally.ts';

const rows: Readonly<Record<ReaderName, string>> = {
  ours: 'ours',
  'selection.toString': 'getSelection().toString()',
  innerText: 'document.body.innerText',
  checkVisibility: 'checkVisibility() on text nodes',
  cloneContents: 'range.cloneContents().textContent',
};

/** The results in one browser as a table. */
export function tableOf(browser: string, examined: readonly Examined[]): string {
  const words = examined.flatMap(({ passages }) => passages.flatMap((passage) => passage.words));
  const seen = (sight: string) => words.filter((word) => word.sight === sight).length;
  const lines = [
    ['', 'documents', 'hidden characters out', 'visible passages lost'],
    ...Object.entries(rows).map(([name, title]) => {
      const counts = examined.map(({ exhibit, passages, readings }) =>
        countOf(exhibit, passages, readings, name as ReaderName),
      );
      const hidden = counts.reduce((sum, count) => sum + count.hiddenCharacters, 0);
      const lost = counts.reduce((sum, count) => sum + count.lostPassages, 0);
      return [title, `${examined.length}`, `${hidden}`, `${lost}`];
    }),
  ];
  const judged = `${seen('visible')} words visible, ${seen('hidden')} hidden`;
  return [
    `${browser}: ${judged}, ${seen('partly')} neither and not counted`,
    ...lines.map((cells) =>
      cells.map((cell, i) => (i === 0 ? cell.padEnd(36) : cell.padStart(23))).join(''),
    ),
  ].join('\n');
}

/** Whatever our reader did wrong, and whatever could not be judged, a line each. */
export function failuresOf(examined: readonly Examined[]): readonly string[] {
  return examined.flatMap(({ exhibit: { name, built }, disagreements, problems }) => [
    ...disagreements.map(({ what, detail }) => `${what}: "${detail}" in ${named(name, built)}`),
    ...problems.map((problem) => `no test: ${problem}: ${named(name, built)}`),
  ]);
}

/** The documents of which no visible word is asked for, and why. */
export function apart(examined: readonly Examined[]): readonly string[] {
  return examined.flatMap(({ exhibit: { name, mayBeLost } }) =>
    mayBeLost === undefined ? [] : [`may be left out: ${name}: ${mayBeLost}`],
  );
}

function named(name: string, built: string | undefined): string {
  return built === undefined ? name : `${name}: ${built}`;
}
