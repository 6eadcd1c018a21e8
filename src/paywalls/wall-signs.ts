import type { WallSigns } from '../core/view.ts';
import { controls, type Sign, signs } from './signs.ts';

/** The signs as they are looked for in a page. */
export const wallSigns: WallSigns = {
  elements: signs.flatMap((sign) => row(sign, sign.elements, ',')),
  phrases: signs.flatMap((sign) =>
    row(sign, sign.phrases, '|').map((one) => ({ ...one, hints: sign.hints ?? [] })),
  ),
  controls: controls.join('|'),
};

function row({ id, hosts = [] }: Sign, all: readonly string[] | undefined, between: string) {
  return all === undefined ? [] : [{ id, is: all.join(between), hosts }];
}
