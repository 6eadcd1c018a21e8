import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/core/clip.ts';
import { merge } from '../../src/core/merge.ts';
import type { Placement } from '../../src/core/placement.ts';
import { found } from '../../src/core/stored.ts';
import { clipOf, idOf, placementOf } from '../sample.ts';

const stored = clipOf(31, { rev: 4, blurb: 'calm', aside: 'hm', tags: found(['video']) });

const texts = ['lead', 'blurb', 'aside', 'via', 'url', 'key'] as const;
const later = '2026-11-23T09:05:00.000Z';

/** Which fields one side alters; the other side takes the rest. */
const edits = fc.record({
  values: fc.dictionary(fc.constantFrom(...texts), fc.string()),
  mine: fc.subarray([...texts]),
});

describe('a change brought onto a record that changed meanwhile', () => {
  it('keeps the edits of both sides to different fields, whichever lands first', () => {
    fc.assert(
      fc.property(edits, ({ values, mine }) => {
        const entries = Object.entries(values);
        const isMine = ([name]: [string, string]) => (mine as string[]).includes(name);
        const one = edited(Object.fromEntries(entries.filter(isMine)));
        const other = edited(Object.fromEntries(entries.filter((entry) => !isMine(entry))));
        const both = { kind: 'merged', record: edited(values) };
        expect(merge(stored, one, other)).toEqual(both);
        expect(merge(stored, other, one)).toEqual(both);
      }),
    );
  });

  it('is in conflict where both gave one field different values, and names it', () => {
    const one = edited({ blurb: 'wild', aside: 'oh' });
    const other = edited({ blurb: 'stormy', lead: 'asks' });
    expect(merge(stored, one, other)).toEqual({ kind: 'conflict', fields: ['blurb'] });
  });

  it('is fine where both gave a field the same value', () => {
    const same = edited({ tags: found(['video', 'long']) });
    expect(merge(stored, structuredClone(same), same)).toEqual({ kind: 'merged', record: same });
  });

  it('is never in conflict for the revision or the time', () => {
    const one = edited({ blurb: 'wild', updated: later });
    const other = edited({ aside: 'oh', updated: '2026-11-23T09:01:00.000Z', rev: 9 });
    expect(merge(stored, one, other)).toEqual({
      kind: 'merged',
      record: edited({ blurb: 'wild', aside: 'oh', updated: later, rev: 9 }),
    });
  });
});

describe('fields that say one thing together', () => {
  const place = placementOf(50, stored);
  const together = ['issue', 'section', 'rank'];
  const moved = (part: Partial<Placement>) => ({ ...place, ...part });

  it('are in conflict where both sides altered them, and be it different ones', () => {
    const [one, other] = [moved({ section: idOf(12) }), moved({ rank: 'a5' })];
    expect(merge(place, one, other, together)).toEqual({ kind: 'conflict', fields: together });
  });

  it('are as the one side has it that altered them', () => {
    const one = moved({ section: idOf(12), rank: 'a5' });
    expect(merge(place, one, moved({ rev: 7 }), together)).toEqual({
      kind: 'merged',
      record: { ...one, rev: 7 },
    });
    expect(merge(place, moved({}), one, together)).toEqual({ kind: 'merged', record: one });
  });
});

describe('removing a record', () => {
  it('is refused where the other side edited it', () => {
    expect(merge(stored, null, edited({ blurb: 'wild' })).kind).toBe('conflict');
  });

  it('makes an edit of it a conflict', () => {
    expect(merge(stored, edited({ blurb: 'wild' }), null).kind).toBe('conflict');
  });

  it('goes through where nothing but the revision moved on', () => {
    expect(merge(stored, null, { ...stored, rev: 9 })).toEqual({ kind: 'merged', record: null });
  });

  it('goes through where nothing but the time of the last change moved on', () => {
    const current = edited({ updated: later });
    expect(merge(stored, null, current)).toEqual({ kind: 'merged', record: null });
  });

  it('by both sides is fine', () => {
    expect(merge(stored, null, null)).toEqual({ kind: 'merged', record: null });
  });
});

describe('making a record', () => {
  it('gives it where there is none', () => {
    expect(merge(null, stored, null)).toEqual({ kind: 'merged', record: stored });
  });

  it('twice with the same words is fine', () => {
    const made = { ...stored, rev: 0 };
    expect(merge(null, made, stored)).toEqual({ kind: 'merged', record: made });
  });

  it('is in conflict with another one of its id', () => {
    expect(merge(null, stored, edited({ url: 'https://example.org/b' })).kind).toBe('conflict');
  });
});

function edited(part: Partial<Clip>): Clip {
  return { ...stored, ...part };
}
