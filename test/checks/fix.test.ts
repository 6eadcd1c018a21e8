import { describe, expect, it } from 'vitest';
import { fixChanges } from '../../src/checks/fix.ts';
import { clipOf, now } from '../sample.ts';
import { found, inputOf } from './checking.ts';

const input = inputOf({
  clips: [
    clipOf(31, { canonicalUrl: { found: null, corrected: 'http://https://tides.example/a' } }),
  ],
});
const [finding] = found(input).filter(({ check }) => check === 'malformed-address');
const fix = finding?.fix ?? { name: { name: 'fix_address', values: [] }, edits: [] };

describe('a fix', () => {
  it('is one change of the record as it is by now', () => {
    const [clip] = [...input.draft.clips.values()];
    const later = inputOf({ clips: clip === undefined ? [] : [{ ...clip, lead: 'asks' }] });
    expect(fixChanges(fix, later.draft, now)).toMatchObject([
      {
        store: 'clips',
        before: { lead: 'asks' },
        after: {
          lead: 'asks',
          canonicalUrl: { corrected: 'https://tides.example/a' },
          key: 'tides.example/a',
        },
      },
    ]);
  });

  it('changes nothing where its record is gone, or is so already', () => {
    expect(fixChanges(fix, inputOf({}).draft, now)).toEqual([]);
    const [change] = fixChanges(fix, input.draft, now);
    const mended = change?.store === 'clips' && change.after !== null ? [change.after] : [];
    expect(fixChanges(fix, inputOf({ clips: mended }).draft, now)).toEqual([]);
  });

  it('is data that can be kept and sent', () => {
    expect(structuredClone(fix)).toEqual(fix);
  });
});
