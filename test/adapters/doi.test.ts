import { expect, it } from 'vitest';
import { doiIn, doiKind } from '../../src/adapters/doi.ts';

it.each([
  ['10.1234/jht.42', '10.1234/jht.42'],
  ['doi:10.1234/JHT.42', '10.1234/JHT.42'],
  ['https://doi.org/10.1234/jht.42', '10.1234/jht.42'],
  ['10.1234/jht.42/pdf', '10.1234/jht.42'],
  ['10.1234/jht.42/full/', '10.1234/jht.42'],
  ['10.1234/jht.42.full.pdf', '10.1234/jht.42'],
  ['10.1234/jht.42/figures/3', '10.1234/jht.42'],
  ['10.1234/jht.42;jsessionid=A1.b2', '10.1234/jht.42'],
  ['10.1234/jht/42', '10.1234/jht/42'],
  ['10.1234/jht42/pdb', '10.1234/jht42/pdb'],
  [
    '10.1002/(SICI)1-3(2000)39:1<165::AID-X>3.0.CO;2-B',
    '10.1002/(SICI)1-3(2000)39:1<165::AID-X>3.0.CO;2-B',
  ],
  ['10.1234/jht.42.', '10.1234/jht.42'],
  ['10.5555/12345', ''],
  ['10.5072/zenodo.1', ''],
  ['10.1234/pdf', ''],
  ['10.1234/', ''],
  ['10.12/x', ''],
  ['version 10.1234', ''],
  ['', ''],
])('%j holds the DOI %j', (text, doi) => {
  expect(doiIn(text)).toBe(doi);
});

it.each([
  ['10.1234/jht.42', null],
  ['10.5281/zenodo.42', ''],
  ['10.5061/dryad.abc', 'dataset'],
  ['10.1234/9780000000002', 'book'],
  ['10.1234/9780000000002.ch3', 'book'],
  ['10.1007/978-0-000-00000-2', 'book'],
  ['10.1007/978-0-000-00000-2_17', 'paper'],
  ['10.1234/2019789012345678', null],
])('%s tells the kind %j', (doi, kind) => {
  expect(doiKind(doi)).toBe(kind);
});
