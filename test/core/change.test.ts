import { describe, expect, it } from 'vitest';
import { changeOf, inverse } from '../../src/core/change.ts';
import { clipOf, idOf, placementOf } from '../sample.ts';

const clip = clipOf(31);
const placement = placementOf(71, clip);

describe('a change', () => {
  it('goes by the id of its record, made or removed', () => {
    expect(changeOf('clips', null, clip).id).toBe(clip.id);
    expect(changeOf('placements', placement, null).id).toBe(idOf(71));
  });

  it('of nothing at all is a mistake', () => {
    expect(() => changeOf('clips', null, null)).toThrow(TypeError);
  });
});

describe('changes backwards', () => {
  it('take back the last one first', () => {
    const made = [changeOf('clips', null, clip), changeOf('placements', null, placement)];
    expect(inverse(made)).toEqual([
      changeOf('placements', placement, null),
      changeOf('clips', clip, null),
    ]);
    expect(inverse(inverse(made))).toEqual(made);
  });
});
