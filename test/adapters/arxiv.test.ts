import { describe, expect, it } from 'vitest';
import { addressFindings } from '../../src/adapters/address-findings.ts';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

describe('an address of arXiv', () => {
  it.each([
    ['https://arxiv.org/abs/2603.01234', '2603.01234', '2603.01234'],
    ['https://arxiv.org/abs/2603.01234v2', '2603.01234', '2603.01234v2'],
    ['https://arxiv.org/pdf/2603.01234v2.pdf', '2603.01234', '2603.01234v2'],
    ['https://arxiv.org/pdf/2603.01234', '2603.01234', '2603.01234'],
    ['https://arxiv.org/html/2603.01234v1#S2', '2603.01234', '2603.01234v1'],
    ['https://export.arxiv.org/abs/hep-th/9901001v3', 'hep-th/9901001', 'hep-th/9901001v3'],
    ['http://arxiv.org/pdf/math.GT/0309136', 'math/0309136', 'math/0309136'],
    ['https://ar5iv.labs.arxiv.org/html/2603.01234', '2603.01234', '2603.01234'],
    ['https://ar5iv.org/abs/0704.0001', '0704.0001', '0704.0001'],
    ['https://www.alphaxiv.org/overview/2603.01234v2', '2603.01234', '2603.01234v2'],
  ])('%s is of %s, with the file of the version that was linked', (url, id, version) => {
    expect(addressFindings(url)).toMatchObject({
      kind: 'paper',
      site: 'arXiv',
      identifiers: { arxiv: id },
      canonicalUrl: `https://arxiv.org/abs/${id}`,
      links: [{ name: 'pdf', url: `https://arxiv.org/pdf/${version}` }],
    });
  });

  it.each([
    'https://arxiv.org/about',
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/a/okafor_m_1',
    'https://arxiv.org/abs/nonsense',
    'https://arxiv.org/abs/2603.0123456789',
    'https://info.arxiv.org/help/index.html',
    'https://arxiv.org.example/abs/2603.01234',
  ])('%s is of no paper', (url) => {
    expect(addressFindings(url)).toMatchObject({ kind: '', identifiers: {}, links: [] });
  });
});

describe('a page of arXiv', () => {
  const url = 'https://arxiv.org/abs/2603.01234v2';

  it('gives its title without its number, and the day of the first version', () => {
    const metas = { citation_date: '2026/03/02', citation_online_date: '2026/09/30' };
    const found = findingsOf(snapshotOf({ url, title: '[2603.01234] Low water [sic]' }, metas));
    expect(found).toMatchObject({ title: 'Low water [sic]', published: '2026-03-02' });
    expect(findingsOf(snapshotOf({ url, title: '[math/0309136] Low' })).title).toBe('Low');
  });

  it('has a DOI where it says so, and no other than arXiv’s', () => {
    const doi = (href: string) =>
      findingsOf(snapshotOf({ url, probed: { 'arxiv-doi': [[href]] } })).identifiers;
    expect(doi('https://doi.org/10.48550/arXiv.2603.01234')).toEqual({
      arxiv: '2603.01234',
      doi: '10.48550/arXiv.2603.01234',
    });
    expect(doi('https://doi.org/10.1234/other')).toEqual({ arxiv: '2603.01234' });
  });

  it('shown by others tells no day: theirs are of their copy', () => {
    const copy = { url: 'https://ar5iv.org/abs/2603.01234', times: ['2026-10-10'] };
    expect(findingsOf(snapshotOf(copy)).published).toBe('');
  });
});
