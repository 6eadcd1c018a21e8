import type { DrivenPage } from '../../test/e2e/rig.ts';
import { seededId } from './fault.ts';
import { type Ask, askInTurn } from './in-page.ts';

/** Clips that are made one after the other, and what was answered for each. */
export interface ClipsInTurn {
  /** The ids of those that were acknowledged. */
  readonly acknowledged: ReadonlySet<string>;
  /** How many of them were told to be not saved. */
  told(): number;
  /** Makes so many more; gives what is wrong: clips that nothing was said of. */
  make(times: number): Promise<readonly string[]>;
  /** How many of those acknowledged are not among these ids. */
  lostOf(ids: Iterable<unknown>): number;
}

export function clipsInTurn(page: DrivenPage, random: () => number): ClipsInTurn {
  const acknowledged = new Set<string>();
  let told = 0;
  let number = 0;
  return {
    acknowledged,
    told: () => told,
    make: async (times) => {
      const silent: string[] = [];
      for (let time = 0; time < times; time += 1) {
        const [clipId = '', placementId, orderId] = [0, 1, 2].map(() => seededId(random));
        number += 1;
        const ask = { kind: 'clip', number, ids: { clipId, placementId, orderId } } as Ask;
        const { done, said } = await askInTurn(page, [ask], 4);
        if (done === 1) acknowledged.add(clipId);
        else if (said === '') silent.push(`clip ${number} was not answered for`);
        else told += 1;
      }
      return silent;
    },
    lostOf: (ids) => {
      const there = new Set(ids);
      return [...acknowledged].filter((id) => !there.has(id)).length;
    },
  };
}
