import type { Draft } from './draft.ts';
import type { Spot } from './filing.ts';

/**
 * Where placements land one step up or down, one behind the other: past the neighbour of the first
 * (up) or the last (down) of them, or over the edge into the section above (as its last) or below
 * (as its first). null at either end of the issue.
 */
export function stepFrom(
  draft: Draft,
  moving: readonly string[],
  step: 'up' | 'down',
): Spot | null {
  const isMoving = (entry: { readonly placement: { readonly id: string } }) =>
    moving.includes(entry.placement.id);
  const holds = (one: { readonly entries: Draft['strays'] }) => one.entries.some(isMoving);
  const up = step === 'up';
  const at = up ? draft.sections.findIndex(holds) : draft.sections.findLastIndex(holds);
  const entries = draft.sections[at]?.entries ?? [];
  const from = up ? entries.findIndex(isMoving) : entries.findLastIndex(isMoving);
  if (from < 0) return null;
  const staying = entries.slice(0, from).filter((entry) => !isMoving(entry)).length;
  if (up && from > 0) return spotAt(draft, at, staying - 1, moving);
  if (!up && from < entries.length - 1) return spotAt(draft, at, staying + 1, moving);
  const next = at + (up ? -1 : 1);
  if (draft.sections[next] === undefined) return null;
  return spotAt(draft, next, up ? Number.POSITIVE_INFINITY : 0, moving);
}

/**
 * The spot that makes placements the `index`-th and following of a section (beyond the end: its
 * last); those that move are not counted.
 */
export function spotAt(
  draft: Draft,
  sectionIndex: number,
  index: number,
  moving: readonly string[],
): Spot | null {
  const target = draft.sections[sectionIndex];
  if (target === undefined) return null;
  const others = target.entries.filter((entry) => !moving.includes(entry.placement.id));
  const place = Math.min(index, others.length);
  return {
    issue: draft.issue.id,
    section: target.section.id,
    before: others[place - 1]?.placement.rank ?? null,
    after: others[place]?.placement.rank ?? null,
  };
}
