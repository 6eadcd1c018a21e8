import { describe, expect, it } from 'vitest';
import { arxivOf, doiOf, showsDoi, type ZoteroRow } from '../../scripts/corpus/zotero-rows.ts';

const row = (fields: Partial<ZoteroRow>): ZoteroRow => ({
  translator: 'DOI',
  url: 'https://doi.org/10.1000/Owls.1',
  itemType: 'journalArticle',
  DOI: null,
  archiveID: null,
  ...fields,
});

describe('a row of Zotero’s', () => {
  it('has its DOI in a field, or among what has none', () => {
    expect(doiOf(row({ DOI: '10.1000/Owls.1' }))).toBe('10.1000/owls.1');
    expect(doiOf(row({ archiveID: 'DOI: 10.1000/owls.1\nISBN: 1' }))).toBe('10.1000/owls.1');
    expect(doiOf(row({ archiveID: 'PMID: 1' }))).toBeNull();
  });

  it('has an arXiv id without its version', () => {
    expect(arxivOf(row({ archiveID: 'arXiv:1706.03762v7 [cs.CL]' }))).toBe('1706.03762');
    expect(arxivOf(row({ archiveID: 'PMID: 1' }))).toBeNull();
  });

  it('may show the DOI in its address, escaped or not', () => {
    expect(showsDoi(row({}), '10.1000/owls.1')).toBe(true);
    const escaped = row({ url: 'https://owls.example/?doi=10.1000%2FOwls.1' });
    expect(showsDoi(escaped, '10.1000/owls.1')).toBe(true);
    expect(showsDoi(row({ url: 'https://owls.example/1' }), '10.1000/owls.1')).toBe(false);
  });
});
