import type { QuoteScore } from './score-quotes.ts';
import { listed } from './table.ts';

/** What came out of the quotes, in a few lines, and each that is not as expected. */
export function quotesTable(all: readonly QuoteScore[]): string {
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
