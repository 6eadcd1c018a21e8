import { expect, it } from 'vitest';
import { directionOf } from '../../src/ui/direction.ts';

const rest = ' 2026 '.repeat(10_000);

it.each([
  ['low tide', 'ltr'],
  ['\u05e9\u05dc\u05d5\u05dd', 'rtl'],
  ['\u0645\u0631\u062d\u0628\u0627', 'rtl'],
  ['', 'ltr'],
] as const)('of a very long text is that of its first letter: %s', (word, direction) => {
  expect(directionOf(`1. "${word}${rest}`)).toBe(direction);
});

it('of any other text is found by the browser, paragraph by paragraph', () => {
  expect(directionOf('\u05e9\u05dc\u05d5\u05dd')).toBe('auto');
});
