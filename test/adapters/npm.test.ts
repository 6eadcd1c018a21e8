import { expect, it } from 'vitest';
import { addressFindings } from '../../src/adapters/address-findings.ts';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

it.each([
  ['https://www.npmjs.com/package/tides', 'tides', 'package', 'tides'],
  [
    'https://www.npmjs.com/package/@bay/tides?activeTab=code',
    '@bay/tides',
    'package',
    '@bay/tides',
  ],
  ['https://www.npmjs.com/package/%40bay%2Ftides', '@bay/tides', 'package', '@bay/tides'],
  ['https://npmjs.com/package/tides/v/1.0.0-rc.1', 'tides', 'release', 'tides 1.0.0-rc.1'],
])('%s is of %s, a %s', (url, npm, kind, title) => {
  expect(addressFindings(url)).toMatchObject({ identifiers: { npm }, kind, title, site: 'npm' });
});

it.each([
  'https://www.npmjs.com/products',
  'https://www.npmjs.com/~mira',
  'https://www.npmjs.com/org/bay',
])('%s is of no package', (url) => {
  expect(addressFindings(url)).toMatchObject({ kind: '', identifiers: {} });
});

it('takes no day from the page: it is that of the newest version', () => {
  const url = 'https://www.npmjs.com/package/tides/v/1.0.0';
  const page = { url, times: ['2026-08-09T07:06:05.000Z'], probed: { 'npm-links': [['']] } };
  expect(findingsOf(snapshotOf(page))).toMatchObject({ published: '', people: [], links: [] });
});
