import { expect, it } from 'vitest';
import { addressFindings } from '../../src/adapters/address-findings.ts';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

it.each([
  'https://cran.r-project.org/package=tide.tables',
  'https://CRAN.R-project.org/web/packages/tide.tables/',
  'https://cloud.r-project.org/web/packages/tide.tables/index.html',
  'https://cran.rstudio.com/web/packages/tide.tables',
  'https://mirror.university.example/CRAN/web/packages/tide.tables/index.html',
])('%s is of a package', (url) => {
  expect(addressFindings(url)).toMatchObject({
    kind: 'package',
    title: 'tide.tables',
    site: 'CRAN',
    identifiers: { cran: 'tide.tables' },
  });
});

it('does not know whether a package of a universe is on CRAN', () => {
  expect(addressFindings('https://quietbay.r-universe.dev/tides')).toMatchObject({
    kind: 'package',
    title: 'tides',
    site: 'R-universe',
    identifiers: {},
  });
});

it.each([
  'https://cran.r-project.org/banner.shtml',
  'https://cran.r-project.org/web/packages/tides/vignettes/low.html',
  'https://shop.example/web/packages/premium/',
  'https://quietbay.r-universe.dev/packages',
])('%s is of no package', (url) => {
  expect(addressFindings(url)).toMatchObject({ kind: '', identifiers: {} });
});

it('counts the authors as CRAN does, and takes no day of it', () => {
  const url = 'https://cran.r-project.org/package=tides';
  const metas = {
    citation_author1: 'Mira Okafor',
    citation_author2: 'Ines Halvorsen',
    citation_author_institution: 'Quiet Bay',
    citation_publication_date: '2026-05-06',
  };
  const found = findingsOf(snapshotOf({ url }, metas));
  expect(found.people.map(({ name }) => name)).toEqual(['Mira Okafor', 'Ines Halvorsen']);
  expect(found.published).toBe('');
});
