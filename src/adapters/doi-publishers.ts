import { decoded } from '../core/address.ts';
import type { ExtraLink } from '../core/capture.ts';
import { isoDate } from '../core/iso-date.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings, Place } from './adapter.ts';
import { anyPageTexts } from './any-page.ts';
import { doiIn } from './doi.ts';
import { linkOf, metasOf } from './said.ts';
import { workAddresses } from './work-addresses.ts';
import { workAt } from './work-at.ts';
import { kindSaid } from './work-kind.ts';
import { peopleProbes, workPeople } from './work-people.ts';

/** Metas that hold the DOI of the page’s work, the most trustworthy first. */
const doiMetas = [
  'citation_doi',
  'bepress_citation_doi',
  'prism.doi',
  'publication_doi',
  'dc.identifier',
  'dc.identifier.doi',
  'dcterms.identifier',
];

/** Metas that only pages of scholarly works have. A title alone is said by encyclopedias, too. */
const workMetas = [
  'citation_journal_title',
  'citation_conference_title',
  'citation_dissertation_institution',
  'citation_technical_report_institution',
  'citation_arxiv_id',
  'citation_pdf_url',
];

/** A DOI, as metas write it: by itself, as a URN, as an address. */
const isDoi = /^\s*(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S/i;

const places: readonly Place[] = [
  ...workAddresses.map(({ hosts, path }) => (hosts ? { hosts, path } : { path })),
  ...doiMetas.map((name) => ({
    meta: { name, is: isDoi },
  })),
  ...workMetas.map((name) => ({ meta: { name, is: /\S/ } })),
];

/** Scholarly works, wherever they stand: by their address or by what their pages say to be cited. */
export const doiPublishers: Adapter = {
  id: 'doi-publishers',
  places,
  probes: [
    ...peopleProbes,
    {
      id: 'ieee-doi',
      select: 'script:not([src])',
      take: [],
      match: '"doi":"(10\\.[^"\\s]{5,200})"',
      most: 1,
      hosts: ['ieeexplore.ieee.org'],
    },
    {
      id: 'pubmed-pmc',
      select: 'a.id-link[data-ga-action="PMCID"]',
      take: ['href'],
      most: 1,
      hosts: ['pubmed.ncbi.nlm.nih.gov'],
    },
  ],
  // What is to be cited is said in full, and around it others are named.
  texts: (page) => (metasOf(page, 'citation_title').length > 0 ? [] : anyPageTexts(page)),
  read,
};

function read(page: Snapshot, any: Findings): Partial<Findings> {
  const work = workAt(page.url);
  const [journal = ''] = metasOf(page, 'citation_journal_title');
  const published = publishedOf(page);
  const kind = kindSaid(page);
  const isCited = metasOf(page, 'citation_author').length > 0;
  const people = isCited ? any.people : workPeople(page);
  const isSettled = work !== null && work.kind !== '' && work.kind !== 'paper';
  return {
    ...(journal && { site: journal }),
    ...(published && { published }),
    people: people.length > 0 ? people : any.people,
    kind: isSettled ? work.kind : (kind ?? work?.kind ?? ''),
    identifiers: identifiersOf(page, work?.identifiers ?? {}),
    links: linksOf(page),
  };
}

/**
 * What the address tells and what the page says. A DOI that stands in the address is the one that
 * was opened, whatever a page that changes under its address still says.
 */
function identifiersOf(
  page: Snapshot,
  { doi: told = '', ...others }: Findings['identifiers'],
): Findings['identifiers'] {
  const spelled = [
    ...doiMetas.flatMap((name) => metasOf(page, name)),
    ...(page.probed['ieee-doi']?.[0] ?? []),
  ]
    .filter((text) => isDoi.test(text))
    .map(doiIn)
    .find((doi) => doi !== '');
  const isShown = told !== '' && decoded(page.url).toLowerCase().includes(told.toLowerCase());
  const isSame = spelled?.toLowerCase() === told.toLowerCase();
  const doi = isShown && !isSame ? told : (spelled ?? told);
  const more = {
    arxiv: metasOf(page, 'citation_arxiv_id')[0] ?? '',
    pmid: metasOf(page, 'citation_pmid')[0] ?? '',
    pmcid: /PMC\d+/.exec(page.probed['pubmed-pmc']?.[0]?.[0] ?? '')?.[0] ?? '',
    ...others,
    doi,
  };
  return Object.fromEntries(Object.entries(more).filter(([, id]) => id !== ''));
}

/** The first full day that a page gives: that of the issue may be a month alone. */
function publishedOf(page: Snapshot): string {
  return (
    [
      'citation_publication_date',
      'citation_date',
      'citation_online_date',
      'prism.publicationdate',
      'dc.date',
    ]
      .flatMap((name) => metasOf(page, name))
      .map((text) => isoDate(text))
      .find((day) => day !== '') ?? ''
  );
}

function linksOf(page: Snapshot): readonly ExtraLink[] {
  const candidates = [
    { name: 'pdf', address: metasOf(page, 'citation_pdf_url')[0] ?? '' },
    { name: 'open version', address: page.probed['pubmed-pmc']?.[0]?.[0] ?? '' },
  ];
  return candidates.flatMap(({ name, address }) => {
    const url = linkOf(address, page);
    return url ? [{ name, url }] : [];
  });
}
