import type { CorpusResult } from './corpus-run.ts';
import type { Expected } from './expected.ts';
import type { OurGot } from './got-of-capture.ts';
import { share } from './share.ts';
import { listed } from './table.ts';

const walls: readonly OurGot['declared'][] = ['members', 'metered', 'registration'];

/** What our captures say of who may read a page, held against what its own markup says. */
export function accessTable(
  { pages }: CorpusResult,
  labels: ReadonlyMap<string, Expected>,
  { isListed }: { readonly isListed: boolean },
): string {
  const which = (wanted: (label: Expected) => boolean) =>
    pages.filter(({ id }) => {
      const label = labels.get(id);
      return label !== undefined && wanted(label);
    });
  const walled = which(({ paywall }) => paywall === true);
  const free = which(({ paywall }) => paywall === false);
  const conflicts = which(({ paywall_how: how }) => how?.why.includes('conflict') ?? false);
  const unsaid = which(({ paywall, paywall_how: how }) => {
    return paywall === null && !how?.why.includes('conflict');
  });
  const found = walled.filter(({ got }) => isWall(got));
  const flagged = free.filter(({ got }) => isWall(got));
  const told = conflicts.filter(({ got }) => isConflict(got));
  const presumed = unsaid.filter(({ got }) => isWall(got));
  const named = (some: CorpusResult['pages']) =>
    some.map(({ id, got: { declared, claims } }) => `${id}: ${declared} ${JSON.stringify(claims)}`);
  return [
    row('walled pages found', found.length, walled.length),
    row('free pages flagged', flagged.length, free.length),
    row('conflicts told', told.length, conflicts.length),
    row('walls where the label says nothing', presumed.length, unsaid.length),
    ...(isListed
      ? [
          ...listed('walled pages missed', named(without(walled, found))),
          ...listed('free pages flagged', named(flagged)),
          ...listed('conflicts not told', named(without(conflicts, told))),
          ...listed('walls where the label says nothing', named(presumed)),
        ]
      : []),
  ].join('\n');
}

function isWall({ declared }: OurGot): boolean {
  return walls.includes(declared);
}

/** A wall, with the page's word of being free kept beside it. */
function isConflict({ declared, claims }: OurGot): boolean {
  const kinds = claims.map((claim) => claim.declared);
  return (
    walls.includes(declared) && kinds.includes('free') && kinds.some((kind) => walls.includes(kind))
  );
}

function without<T>(all: readonly T[], some: readonly T[]): readonly T[] {
  return all.filter((one) => !some.includes(one));
}

function row(name: string, count: number, of: number): string {
  return `${name.padEnd(38)}${share(count, of).padStart(17)}`;
}
