import { describe, expect, it } from 'vitest';
import { addressFindings } from '../../src/adapters/address-findings.ts';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const url = 'https://pypi.org/project/tidetables/';

describe('an address of PyPI', () => {
  it.each([
    [url, 'tidetables', 'package'],
    ['https://pypi.python.org/pypi/tide.tables', 'tide.tables', 'package'],
    [`${url}2.1.0/`, 'tidetables 2.1.0', 'release'],
    [`${url}2.1.0rc1/#files`, 'tidetables 2.1.0rc1', 'release'],
    [`${url}#description`, 'tidetables', 'package'],
  ])('%s is of %s, a %s', (address, title, kind) => {
    const [name] = title.split(' ');
    expect(addressFindings(address)).toMatchObject({
      title,
      kind,
      site: 'PyPI',
      identifiers: { pypi: name },
    });
  });

  it.each([
    'https://pypi.org/help/',
    'https://pypi.org/search/?q=tide',
    'https://pypi.org/user/mira/',
  ])('%s is of no package', (address) => {
    expect(addressFindings(address)).toMatchObject({ kind: '', identifiers: {} });
  });
});

describe('a page of PyPI', () => {
  const probed = { 'pypi-released': [['2026-08-09T07:06:05+0000']] };

  it('gives the day of the version that its address names, and of no other', () => {
    expect(findingsOf(snapshotOf({ url, probed })).published).toBe('');
    expect(findingsOf(snapshotOf({ url: `${url}2.1.0/`, probed })).published).toMatch(
      /^2026-08-09/,
    );
  });

  it('gives the names of its people once, and no addresses', () => {
    const authors = ['Mira Okafor', 'Mira Okafor', 'ines@quietbay.example'];
    const { people } = findingsOf(snapshotOf({ url, authors }));
    expect(people.map(({ name }) => name)).toEqual(['Mira Okafor']);
  });

  it('links the repository that its links lead to', () => {
    const rows = [['https://tides.example/'], ['https://github.com/quietbay/tides/issues']];
    expect(findingsOf(snapshotOf({ url, probed: { 'pypi-links': rows } })).links).toEqual([
      { name: 'repo', url: 'https://github.com/quietbay/tides' },
    ]);
  });
});
