import { expect, it } from 'vitest';
import { freeNumber } from '../../src/core/issue-number.ts';

it.each([
  [18, [18, 18], 19],
  [18, [18, 19, 19, 20, 22], 21],
  [18, [], 18],
  [0, [0, 1], 2],
])('from %i on, beside %j, the next free number is %i', (from, taken, free) => {
  expect(freeNumber(from, taken)).toBe(free);
});
