import type { CorpusResult } from './corpus-run.ts';
import { median, percentile } from './timed.ts';

/** A run in a few lines for a person. */
export function table({ pages, peers, broken }: CorpusResult): string {
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
    'ms in the page               median      p95   (first run: median      p95)',
    times(
      'ours',
      pages.map(({ ms }) => ms),
      pages.map(({ firstMs }) => firstMs),
    ),
    times(
      'Readability',
      readability.pages.map(({ ms }) => ms),
      readability.pages.map(({ firstMs }) => firstMs),
    ),
    ...ratios(pages, readability.pages),
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

function times(what: string, usual: readonly number[], first: readonly number[] = []): string {
  const pair = (figures: readonly number[]) =>
    `${figure(median(figures))} ${figure(percentile(figures, 0.95))}`;
  return `${what.padEnd(26)} ${pair(usual)}${first.length > 0 ? `               ${pair(first)}` : ''}`;
}

type Times = Pick<CorpusResult['pages'][number], 'id' | 'ms' | 'firstMs'>;

/** How our figures stand to theirs: the medians' ratio and the p95s', then page by page. */
function ratios(ours: readonly Times[], theirs: readonly Times[]): readonly string[] {
  const of = (key: 'ms' | 'firstMs') => {
    const [a, b] = [ours, theirs].map((all) => all.map((one) => one[key]));
    return [0.5, 0.95].map((share) => percentile(a ?? [], share) / percentile(b ?? [], share));
  };
  const each = (key: 'ms' | 'firstMs') => {
    const all = ours.map((one) => one[key] / (theirs.find(({ id }) => id === one.id)?.[key] ?? 0));
    return [0.5, 0.95].map((share) => percentile(all.filter(Number.isFinite), share));
  };
  const line = (what: string, [usual, first]: readonly (readonly number[])[]) =>
    `${what.padEnd(26)} ${(usual ?? []).map(figure).join(' ')}               ${(first ?? []).map(figure).join(' ')}`;
  return [
    line('ours / Readability', [of('ms'), of('firstMs')]),
    line('the same page by page', [each('ms'), each('firstMs')]),
  ];
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
