import { describe, expect, it } from 'vitest';
import type { Placement } from '../../src/core/placement.ts';
import { lastRank, placementsOf } from '../../src/store/placements.ts';
import { clipOf, idOf, issue, placementOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const [one, other] = [clipOf(31), clipOf(32)];

function ids(placements: readonly Placement[]): readonly string[] {
  return placements.map((placement) => placement.id);
}

async function place(): Promise<void> {
  await put(
    'placements',
    placementOf(71, one, { rank: 'a2' }),
    placementOf(72, other, { rank: 'a10' }),
    placementOf(73, one, { rank: 'Zz', section: idOf(12) }),
    placementOf(74, one, { issue: idOf(3), rank: 'a9' }),
  );
}

describe('the placements', () => {
  it('of a clip come from whichever issues', async () => {
    await place();
    expect(ids(await placementsOf(one.id))).toEqual([idOf(71), idOf(73), idOf(74)]);
  });
});

describe('the last rank', () => {
  it('is that of one section of one issue', async () => {
    await place();
    expect(await lastRank(issue.id, idOf(11))).toBe('a2');
    expect(await lastRank(issue.id, idOf(12))).toBe('Zz');
    expect(await lastRank(issue.id, idOf(13))).toBeNull();
    expect(await lastRank(idOf(3), idOf(12))).toBeNull();
  });
});
