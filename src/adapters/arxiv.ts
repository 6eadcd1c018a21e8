import { parsed } from '../core/address.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { metasOf } from './said.ts';

/** `1706.03762v7`, and `hep-th/9901001`, `math.GT/0309136v1` of before 2007. */
const id = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(v\d+)?`;

/** The abstract, or one of the forms that a paper is kept in. */
const path = new RegExp(
  `^/(?:abs|pdf|html|ps|format|e-print|src|tex|overview|papers)/${id}(?:\\.pdf)?(?:$|[/.])`,
);

/** A paper on arXiv, or as others show it. */
export const arxiv: Adapter = {
  id: 'arxiv',
  places: [
    // export., ar5iv.labs. and the mirrors of countries are below the first.
    { hosts: ['arxiv.org', 'xxx.lanl.gov'], path },
    { hosts: ['ar5iv.org', 'alphaxiv.org', 'arxiv-vanity.com'], path },
  ],
  probes: [
    { id: 'arxiv-doi', select: '#arxiv-doi-link', take: ['href'], most: 1, hosts: ['arxiv.org'] },
  ],
  read,
};

function read(page: Snapshot, any: Findings): Partial<Findings> {
  const [, written = '', version = ''] = path.exec(parsed(page.url)?.pathname ?? '') ?? [];
  // The class within an archive is no part of an id.
  const arxivId = written.replace(/\.[A-Z]{2}(?=\/)/, '');
  if (arxivId === '') return {};
  const [, doi = ''] =
    /(10\.48550\/arxiv\.\S+)$/i.exec(page.probed['arxiv-doi']?.[0]?.[0] ?? '') ?? [];
  return {
    canonicalUrl: `https://arxiv.org/abs/${arxivId}`,
    title: any.title.replace(/^\[[^\]]*\d\]\s*/, '').replace(/\s+\|\s+alphaXiv$/, ''),
    site: 'arXiv',
    // The day of the first version; other pages than arXiv's own tell their own days.
    published: metasOf(page, 'citation_date').length > 0 ? any.published : '',
    kind: 'paper',
    identifiers: { arxiv: arxivId, ...(doi && { doi }) },
    links: [{ name: 'pdf', url: `https://arxiv.org/pdf/${arxivId}${version}` }],
  };
}
