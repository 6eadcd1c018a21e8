import type { Draft } from './draft.ts';
import type { Spot } from './filing.ts';

/**
 * Where a placement lands one step up or down: past its neighbour, or over the edge into the
 * section above (as its last) or below (as its first). null at either end of the issue.
 */
export function stepFrom(draft: Draft, placementId: string, step: 'up' | 'down'): Spot | null {
  const at = draft.sections.findIndex((one) =>
    one.entries.some((entry) => entry.placement.id === placementId),
  );
  const entries = draft.sections[at]?.entries ?? [];
  const from = entries.findIndex((entry) => entry.placement.id === placementId);
  if (from < 0) return null;
  const to = from + (step === 'up' ? -1 : 1);
  if (to >= 0 && to < entries.length) return spotAt(draft, at, to, placementId);
  const next = at + (step === 'up' ? -1 : 1);
  if (draft.sections[next] === undefined) return null;
  return spotAt(draft, next, step === 'up' ? Number.POSITIVE_INFINITY : 0, placementId);
}

/** The spot that makes a placement the `index`-th of a section (beyond the end: the last). */
export function spotAt(
  draft: Draft,
  sectionIndex: number,
  index: number,
  moving: string,
): Spot | null {
  const target = draft.sections[sectionIndex];
  if (target === undefined) return null;
  const others = target.entries.filter((entry) => entry.placement.id !== moving);
  const place = Math.min(index, others.length);
  return {
    issue: draft.issue.id,
    section: target.section.id,
    before: others[place - 1]?.placement.rank ?? null,
    after: others[place]?.placement.rank ?? null,
  };
}
