import type { CorpusResult } from './corpus-run.ts';
import { median, percentile } from './timed.ts';

/** A run in a few lines for a person. */
export function table(result: CorpusResult): string {
  const { pages, peers, broken } = result;
  const quoted = pages.flatMap(({ quoteMs }) => quoteMs ?? []);
  const quotes = pages.flatMap((page) => page.quotes.map((quote) => ({ ...quote, id: page.id })));
  const { readability } = peers;
  const refound = quotes.filter((quote) => quote.refound !== null);
  const fragments = quotes.filter((quote) => quote.fragment !== null);
  const leftOut = quotes.filter((quote) => quote.leftOut.why.length > 0);
  const unread = quotes.filter(({ text }) => text === '');
  const leaking = pages.filter(({ all }) => all.leaks.length > 0);
  return [
    row('pages', pages.length),
    row('quotes', quotes.length),
    row('  not read at all', unread.length),
    row('  found again', refound.length),
    row('  with a fragment', fragments.length),
    '',
    'ms in the page               median      p95',
    times(
      'nothing selected',
      pages.map(({ ms }) => ms),
    ),
    times(
      '  the first time',
      pages.map(({ firstMs }) => firstMs),
    ),
    times('a quote selected', quoted),
    times(
      'Readability',
      readability.pages.map(({ ms }) => ms),
    ),
    times(
      '  the first time',
      readability.pages.map(({ firstMs }) => firstMs),
    ),
    ratios('nothing selected', result, ({ ms }) => ms),
    ratios('a quote selected', result, ({ quoteMs }) => quoteMs),
    times(
      'finding quotes again',
      pages.map(({ refindMs }) => refindMs.find),
    ),
    times(
      'making their fragments',
      pages.map(({ refindMs }) => refindMs.fragments),
    ),
    times(
      'reading the whole page',
      pages.map(({ all }) => all.ms),
    ),
    '',
    ...listed(
      'left out of quotes',
      leftOut.map(
        ({ id, index, leftOut: out }) =>
          `${id} ${index}: ${out.characters} characters, ${out.why.join(', ')}`,
      ),
    ),
    ...listed(
      'not read at all',
      unread.map(({ id, index }) => `${id} ${index}`),
    ),
    ...listed(
      'out of scripts, data, templates or noscript',
      leaking.flatMap(({ id, all }) => all.leaks.map((leak) => `${id}: ${leak.slice(0, 100)}`)),
    ),
    ...listed(
      'pages that broke',
      broken.map(({ id, why }) => `${id}: ${why}`),
    ),
  ].join('\n');
}

function row(what: string, count: number): string {
  return `${what.padEnd(24)} ${String(count).padStart(6)}`;
}

function times(what: string, figures: readonly number[]): string {
  return `${what.padEnd(26)} ${figure(median(figures))} ${figure(percentile(figures, 0.95))}`;
}

/** How our figures stand to Readability's: the medians' ratio and the p95s', then page by page. */
function ratios(
  what: string,
  { pages, peers }: CorpusResult,
  msOf: (page: CorpusResult['pages'][number]) => number | null,
): string {
  const pairs = pages.flatMap((page) => {
    const theirs = peers.readability.pages.find(({ id }) => id === page.id)?.ms ?? 0;
    const ours = msOf(page);
    return ours !== null && theirs > 0 ? [{ ours, theirs }] : [];
  });
  const at = (share: number) => {
    const [ours, theirs] = (['ours', 'theirs'] as const).map((whose) =>
      percentile(
        pairs.map((pair) => pair[whose]),
        share,
      ),
    );
    return figure((ours ?? 0) / (theirs || 1));
  };
  const each = pairs.map(({ ours, theirs }) => ours / theirs);
  return `${`${what} / Readability`.padEnd(34)} ${at(0.5)} ${at(0.95)}   page by page ${figure(median(each))} ${figure(percentile(each, 0.95))}`;
}

function figure(value: number): string {
  return value.toFixed(2).padStart(8);
}

/** A heading with its lines; nothing where there are none. */
export function listed(what: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : [`${what}: ${lines.length}`, ...lines.map((line) => `  ${line}`)];
}
