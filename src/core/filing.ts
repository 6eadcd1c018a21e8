import { type Change, changeOf } from './change.ts';
import type { Clip } from './clip.ts';
import { type Placement, rankBetween } from './placement.ts';

/** A spot in an issue: a section, and the neighbours' ranks (null: none on that side). */
export interface Spot {
  readonly issue: string;
  readonly section: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Puts a clip on a spot; with `placement` the one it has moves there, else it gets a new one. */
export function fileClip(
  clip: Clip,
  placement: Placement | null,
  spot: Spot,
  by: { readonly placementId: string; readonly now: string },
): readonly Change[] {
  const made = { id: by.placementId, rev: 0, kind: 'clip', ref: clip.id } as const;
  const moved = { ...(placement ?? made), ...placeOn(spot) };
  const changes = [changeOf('placements', placement, moved)];
  if (clip.state === 'placed') return changes;
  return [changeOf('clips', clip, { ...clip, state: 'placed', updated: by.now }), ...changes];
}

/** Moves what a placement places, clip or passage, to another spot. */
function moveTo(placement: Placement, spot: Spot): Change {
  return changeOf('placements', placement, { ...placement, ...placeOn(spot) });
}

/** What can be put on a spot: a clip, placed or waiting, or a passage, which is always placed. */
export type Movable =
  | { readonly kind: 'clip'; readonly clip: Clip; readonly placement: Placement | null }
  | { readonly kind: 'passage'; readonly placement: Placement };

/** Puts several on one spot, one behind the other in the order given. */
export function fileAll(
  movables: readonly Movable[],
  spot: Spot,
  by: { readonly makeId: () => string; readonly now: string },
): readonly Change[] {
  let { before } = spot;
  return movables.flatMap((one) => {
    const here = { ...spot, before };
    before = rankBetween(before, spot.after);
    if (one.kind === 'passage') return [moveTo(one.placement, here)];
    return fileClip(one.clip, one.placement, here, { placementId: by.makeId(), now: by.now });
  });
}

function placeOn(spot: Spot): Pick<Placement, 'issue' | 'section' | 'rank'> {
  const { issue, section } = spot;
  return { issue, section, rank: rankBetween(spot.before, spot.after) };
}

/** Takes a clip out of its issues: back to the inbox, held over for a later one, or to the trash. */
export function unfileClip(
  clip: Clip,
  placements: readonly Placement[],
  to: { readonly state: 'inbox' | 'heldOver' | 'trashed'; readonly now: string },
): readonly Change[] {
  return [
    changeOf('clips', clip, { ...clip, state: to.state, updated: to.now }),
    ...placements.map((placement) => changeOf('placements', placement, null)),
  ];
}

/** Brings a clip back from the trash: to the places it had, or to where it waits. */
export function putBack(
  clip: Clip,
  to: {
    readonly state: 'inbox' | 'heldOver' | 'placed';
    readonly placements: readonly Placement[];
    readonly now: string;
  },
): readonly Change[] {
  return [
    changeOf('clips', clip, { ...clip, state: to.state, updated: to.now }),
    ...to.placements.map((placement) => changeOf('placements', null, placement)),
  ];
}
