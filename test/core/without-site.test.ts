import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiteName, withoutSite } from '../../src/core/without-site.ts';

const sites = ['The Example', 'example.org', 'example'];

describe('a title', () => {
  it.each([
    ['Tides | The Example', 'Tides'],
    ['Tides|The Example', 'Tides'],
    ['THE EXAMPLE: Tides', 'Tides'],
    ['Tides :: example.org ::', 'Tides'],
    ['Tides - Example - The Example', 'Tides'],
    ['Tides @ Example', 'Tides'],
    ['Tides: low and high', 'Tides: low and high'],
    ['The Example', 'The Example'],
    ['An example of tides', 'An example of tides'],
    ['Tides — an essay | Elsewhere', 'Tides — an essay | Elsewhere'],
    ['', ''],
  ])('%j is %j', (title, told) => {
    expect(withoutSite(title, sites)).toBe(told);
  });

  it('is cut once and for all, and never to nothing', () => {
    const part = fc.constantFrom('Tides', 'The Example', 'Example', 'Low', '');
    const sign = fc.constantFrom(' | ', ' - ', ': ', '|', ' ');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, sign), { maxLength: 5 }), (pieces) => {
        const title = pieces.flat().join('').trim();
        const once = withoutSite(title, sites);
        expect(withoutSite(once, sites)).toBe(once);
        expect(title).toContain(once);
        expect(once === '').toBe(title === '');
      }),
    );
  });
});

it('the name of a site is known whatever its case and its marks', () => {
  expect(isSiteName('the EXAMPLE!', sites)).toBe(true);
  expect(isSiteName('The Example Daily', sites)).toBe(false);
  expect(isSiteName('', [''])).toBe(false);
});
