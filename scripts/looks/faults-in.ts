import { faultsOn } from '../../test/e2e/axe-faults.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import type { Look } from './looks.ts';
import { moving, overflowing, tooSmall } from './measured.ts';
import type { Studio } from './studio.ts';

/** What is looked for, a column each. */
export const kinds = ['axe', 'overflow', 'small', 'moving', 'walk'] as const;

export interface Fault {
  readonly kind: (typeof kinds)[number];
  readonly screen: string;
  readonly look: string;
  readonly what: string;
}

type Seen = Pick<Fault, 'kind' | 'what'>;

/** Everything that is wrong with a screen in the look it has. */
export async function faultsIn(
  { rig }: Studio,
  app: DrivenPage,
  look: Look,
): Promise<readonly Seen[]> {
  const as = (kind: Fault['kind'], found: readonly string[]): readonly Seen[] =>
    found.map((what) => ({ kind, what }));
  const still = async () => {
    // A change of colours is what sets transitions going.
    await rig.emulate(app, { dark: true });
    return moving(app);
  };
  return [
    ...as('overflow', await overflowing(app)),
    ...as('small', await tooSmall(app)),
    ...as('axe', await faultsOn(app)),
    ...as('moving', look.reducedMotion ? await still() : []),
  ];
}
