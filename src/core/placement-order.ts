import { generateNKeysBetween } from 'fractional-indexing';
import { rising } from './common-run.ts';
import { byRank, type Placement } from './placement.ts';

/** What is to stand in a section: as it is placed by now, or what is placed nowhere yet. */
export type ToPlace = Placement | Pick<Placement, 'kind' | 'ref'>;

/**
 * What stands in a section, in the order given. As many placements as can stay as they are; the others,
 * which have to move or to be made, get ranks between those.
 */
export function placedInOrder(
  row: readonly ToPlace[],
  at: Pick<Placement, 'issue' | 'section'>,
  makeId: () => string,
): readonly Placement[] {
  const isHere = (one: ToPlace): one is Placement =>
    'id' in one && one.issue === at.issue && one.section === at.section;
  const here = row.filter(isHere);
  const isInOrder = here.every((one, index) => {
    const next = here[index + 1];
    return next === undefined || byRank(one, next) < 0;
  });
  if (isInOrder && here.length === row.length) return here;
  const staying = new Set(
    rising(here.map(({ rank }) => rank)).flatMap((index) => here[index] ?? []),
  );
  const placed: Placement[] = [];
  let run: ToPlace[] = [];
  const place = (before: string | null, after: string | null) => {
    const ranks = generateNKeysBetween(before, after, run.length);
    for (const [index, one] of run.entries()) {
      const made = 'id' in one ? one : { ...one, id: makeId(), rev: 0 };
      placed.push({ ...made, ...at, rank: ranks[index] ?? '' });
    }
    run = [];
  };
  for (const one of row) {
    if (!isHere(one) || !staying.has(one)) {
      run.push(one);
      continue;
    }
    place(placed.at(-1)?.rank ?? null, one.rank);
    placed.push(one);
  }
  place(placed.at(-1)?.rank ?? null, null);
  return placed;
}
