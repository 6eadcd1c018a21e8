import { describe, expect, it } from 'vitest';
import { workAddresses } from '../../src/adapters/work-addresses.ts';
import { workAt } from '../../src/adapters/work-at.ts';

const doi = (value: string) => ({ doi: value });

describe('an address with a DOI in it', () => {
  it.each([
    ['https://doi.org/10.1234/jht.42', 'paper', '10.1234/jht.42'],
    ['https://dx.doi.org/10.1234%2Fjht.42', 'paper', '10.1234/jht.42'],
    ['https://doi.org/10.5061/dryad.x1', 'dataset', '10.5061/dryad.x1'],
    ['https://doi.org/10.5281/zenodo.42', '', '10.5281/zenodo.42'],
    ['https://dl.acm.org/doi/abs/10.1145/1234567.1234568', 'paper', '10.1145/1234567.1234568'],
    ['https://pubs.acs.org/doi/full/10.1021/x00%2B', 'paper', '10.1021/x00+'],
    ['https://pubs.acs.org/action/showCitFormats?doi=10.1021%2Fx00', 'paper', '10.1021/x00'],
    ['https://x.onlinelibrary.wiley.com/doi/epdf/10.1002/x.1', 'paper', '10.1002/x.1'],
    [
      'https://onlinelibrary.wiley.com/doi/10.1002/9780000000002.ch1',
      'book',
      '10.1002/9780000000002.ch1',
    ],
    [
      'https://onlinelibrary.wiley.com/doi/book/10.1002/9780000000002',
      'book',
      '10.1002/9780000000002',
    ],
    [
      'https://www.tandfonline.com/doi/pdf/10.1080/x.2026.1?needAccess=true',
      'paper',
      '10.1080/x.2026.1',
    ],
    ['https://journals.sagepub.com/doi/10.1177/x1', 'paper', '10.1177/x1'],
    ['https://www.science.org/doi/10.1126/science.x1', 'paper', '10.1126/science.x1'],
    [
      'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.1.1',
      'paper',
      '10.1103/PhysRevLett.1.1',
    ],
    ['https://iopscience.iop.org/article/10.1088/1-2/a1/meta', 'paper', '10.1088/1-2/a1'],
    ['https://link.springer.com/article/10.1007/s1-1-1/fulltext.html', 'paper', '10.1007/s1-1-1'],
    ['https://link.springer.com/article/10.1007/s1-1-1/figures/1', 'paper', '10.1007/s1-1-1'],
    ['https://link.springer.com/content/pdf/10.1007/s1-1-1.pdf', 'paper', '10.1007/s1-1-1'],
    [
      'https://link.springer.com/book/10.1007/978-0-000-00000-2',
      'book',
      '10.1007/978-0-000-00000-2',
    ],
    ['https://bmcx.biomedcentral.com/articles/10.1186/s1-1', 'paper', '10.1186/s1-1'],
    [
      'https://www.frontiersin.org/journals/x/articles/10.3389/fx.2026.1/full',
      'paper',
      '10.3389/fx.2026.1',
    ],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.1',
      'paper',
      '10.1371/journal.pone.1',
    ],
    [
      'https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.1&type=printable',
      'paper',
      '10.1371/journal.pone.1',
    ],
    [
      'https://www.biorxiv.org/content/10.1101/2026.01.02.123456v2.full.pdf',
      'paper',
      '10.1101/2026.01.02.123456',
    ],
    [
      'https://www.medrxiv.org/content/10.1101/2026.01.02.26123456v1',
      'paper',
      '10.1101/2026.01.02.26123456',
    ],
    [
      'https://academic.oup.com/x/advance-article/doi/10.1093/x/y12/5999080',
      'paper',
      '10.1093/x/y12',
    ],
    [
      'https://www.taylorfrancis.com/books/mono/10.1201/9780000000002/some-words',
      'book',
      '10.1201/9780000000002',
    ],
    ['https://small.press.example/articles/10.5334/ah.bd/', 'paper', '10.5334/ah.bd'],
    ['https://datadryad.org/stash/dataset/doi:10.5061/dryad.x1', 'dataset', '10.5061/dryad.x1'],
    [
      'https://data.example/dataset.xhtml?persistentId=doi:10.7910/DVN/X1',
      'dataset',
      '10.7910/DVN/X1',
    ],
  ])('%s is of a %s, %s', (url, kind, id) => {
    expect(workAt(url)).toEqual({ kind, identifiers: doi(id) });
  });

  it('names arXiv’s id beside arXiv’s DOI', () => {
    expect(workAt('https://doi.org/10.48550/arXiv.2603.01234')).toEqual({
      kind: 'paper',
      identifiers: { arxiv: '2603.01234', doi: '10.48550/arXiv.2603.01234' },
    });
  });

  it('has none where a placeholder stands', () => {
    expect(workAt('https://dl.acm.org/doi/10.5555/1234567')).toEqual({ kind: '', identifiers: {} });
  });
});

describe('an address that names a work in its own way', () => {
  it.each([
    [
      'https://www.nature.com/articles/s41586-026-00001-1.pdf',
      'paper',
      doi('10.1038/s41586-026-00001-1'),
    ],
    [
      'https://www.nature.com/articles/d41586-026-00001-1',
      'article',
      doi('10.1038/d41586-026-00001-1'),
    ],
    ['https://elifesciences.org/articles/51710v2', 'paper', doi('10.7554/eLife.51710')],
    ['https://peerj.com/articles/cs-42/', 'paper', doi('10.7717/peerj-cs.42')],
    ['https://peerj.com/articles/4242', 'paper', doi('10.7717/peerj.4242')],
    [
      'https://acp.copernicus.org/articles/14/43/2026/acp-14-43-2026.html',
      'paper',
      doi('10.5194/acp-14-43-2026'),
    ],
    ['https://acp.copernicus.org/preprints/acp-2026-12/', 'paper', doi('10.5194/acp-2026-12')],
    ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=123', 'paper', doi('10.2139/ssrn.123')],
    ['https://www.researchsquare.com/article/rs-123/v2', 'paper', doi('10.21203/rs.3.rs-123/v2')],
    [
      'https://www.sciencedirect.com/science/article/abs/pii/S012345678900004X',
      'paper',
      { pii: 'S012345678900004X' },
    ],
    [
      'https://www.sciencedirect.com/science/article/pii/B9780000000002000011',
      'book',
      { pii: 'B9780000000002000011' },
    ],
    ['https://ieeexplore.ieee.org/document/1234567?arnumber=1', 'paper', {}],
    ['https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=1234567', 'paper', {}],
    ['https://www.cambridge.org/core/journals/x/article/abs/words/0123456789ABCDEF', 'paper', {}],
    ['https://www.cambridge.org/core/books/words/0123456789ABCDEF', 'book', {}],
    ['https://academic.oup.com/x/article/64/2/419/5808900', 'paper', {}],
    ['https://academic.oup.com/book/12345/chapter/123456789', 'book', {}],
    ['https://jamanetwork.com/journals/jama/fullarticle/1234567', 'paper', {}],
    ['https://www.mdpi.com/1234-5678/20/1/123/htm', 'paper', {}],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', 'paper', { pmid: '12345678' }],
    ['https://www.ncbi.nlm.nih.gov/pubmed/?term=12345678', 'paper', { pmid: '12345678' }],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/', 'paper', { pmcid: 'PMC1234567' }],
    [
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/pdf/a.pdf',
      'paper',
      { pmcid: 'PMC1234567' },
    ],
    ['https://www.ncbi.nlm.nih.gov/books/NBK1234/', 'book', {}],
    ['https://eprint.iacr.org/2026/1039.pdf', 'paper', { iacr: '2026/1039' }],
    ['https://openreview.net/forum?id=aB-c_1', 'paper', { openreview: 'aB-c_1' }],
    ['https://aclanthology.org/2026.acl-long.12.pdf', 'paper', { acl: '2026.acl-long.12' }],
    ['https://aclanthology.org/P18-1001/', 'paper', { acl: 'P18-1001' }],
    ['https://proceedings.mlr.press/v130/okafor26a/okafor26a.pdf', 'paper', {}],
    ['https://www.jmlr.org/papers/v22/20-1380.html', 'paper', {}],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2026/hash/0a-Abstract-Conference.html',
      'paper',
      {},
    ],
    ['https://osf.io/preprints/psyarxiv/abcd1', 'paper', {}],
    ['https://zenodo.org/records/12345', '', {}],
    ['https://figshare.com/articles/dataset/words/12345', 'dataset', {}],
  ])('%s is of a %s', (url, kind, identifiers) => {
    expect(workAt(url)).toEqual({ kind, identifiers });
  });
});

it.each([
  'https://www.nature.com/',
  'https://www.nature.com/nature/volumes/596',
  'https://journals.plos.org/plosone/article',
  'https://www.science.org/content/article/words-of-a-reporter',
  'https://www.cambridge.org/core/what-we-publish',
  'https://openreview.net/group?id=Conference',
  'https://www.ncbi.nlm.nih.gov/pubmed/?term=low+water',
  'https://pubmed.ncbi.nlm.nih.gov/?term=low+water',
  'https://academic.oup.com/pages/about',
  'https://peerj.com/blog/post/12345',
  'https://blog.example/2026/10.5-ways-to-read',
  'https://www.altmetric.com/details/doi/10.1234/jht.42',
  'https://blog.example/why-10.1234/matters',
  'https://nature.com.example/articles/s41586-026-00001-1',
  'not an address',
  'about:blank',
])('%s is of no work', (url) => {
  expect(workAt(url)).toBeNull();
});

it('reads addresses with broken escapes as they stand', () => {
  expect(workAt('https://doi.org/10.1234/jht%ZZ42')?.identifiers).toEqual(doi('10.1234/jht%ZZ42'));
});

it('names a source for every row', () => {
  expect(workAddresses.filter(({ source }) => source.trim() === '')).toEqual([]);
});
