import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../src/adapters/adapters.ts';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

type Metas = Readonly<Record<string, string>>;

function read(url: string, metas: Metas = {}, probed = {}) {
  return findingsOf(snapshotOf({ url, probed }, metas));
}

describe('a page that says what it is to be cited as', () => {
  it.each([
    'citation_doi',
    'bepress_citation_doi',
    'prism.doi',
    'dc.identifier',
    'publication_doi',
  ])('has the DOI that %s names, wherever it stands', (name) => {
    expect(read('https://example.org/a', { [name]: 'doi:10.1234/JHT.42' }).identifiers).toEqual({
      doi: '10.1234/JHT.42',
    });
  });

  it('has none where a meta only mentions one', () => {
    const metas = { citation_pdf_url: '/x.pdf', 'dc.identifier': 'ISSN 1234, see 10.1234/x' };
    expect(read('https://example.org/a', metas).identifiers).toEqual({});
  });

  it('is a paper where a journal is named, which is its site', () => {
    const metas = {
      citation_title: 'Low',
      citation_journal_title: 'Tides',
      citation_doi: '10.1234/x',
    };
    expect(read('https://example.org/a', metas)).toMatchObject({ kind: 'paper', site: 'Tides' });
  });

  it('is as any page where only a title, or an identifier that is no DOI, is given', () => {
    const metas = { citation_title: 'Low', 'dc.identifier': 'https://example.org/a' };
    expect(adapterFor(snapshotOf({}, metas))).toBeNull();
  });

  it('is published on the first full day that it gives', () => {
    const metas = { citation_publication_date: '2026/06', citation_online_date: '2026/05/07' };
    const published = (more: Metas) =>
      read('https://doi.org/10.1234/x', { ...metas, ...more }).published;
    expect(published({})).toBe('2026-05-07');
    expect(published({ citation_date: 'Apr 2, 2026' })).toBe('2026-04-02');
  });

  it('leads to its file, if that is an address', () => {
    const links = (file: string) =>
      read('https://example.org/a/b', { citation_pdf_url: file, citation_doi: '10.1234/x' }).links;
    expect(links('/x.pdf')).toEqual([{ name: 'pdf', url: 'https://example.org/x.pdf' }]);
    expect(links('javascript:alert(1)')).toEqual([]);
    expect(links('http://')).toEqual([]);
  });
});

describe('a DOI in the address', () => {
  const url = 'https://dl.acm.org/doi/10.1234/jht.42';

  it('is spelled as the page spells it', () => {
    expect(read(url, { citation_doi: '10.1234/JHT.42' }).identifiers.doi).toBe('10.1234/JHT.42');
  });

  it('stands against a page that names another', () => {
    expect(read(url, { citation_doi: '10.1234/old' }).identifiers.doi).toBe('10.1234/jht.42');
  });

  it('gives way where it was only made of a number in the address', () => {
    const article = 'https://elifesciences.org/articles/51710';
    expect(read(article, { citation_doi: '10.7554/eLife.51710.2' }).identifiers.doi).toBe(
      '10.7554/eLife.51710.2',
    );
  });
});

describe('the kind', () => {
  it('is the page’s word before the address’s guess', () => {
    const chapter = { citation_inbook_title: 'Tides' };
    expect(read('https://pubmed.ncbi.nlm.nih.gov/12345678/', chapter).kind).toBe('book');
  });

  it('is the address’s where that knows better', () => {
    const news = 'https://www.nature.com/articles/d41586-026-00001-1';
    expect(read(news, { citation_journal_title: 'Nature' }).kind).toBe('article');
  });
});

describe('authors that only the state of a page names', () => {
  const url = 'https://www.sciencedirect.com/science/article/pii/S0123456789000042';

  it('are those of its own article', () => {
    const rows = [
      ['S0123456789000042', '\\u00c5sa', 'Bråten'],
      ['S0999999999000099', 'Nobody', 'Here'],
      ['', 'No', 'Article'],
    ];
    const { people } = read(url, {}, { 'sciencedirect-authors': rows });
    expect(people.map(({ name }) => name)).toEqual(['Åsa Bråten']);
  });

  it('are not asked for where the page is to be cited by names', () => {
    const page = 'https://ieeexplore.ieee.org/document/1234567';
    const probed = { 'ieee-authors': [['M. Okafor']], 'ieee-doi': [['10.1109/X.1']] };
    expect(read(page, {}, probed)).toMatchObject({
      people: [{ name: 'M. Okafor' }],
      identifiers: { doi: '10.1109/X.1' },
    });
    expect(read(page, { citation_author: 'Okafor, Mira' }, probed).people).toMatchObject([
      { name: 'Mira Okafor' },
    ]);
  });
});

it('links the open version that PubMed names', () => {
  const href = 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/';
  const found = read('https://pubmed.ncbi.nlm.nih.gov/42/', {}, { 'pubmed-pmc': [[href]] });
  expect(found.links).toEqual([{ name: 'open version', url: href }]);
  expect(found.identifiers).toEqual({ pmid: '42', pmcid: 'PMC123' });
});
