import { describe, expect, it } from 'vitest';
import { type Counted, type Health, healthOf } from '../../src/core/health.ts';

const now: Counted = { storeId: 'a', seq: 7, counts: { clips: 3, settings: 0 } };

const cases: readonly (readonly [
  what: string,
  counters: Counted | null,
  canary: Counted | null,
  there: Counted['counts'] | null,
  health: Health,
])[] = [
  ['nothing was ever written', null, null, null, 'sound'],
  ['nothing was ever written, and that is counted', null, null, { clips: 0 }, 'sound'],
  ['both sides agree', now, now, null, 'sound'],
  ['both sides agree, and it is all there', now, now, { clips: 3, issues: 0 }, 'sound'],
  ['the database is empty', null, now, null, 'lost'],
  ['the database is empty, and that is counted', null, now, { clips: 0 }, 'lost'],
  ['another one was begun in its place', { ...now, storeId: 'b' }, now, null, 'lost'],
  ['it went back to what it was', { ...now, seq: 6 }, now, null, 'lost'],
  ['records are gone and their counters are not', now, now, { clips: 2 }, 'lost'],
  ['the counters are gone and the records are not', null, null, { clips: 3 }, 'lost'],
  ['a store is gone wholly', now, now, {}, 'lost'],
  ['the second copy is gone', now, null, null, 'behind'],
  ['the last change is not copied', { ...now, seq: 8 }, now, null, 'behind'],
  ['an earlier change is not copied', { ...now, uncopied: true }, now, null, 'behind'],
  ['the writer of an earlier change was ended', now, { ...now, uncopied: true }, null, 'behind'],
];

describe('a database and its second copy', () => {
  it.each(cases)('where %s', (_, counters, canary, there, health) => {
    expect(healthOf(counters, canary, there)).toBe(health);
  });
});
