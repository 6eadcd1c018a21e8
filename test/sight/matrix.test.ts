import { expect, it } from 'vitest';
import { matrixIn, product } from '../../src/sight/matrix.ts';

const none = matrixIn('none');
const turned = matrixIn('matrix3d(-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1)');
const nearer = matrixIn('matrix3d(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 30, 1)');

it('a transform in the plane leaves space as it is', () => {
  const moved = matrixIn('matrix(1, 0, 0, 1, 40, 50)');
  expect([moved[10], moved[14], moved[12], moved[13]]).toEqual([1, 0, 40, 50]);
});

it('nothing changes nothing', () => {
  expect(product(none, turned)).toEqual(turned);
  expect(product(turned, none)).toEqual(turned);
});

it('what is turned twice faces the reader again, and what is nearer in it is farther', () => {
  expect(turned[10]).toBe(-1);
  expect(product(turned, turned)[10]).toBe(1);
  expect(product(turned, nearer)[14]).toBe(-30);
});
