import { expect, it } from 'vitest';
import { addressFindings } from '../../src/adapters/address-findings.ts';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

it.each([
  ['https://crates.io/crates/tide-tables', 'package', 'tide-tables'],
  ['https://crates.io/crates/tide-tables/0.4.2', 'release', 'tide-tables 0.4.2'],
  ['https://crates.io/crates/tide-tables/versions', 'package', 'tide-tables'],
  ['https://lib.rs/crates/tide-tables', 'package', 'tide-tables'],
])('%s is of a %s', (url, kind, title) => {
  expect(addressFindings(url)).toMatchObject({
    kind,
    title,
    site: 'crates.io',
    identifiers: { crates: 'tide-tables' },
  });
});

it.each(['https://crates.io/policies', 'https://crates.io/crates', 'https://crates.io/users/mira'])(
  '%s is of no crate',
  (url) => {
    expect(addressFindings(url)).toMatchObject({ kind: '', identifiers: {} });
  },
);

it('gives the day of the version that the address names, and of no other', () => {
  const probed = { 'crates-released': [['2026-07-08T09:10:11Z']] };
  const published = (url: string) => findingsOf(snapshotOf({ url, probed })).published;
  expect(published('https://crates.io/crates/tides/0.4.2')).toBe('2026-07-08T09:10:11Z');
  expect(published('https://crates.io/crates/tides')).toBe('');
});
