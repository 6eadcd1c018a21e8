import { describe, expect, it } from 'vitest';
import { fileAll, fileClip, unfileClip } from '../../src/core/filing.ts';
import { clipOf, idOf, now, placementOf } from '../sample.ts';

const later = '2026-11-24T08:00:00.000Z';
const by = { placementId: idOf(70), now: later };
const spot = { issue: idOf(2), section: idOf(12), before: 'a0', after: 'a1' };

describe('filing a clip', () => {
  it('from the inbox places it between its neighbours', () => {
    const clip = clipOf(31, { state: 'inbox' });
    const made = placementOf(70, clip, { rev: 0, section: idOf(12), rank: 'a0V' });
    expect(fileClip(clip, null, spot, by)).toEqual([
      {
        store: 'clips',
        id: clip.id,
        before: clip,
        after: { ...clip, state: 'placed', updated: later },
      },
      { store: 'placements', id: idOf(70), before: null, after: made },
    ]);
  });

  it('that is placed moves its placement and leaves the clip alone', () => {
    const clip = clipOf(31);
    const placement = placementOf(69, clip, { rev: 3 });
    const after = { ...placement, section: idOf(12), rank: 'a0V' };
    expect(fileClip(clip, placement, spot, by)).toEqual([
      { store: 'placements', id: placement.id, before: placement, after },
    ]);
  });

  it.each(['heldOver', 'trashed'] as const)('that was %s takes it back in', (state) => {
    const [first] = fileClip(clipOf(31, { state }), null, spot, by);
    expect(first?.after).toMatchObject({ state: 'placed' });
  });
});

describe('filing several', () => {
  it('puts waiting and placed ones behind one another, by one list of changes', () => {
    const waiting = clipOf(31, { state: 'inbox' });
    const placed = clipOf(32);
    const placement = placementOf(69, placed);
    const passage = placementOf(68, { id: idOf(33) }, { kind: 'passage', rank: 'a9' });
    let made = 70;
    const changes = fileAll(
      [
        { kind: 'clip', clip: waiting, placement: null },
        { kind: 'passage', placement: passage },
        { kind: 'clip', clip: placed, placement },
      ],
      spot,
      { makeId: () => idOf(made++), now: later },
    );
    expect(changes.map(({ store, id }) => [store, id])).toEqual([
      ['clips', waiting.id],
      ['placements', idOf(70)],
      ['placements', idOf(68)],
      ['placements', idOf(69)],
    ]);
    const ranks = changes.flatMap(({ after }) => (after && 'rank' in after ? [after.rank] : []));
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks).size).toBe(3);
    expect(ranks.every((rank) => rank > spot.before && rank < spot.after)).toBe(true);
  });
});

describe('taking a clip out', () => {
  it.each(['inbox', 'heldOver', 'trashed'] as const)(
    'to %s removes it wherever it stands',
    (state) => {
      const clip = clipOf(31);
      const placements = [placementOf(69, clip), placementOf(70, clip, { issue: idOf(3) })];
      const changes = unfileClip(clip, placements, { state, now: later });
      expect(changes[0]?.after).toEqual({ ...clip, state, updated: later });
      expect(changes.slice(1).map(({ before, after }) => [before, after])).toEqual(
        placements.map((placement) => [placement, null]),
      );
      expect(clip.updated).toBe(now);
    },
  );
});
