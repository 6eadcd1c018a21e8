import type { CorpusResult } from './corpus-run.ts';
import type { Expected } from './expected.ts';
import { type Field, metadataFields } from './metadata-fields.ts';
import {
  type FieldScores,
  metadataScores,
  type PageVerdict,
  readerNames,
} from './metadata-scores.ts';
import { share } from './share.ts';
import { listed } from './table.ts';
import type { Verdict } from './verdict.ts';

/** How far below the peers together we may be, in points of a hundred. */
const slack = 3;

/** A line of the table: the verdicts it counts. */
interface Row {
  readonly name: string;
  readonly counts: readonly Verdict[];
  /** Whether more is better. */
  readonly isGood: boolean;
}

/** What we and the peers say of the pages, held against the labels; with `isListed`, our misses. */
export function metadataTable(
  result: CorpusResult,
  labels: ReadonlyMap<string, Expected>,
  { isListed }: { readonly isListed: boolean },
): string {
  const fields = metadataFields.map((field) => ({
    field,
    scores: metadataScores(field, result, labels),
  }));
  return [
    line('', readerNames),
    ...fields.flatMap(({ field, scores }) => rowsOf(field).map((row) => shown(row, scores))),
    '',
    `ours against the peers together, less ${slack} points`,
    ...fields.flatMap(({ field, scores }) => (field.isBar ? barsOf(field, scores) : [])),
    ...(isListed ? fields.flatMap(({ field, scores }) => missesOf(field, scores)) : []),
  ].join('\n');
}

function rowsOf({ name, isLoose }: Field): readonly Row[] {
  const right = isLoose
    ? [
        { name: `${name}, exact`, counts: ['exact'], isGood: true },
        { name: '  exact or loose', counts: ['exact', 'loose'], isGood: true },
      ]
    : [{ name, counts: ['exact'], isGood: true }];
  return [
    ...(right as readonly Row[]),
    { name: '  wrong', counts: ['wrong'], isGood: false },
    { name: '  missing', counts: ['missing'], isGood: false },
  ];
}

function shown({ name, counts }: Row, scores: FieldScores): string {
  return line(
    name,
    readerNames.map((reader) => {
      const verdicts = scores[reader];
      return verdicts === null ? '–' : share(counted(verdicts, counts), verdicts.length);
    }),
  );
}

function line(name: string, cells: readonly string[]): string {
  return [name.padEnd(40), ...cells.map((cell) => cell.padStart(17))].join('').trimEnd();
}

function counted(verdicts: readonly PageVerdict[], counts: readonly Verdict[]): number {
  return verdicts.filter(({ verdict }) => counts.includes(verdict)).length;
}

function barsOf(field: Field, { ours, union }: FieldScores): readonly string[] {
  if (!ours?.length || !union?.length) return [];
  return rowsOf(field)
    .filter(({ isGood }) => isGood)
    .map(({ name, counts }) => {
      const percent = (verdicts: readonly PageVerdict[]) =>
        (100 * counted(verdicts, counts)) / verdicts.length;
      const [we, they] = [percent(ours), percent(union) - slack];
      const title = name.startsWith(' ') ? `${field.name},${name.slice(1)}` : name;
      const is = we >= they ? 'ok' : 'BELOW';
      return `  ${title.padEnd(40)} ${we.toFixed(1).padStart(5)} % to ${they.toFixed(1).padStart(5)} %  ${is}`;
    });
}

/** Each of our misses, with which of the peers together are right there. */
function missesOf(field: Field, { ours, union }: FieldScores): readonly string[] {
  const right = new Set(
    union?.flatMap(({ id, verdict }) => (verdict === 'exact' || verdict === 'loose' ? [id] : [])),
  );
  const misses = (ours ?? []).filter(({ verdict }) => verdict !== 'exact');
  return listed(
    `${field.name}: not to the letter (* where a peer has it right)`,
    misses.map(
      ({ id, verdict, said, expected }) =>
        `${right.has(id) ? '*' : ' '} ${verdict.padEnd(8)}${id}: got ${JSON.stringify(said)} expected ${JSON.stringify(expected)}`,
    ),
  );
}
