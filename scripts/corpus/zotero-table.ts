import { addressFindings } from '../../src/adapters/address-findings.ts';
import { share } from './share.ts';
import { listed } from './table.ts';
import type { Verdict } from './verdict.ts';
import { zoteroKinds } from './zotero-kinds.ts';
import { arxivOf, doiOf, showsDoi, type ZoteroRow } from './zotero-rows.ts';

/** One thing an address told, held against what Zotero is expected to find there. */
interface Score {
  readonly url: string;
  readonly verdict: Verdict;
  readonly said: string;
  readonly expected: string;
}

/** What we say of addresses alone, held against Zotero's expectations. */
export function zoteroTable(
  rows: readonly ZoteroRow[],
  { isListed }: { readonly isListed: boolean },
): string {
  const parts = [
    { name: 'kind', scores: rows.flatMap(kindScore) },
    { name: 'DOI that stands in the address', scores: rows.flatMap((row) => doiScore(row, true)) },
    { name: 'DOI that does not', scores: rows.flatMap((row) => doiScore(row, false)) },
    { name: 'a DOI where Zotero has none', scores: rows.flatMap(doiOutOfPlace) },
    { name: 'arXiv id', scores: rows.flatMap(arxivScore) },
  ];
  return [
    `addresses of Zotero's: ${rows.length}`.padEnd(38) +
      ['right', 'wrong', 'missing'].map((head) => head.padStart(17)).join(''),
    ...parts.map(({ name, scores }) => line(name, scores)),
    ...(isListed ? parts.flatMap(({ name, scores }) => misses(name, scores)) : []),
  ].join('\n');
}

function kindScore({ url, itemType }: ZoteroRow): readonly Score[] {
  const right = zoteroKinds[itemType];
  if (right === undefined) return [];
  const { kind } = addressFindings(url);
  return [{ url, said: kind, expected: itemType, verdict: verdictOf(kind, right) }];
}

function doiScore(row: ZoteroRow, isShown: boolean): readonly Score[] {
  const doi = doiOf(row);
  if (doi === null || showsDoi(row, doi) !== isShown) return [];
  const said = saidDoi(row);
  // Of a paper that is on arXiv as well, Zotero has the journal's.
  const arxiv = arxivOf(row);
  const right = arxiv === null ? [doi] : [doi, `10.48550/arxiv.${arxiv}`.toLowerCase()];
  return [{ url: row.url, said, expected: doi, verdict: verdictOf(said, right) }];
}

/** A DOI given where none is expected: its address may well show one, so it is only told. */
function doiOutOfPlace(row: ZoteroRow): readonly Score[] {
  if (doiOf(row) !== null) return [];
  const said = saidDoi(row);
  return [{ url: row.url, said, expected: '', verdict: said === '' ? 'exact' : 'wrong' }];
}

function arxivScore(row: ZoteroRow): readonly Score[] {
  const expected = arxivOf(row);
  const said = (addressFindings(row.url).identifiers.arxiv ?? '').replace(/v\d+$/, '');
  if (expected === null)
    return said === '' ? [] : [{ url: row.url, said, expected: '', verdict: 'wrong' }];
  return [{ url: row.url, said, expected, verdict: verdictOf(said, [expected]) }];
}

function saidDoi({ url }: ZoteroRow): string {
  return (addressFindings(url).identifiers.doi ?? '').toLowerCase();
}

function verdictOf(said: string, right: readonly string[]): Verdict {
  if (said === '') return 'missing';
  return right.includes(said) ? 'exact' : 'wrong';
}

function line(name: string, scores: readonly Score[]): string {
  const cells = (['exact', 'wrong', 'missing'] as const).map((verdict) =>
    share(scores.filter((score) => score.verdict === verdict).length, scores.length),
  );
  return `  ${name.padEnd(36)}${cells.map((cell) => cell.padStart(17)).join('')}`;
}

function misses(name: string, scores: readonly Score[]): readonly string[] {
  const some = scores.filter(({ verdict }) => verdict !== 'exact');
  return listed(
    name,
    some.map(({ verdict, url, said, expected }) => {
      return `${verdict.padEnd(8)}${url}: got ${JSON.stringify(said)} expected ${expected}`;
    }),
  );
}
