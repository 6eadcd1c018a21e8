import type { Kind } from '../core/kind.ts';

/** Addresses at which a scholarly work stands. */
export interface WorkAddress {
  /** As `isAt` reads them; none: wherever a path has this form. */
  readonly hosts?: readonly string[];
  readonly path: RegExp;
  /** The parameter that names the work; otherwise the path does. */
  readonly param?: { readonly name: string; readonly is: RegExp };
  /** '' where only the page can say. */
  readonly kind: Kind;
  /** `$1` is the first group of the path's, or the parameter's, expression; `{host}` the host's first part. */
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly source: string;
}

/** Where the DOI stands in the address. */
const whole = { doi: '$1' };

/** Anywhere in a path, to its end. */
const anywhere = /\/(10\.\d{4,9}(?:\/|%2f).+)$/i;

/** Houses on Silverchair’s platform. */
const silverchair = [
  'academic.oup.com',
  'rupress.org',
  'ashpublications.org',
  'geoscienceworld.org',
  'pubs.aip.org',
  'direct.mit.edu',
  'aacrjournals.org',
  'asmedigitalcollection.asme.org',
  'read.dukeupress.edu',
  'royalsocietypublishing.org',
  'portlandpress.com',
  'journals.biologists.com',
  'karger.com',
  'iwaponline.com',
];

/** The first that matches an address tells of it. */
export const workAddresses: readonly WorkAddress[] = [
  // Where others than publishers lead to a work.
  {
    hosts: ['doi.org'],
    path: /^\/(?:doi:)?(10\.\d{4,9}(?:\/|%2f).+)$/i,
    kind: 'paper',
    identifiers: whole,
    source: 'https://www.doi.org/the-identifier/resources/handbook',
  },
  {
    hosts: ['pubmed.ncbi.nlm.nih.gov'],
    path: /^\/(\d{1,9})(?:\/|$)/,
    kind: 'paper',
    identifiers: { pmid: '$1' },
    source: 'https://pubmed.ncbi.nlm.nih.gov/help/',
  },
  {
    hosts: ['ncbi.nlm.nih.gov'],
    path: /^\/(?:m\/)?pubmed\/(\d{1,9})(?:\/|$)/,
    kind: 'paper',
    identifiers: { pmid: '$1' },
    source: 'PubMed until 2020',
  },
  {
    hosts: ['ncbi.nlm.nih.gov'],
    path: /^\/pubmed\/?$/,
    param: { name: 'term', is: /^(\d{4,9})(?:\[.*\])?$/ },
    kind: 'paper',
    identifiers: { pmid: '$1' },
    source: 'PubMed until 2020, by its search',
  },
  {
    hosts: ['ncbi.nlm.nih.gov'],
    path: /^\/(?:labs\/)?(?:pmc\/)?articles\/(PMC\d+)(?:\/|$)/i,
    kind: 'paper',
    identifiers: { pmcid: '$1' },
    source: 'https://pmc.ncbi.nlm.nih.gov/about/intro/',
  },
  {
    hosts: ['ncbi.nlm.nih.gov'],
    path: /^\/books\/NBK\d+/,
    kind: 'book',
    source: 'https://www.ncbi.nlm.nih.gov/books/about/',
  },
  {
    hosts: ['europepmc.org'],
    path: /^\/(?:article|abstract)\/MED\/(\d+)/i,
    kind: 'paper',
    identifiers: { pmid: '$1' },
    source: 'https://europepmc.org/Help',
  },
  {
    hosts: ['europepmc.org'],
    path: /^\/(?:article|articles|abstract)\/(?:PMC\/)?(PMC\d+)/i,
    kind: 'paper',
    identifiers: { pmcid: '$1' },
    source: 'https://europepmc.org/Help',
  },
  {
    hosts: ['europepmc.org'],
    path: /^\/(?:article|abstract)\/PPR\//i,
    kind: 'paper',
    source: 'preprints at Europe PMC',
  },
  {
    hosts: ['ui.adsabs.harvard.edu', 'scixplorer.org'],
    path: /^\/abs\/([^/]{19,30})(?:\/|$)/,
    kind: 'paper',
    identifiers: { bibcode: '$1' },
    source: 'https://ui.adsabs.harvard.edu/help/actions/bibcode',
  },
  {
    hosts: ['semanticscholar.org'],
    path: /^\/(?:paper|reader)\//,
    kind: 'paper',
    source: 'seen in its results',
  },
  {
    hosts: ['doaj.org'],
    path: /^\/article\/[0-9a-f]{32}/,
    kind: 'paper',
    source: 'seen in its results',
  },
  {
    hosts: ['jstor.org'],
    path: /^\/stable\/(?:pdf\/)?(?!book|10\.)[\w.]+/,
    kind: 'paper',
    source: 'stable addresses of JSTOR',
  },
  {
    hosts: ['jstor.org'],
    path: anywhere,
    kind: 'paper',
    identifiers: whole,
    source: 'stable addresses of JSTOR',
  },
  {
    hosts: ['openaccess.thecvf.com'],
    path: /\/(?:html|papers)\/.+(?:_paper\.html|\.pdf)$/,
    kind: 'paper',
    source: 'papers of CVPR and ICCV',
  },

  // Preprints.
  {
    hosts: ['biorxiv.org', 'medrxiv.org'],
    path: /\/content\/(?:\w+\/)?(10\.\d{4,9}(?:\/|%2f)\d[\d.]*\d)(?:v\d|[./]|$)/i,
    kind: 'paper',
    identifiers: whole,
    source: 'https://www.biorxiv.org/about/FAQ',
  },
  {
    hosts: ['biorxiv.org', 'medrxiv.org'],
    path: /\/content\/(?:\w+\/)?early\/\d{4}\/\d\d\/\d\d\/(\d[\d.]*\d)(?:v\d|[./]|$)/,
    kind: 'paper',
    identifiers: { doi: '10.1101/$1' },
    source: 'bioRxiv until 2019',
  },
  {
    hosts: ['eprint.iacr.org'],
    path: /^\/(?:archive\/)?((?:19|20)\d\d\/\d{3,4})(?:\/|\.pdf|$)/,
    kind: 'paper',
    identifiers: { iacr: '$1' },
    source: 'https://eprint.iacr.org/about.html',
  },
  {
    hosts: ['papers.ssrn.com', 'ssrn.com'],
    path: /^\/sol3\/(?:papers|delivery)\.cfm$/i,
    param: { name: 'abstract_id', is: /^(\d+)$/ },
    kind: 'paper',
    identifiers: { doi: '10.2139/ssrn.$1' },
    source: 'https://www.ssrn.com/index.cfm/en/ssrn-faq/',
  },
  {
    hosts: ['ssrn.com'],
    path: /^\/abstract=(\d+)/,
    kind: 'paper',
    identifiers: { doi: '10.2139/ssrn.$1' },
    source: 'what SSRN gives to share',
  },
  {
    hosts: ['researchsquare.com'],
    path: /^\/article\/(rs-\d+)\/(v\d+)/,
    kind: 'paper',
    identifiers: { doi: '10.21203/rs.3.$1/$2' },
    source: 'seen on its pages',
  },
  {
    hosts: ['chemrxiv.org'],
    path: /\/article-details\/[0-9a-f]+/,
    kind: 'paper',
    source: 'seen on its pages',
  },
  {
    hosts: ['preprints.org'],
    path: /^\/manuscript\/(\d{6}\.\d{4})\/(v\d+)/,
    kind: 'paper',
    identifiers: { doi: '10.20944/preprints$1.$2' },
    source: 'seen on its pages',
  },
  {
    hosts: ['osf.io'],
    path: /^\/preprints\/(?:\w+\/)?[a-z0-9]{5}/,
    kind: 'paper',
    source: 'https://help.osf.io',
  },
  {
    hosts: ['openreview.net'],
    path: /^\/(?:forum|pdf)$/,
    param: { name: 'id', is: /^([\w-]+)$/ },
    kind: 'paper',
    identifiers: { openreview: '$1' },
    source: 'https://docs.openreview.net',
  },
  {
    hosts: ['eccc.weizmann.ac.il'],
    path: /^\/report\/\d{4}\/\d{3}/,
    kind: 'paper',
    source: 'https://eccc.weizmann.ac.il',
  },
  {
    hosts: ['optimization-online.org'],
    path: /^\/\d{4}\/\d\d\/[^/]+\/?$/,
    kind: 'paper',
    source: 'seen on its pages',
  },
  {
    hosts: ['hal.science', 'archives-ouvertes.fr'],
    path: /\/((?:hal|tel|inria|halshs|cea|lirmm)-\d{8})(?:v\d+|\/|$)/,
    kind: '',
    identifiers: { hal: '$1' },
    source: 'https://doc.hal.science',
  },

  // Proceedings and journals of fields, without DOIs in their addresses.
  {
    hosts: ['aclanthology.org', 'aclweb.org'],
    path: /^\/(?:anthology\/)?([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\/|\.pdf|$)/,
    kind: 'paper',
    identifiers: { acl: '$1' },
    source: 'https://aclanthology.org/info/ids/',
  },
  {
    hosts: ['proceedings.mlr.press'],
    path: /^\/v\d+\/[\w-]+(?:\/[\w-]+\.pdf|\.html|\.pdf)$/,
    kind: 'paper',
    source: 'https://proceedings.mlr.press',
  },
  {
    hosts: ['jmlr.org'],
    path: /^\/(?:beta\/)?papers\/(?:v\d+\/[\w-]+\.html|volume\d+\/[\w-]+\/[\w-]+\.pdf)$/,
    kind: 'paper',
    source: 'https://www.jmlr.org/papers/',
  },
  {
    hosts: ['proceedings.neurips.cc', 'papers.nips.cc', 'papers.neurips.cc'],
    path: /\/paper(?:_files\/paper)?\/\d{4}\/(?:hash|file)\//,
    kind: 'paper',
    source: 'https://papers.nips.cc',
  },
  {
    hosts: ['papers.nips.cc'],
    path: /^\/paper\/\d+-/,
    kind: 'paper',
    source: 'NeurIPS until 2019',
  },
  {
    hosts: ['usenix.org'],
    path: /^\/(?:legacy\/)?conference\/[\w-]+\/presentation\/[\w-]+/,
    kind: 'paper',
    source: 'https://www.usenix.org/publications/proceedings',
  },
  {
    hosts: ['queue.acm.org'],
    path: /^\/detail\.cfm$/,
    param: { name: 'id', is: /^\d+$/ },
    kind: 'paper',
    source: 'seen on its pages',
  },
  {
    hosts: ['jair.org'],
    path: /^\/index\.php\/jair\/article\/view\/\d+/,
    kind: 'paper',
    source: 'seen on its pages',
  },
  {
    hosts: ['ojs.aaai.org'],
    path: /\/article\/view\/\d+/,
    kind: 'paper',
    source: 'seen on its pages',
  },
  {
    hosts: ['distill.pub'],
    path: /^\/\d{4}\/[\w-]+/,
    kind: 'paper',
    source: 'https://distill.pub/about/',
  },

  // Publishers with a number of their own in the address, of which the DOI is made.
  {
    hosts: ['nature.com'],
    path: /^\/articles\/(d4\d{4}-\d{3}-\d{5}-[\dxy])/,
    kind: 'article',
    identifiers: { doi: '10.1038/$1' },
    source: 'Nature’s news have DOIs that begin with a d',
  },
  {
    hosts: ['nature.com'],
    path: /^\/articles\/([\w.-]+?)(?:\.pdf|\/|$)/,
    kind: 'paper',
    identifiers: { doi: '10.1038/$1' },
    source: 'https://www.nature.com/articles: the DOI’s end',
  },
  {
    hosts: ['elifesciences.org'],
    path: /^\/articles\/(\d{5,6})(?:v\d+|\/|\.pdf|$)/,
    kind: 'paper',
    identifiers: { doi: '10.7554/eLife.$1' },
    source: 'seen on its pages',
  },
  {
    hosts: ['elifesciences.org'],
    path: /^\/reviewed-preprints\/\d+/,
    kind: 'paper',
    source: 'seen on its pages',
  },
  {
    hosts: ['peerj.com'],
    path: /^\/articles\/(\d+)(?:\/|\.pdf|$)/,
    kind: 'paper',
    identifiers: { doi: '10.7717/peerj.$1' },
    source: 'seen on its pages',
  },
  {
    hosts: ['peerj.com'],
    path: /^\/articles\/([a-z]+)-(\d+)(?:\/|\.pdf|$)/,
    kind: 'paper',
    identifiers: { doi: '10.7717/peerj-$1.$2' },
    source: 'seen on its pages',
  },
  {
    hosts: ['copernicus.org'],
    path: /^\/(?:articles|preprints)\/(?:\d{4}\/)?([a-z]+-\d{4}-\d+)(?:\/|\.pdf|$)/,
    kind: 'paper',
    identifiers: { doi: '10.5194/$1' },
    source: 'preprints of Copernicus',
  },
  {
    hosts: ['copernicus.org'],
    path: /^\/articles\/(\d+)\/(\d+)\/(\d{4})(?:\/|$)/,
    kind: 'paper',
    identifiers: { doi: '10.5194/{host}-$1-$2-$3' },
    source: 'https://publications.copernicus.org',
  },
  {
    hosts: ['hindawi.com'],
    path: /^\/journals\/\w+\/(\d{4})\/(\d+)(?:\/|$)/,
    kind: 'paper',
    identifiers: { doi: '10.1155/$1/$2' },
    source: 'Hindawi until 2023',
  },

  // Publishers with a number of their own that tells no DOI.
  {
    hosts: ['sciencedirect.com'],
    path: /^\/science\/article\/(?:abs\/)?(?:pii|am\/pii)\/(B[\dX]{16,20})(?![\dX])/i,
    kind: 'book',
    identifiers: { pii: '$1' },
    source: 'PIIs of books begin with a B',
  },
  {
    hosts: ['sciencedirect.com'],
    path: /^\/science\/article\/(?:abs\/)?(?:am\/)?pii\/([S\dX]{16,17})(?![\dX])/i,
    kind: 'paper',
    identifiers: { pii: '$1' },
    source: 'https://en.wikipedia.org/wiki/Publisher_Item_Identifier',
  },
  {
    hosts: ['sciencedirect.com'],
    path: /^\/book\/\d{13}/,
    kind: 'book',
    source: 'books of Elsevier, by ISBN',
  },
  {
    hosts: ['cell.com', 'thelancet.com'],
    path: /\/(?:fulltext|abstract|pdf)\/(S[\dX()-]{16,23}?)(?:\.pdf|\/|$)/i,
    kind: 'paper',
    source: 'Elsevier’s own journals, by PII',
  },
  {
    hosts: ['ieeexplore.ieee.org'],
    path: /^\/(?:abstract\/)?document\/\d+/,
    kind: 'paper',
    source: 'https://ieeexplore.ieee.org',
  },
  {
    hosts: ['ieeexplore.ieee.org'],
    path: /^\/(?:stamp\/stamp|xpl\/articleDetails|iel\d\/.*)\.(?:jsp|pdf)$/,
    kind: 'paper',
    source: 'IEEE Xplore: files, and addresses until 2016',
  },
  {
    hosts: ['computer.org'],
    path: /^\/csdl\/.+\/\w+(?:-abs\.html)?$/,
    kind: 'paper',
    source: 'IEEE Computer Society',
  },
  {
    hosts: ['mdpi.com'],
    path: /^\/\d{4}-\d{3}[\dX](?:\/\d+){2,3}(?:\/|$)/i,
    kind: 'paper',
    source: 'MDPI: ISSN, volume, issue, number',
  },
  {
    hosts: ['cambridge.org'],
    path: /^\/core\/journals\/[^/]+\/article\//,
    kind: 'paper',
    source: 'Cambridge Core',
  },
  {
    hosts: ['cambridge.org'],
    path: /^\/core\/(?:books|elements)\//,
    kind: 'book',
    source: 'Cambridge Core',
  },
  {
    hosts: [
      'f1000research.com',
      'wellcomeopenresearch.org',
      'hrbopenresearch.org',
      'gatesopenresearch.org',
      'openresearchafrica.net',
      'open-research-europe.ec.europa.eu',
    ],
    path: /^\/articles\/\d+-\d+/,
    kind: 'paper',
    source: 'F1000 and those it runs',
  },
  {
    hosts: ['jamanetwork.com'],
    path: /^\/journals\/[^/]+\/(?:fullarticle|article-abstract|article-pdf)\/\d+/,
    kind: 'paper',
    source: 'Silverchair, as JAMA has it',
  },
  {
    hosts: ['arvojournals.org'],
    path: /^\/article\.aspx$/,
    kind: 'paper',
    source: 'Silverchair, as ARVO has it',
  },
  {
    hosts: ['taylorfrancis.com'],
    path: /^\/books\/(?:[a-z]+\/)*(10\.\d{4,9}\/[^/]+)/,
    kind: 'book',
    identifiers: whole,
    source: 'books of Taylor & Francis',
  },
  {
    hosts: ['taylorfrancis.com'],
    path: /^\/chapters\/(?:[a-z]+\/)*(10\.\d{4,9}\/[^/]+)/,
    kind: 'book',
    identifiers: whole,
    source: 'chapters of Taylor & Francis',
  },

  // Silverchair: https://academic.oup.com and others. The DOI, where there is one, has a number after it.
  {
    path: /^\/[\w-]+\/(?:\w+-)?article(?:-abstract|-pdf|-standard)?\/doi\/(10\.\d{4,9}(?:\/|%2f).+?)\/\d{4,}(?:\/|$)/i,
    kind: 'paper',
    identifiers: whole,
    source: 'Silverchair',
  },
  {
    hosts: silverchair,
    path: /^\/(?:[\w-]+\/){0,3}?book(?:s|\/)(?:.*\/)?(?:chapter|\d)/,
    kind: 'book',
    source: 'Silverchair',
  },
  {
    hosts: silverchair,
    path: /\/(?:\w+-)?article(?:-abstract|-pdf|-standard)?\/(?:\d|doi)/,
    kind: 'paper',
    source: 'Silverchair',
  },

  // The DOI in a parameter.
  {
    hosts: ['journals.plos.org'],
    path: /\/article(?:\/\w+)?$/,
    param: { name: 'id', is: /(10\.\d{4,9}\/.+)/ },
    kind: 'paper',
    identifiers: whole,
    source: 'https://journals.plos.org',
  },
  {
    path: /^\/action\/(?:showCitFormats|showAbstract|doSearch)$/,
    param: { name: 'doi', is: /(10\.\d{4,9}\/.+)/ },
    kind: 'paper',
    identifiers: whole,
    source: 'Atypon: what stands around an article',
  },
  {
    path: /\/dataset\.xhtml$/,
    param: { name: 'persistentId', is: /(10\.\d{4,9}\/.+)/ },
    kind: 'dataset',
    identifiers: whole,
    source: 'https://guides.dataverse.org',
  },

  // Archives of any kind of work.
  { hosts: ['zenodo.org'], path: /^\/records?\/\d+/, kind: '', source: 'https://help.zenodo.org' },
  {
    hosts: ['figshare.com'],
    path: /^\/articles\/(?:dataset)\//,
    kind: 'dataset',
    source: 'https://help.figshare.com',
  },
  {
    hosts: ['figshare.com'],
    path: /^\/articles\/(?:presentation)\//,
    kind: 'presentation',
    source: 'https://help.figshare.com',
  },
  {
    hosts: ['figshare.com'],
    path: /^\/articles\/(?:journal_contribution|preprint|conference_contribution|thesis)\//,
    kind: 'paper',
    source: 'https://help.figshare.com',
  },
  { hosts: ['figshare.com'], path: /^\/articles\//, kind: '', source: 'https://help.figshare.com' },
  {
    path: /^\/records\/[0-9a-z]{5}-[0-9a-z]{5}(?:\/|$)/,
    kind: '',
    source: 'https://inveniordm.docs.cern.ch',
  },
  {
    hosts: ['datadryad.org'],
    path: /\/dataset\/doi(?::|%3a)(10\.\d{4,9}(?:\/|%2f).+)$/i,
    kind: 'dataset',
    identifiers: whole,
    source: 'https://datadryad.org',
  },
  {
    hosts: ['pangaea.de'],
    path: /^\/(10\.1594\/PANGAEA\.\d+)/i,
    kind: 'dataset',
    identifiers: whole,
    source: 'https://doi.pangaea.de',
  },

  // The DOI in the path.
  {
    path: /^\/doi\/(?:book|proceedings)\/(10\.\d{4,9}(?:\/|%2f).+)$/i,
    kind: 'book',
    identifiers: whole,
    source: 'Atypon',
  },
  {
    path: /^\/doi\/(?:[a-z_-]+\/)*(10\.\d{4,9}(?:\/|%2f).+)$/i,
    kind: 'paper',
    identifiers: whole,
    source: 'Atypon: Wiley, ACM, ACS, Sage, Taylor & Francis, Science, PNAS and many more',
  },
  {
    hosts: ['link.springer.com'],
    path: /^\/(?:book|referencework)\/(10\.\d{4,9}(?:\/|%2f)[^/]+)/i,
    kind: 'book',
    identifiers: whole,
    source: 'SpringerLink',
  },
  {
    hosts: ['link.springer.com'],
    path: /^\/(?:protocol|referenceworkentry)\/(10\.\d{4,9}(?:\/|%2f)[^/]+)/i,
    kind: 'book',
    identifiers: whole,
    source: 'SpringerLink',
  },
  {
    hosts: ['springer.com', 'biomedcentral.com', 'springeropen.com'],
    path: /^\/(?:[\w-]+\/)+?(10\.\d{4,9}(?:\/|%2f)[^/]+)/i,
    kind: 'paper',
    identifiers: whole,
    source: 'SpringerLink, BMC',
  },
  {
    hosts: ['frontiersin.org'],
    path: /\/articles\/(10\.\d{4,9}(?:\/|%2f)[^/]+)/i,
    kind: 'paper',
    identifiers: whole,
    source: 'Frontiers',
  },
  {
    hosts: [
      'journals.aps.org',
      'link.aps.org',
      'scitation.aip.org',
      'aip.scitation.org',
      'iopscience.iop.org',
      'thieme-connect.com',
      'thieme-connect.de',
      'emerald.com',
      'degruyter.com',
      'degruyterbrill.com',
      'brill.com',
      'journals.sagepub.com',
      'tandfonline.com',
      'annualreviews.org',
      'microbiologyresearch.org',
      'ingentaconnect.com',
      'osapublishing.org',
      'opg.optica.org',
      'pubs.rsc.org',
      'bmj.com',
      'ahajournals.org',
      'epubs.siam.org',
      'muse.jhu.edu',
      'scielo.br',
    ],
    path: anywhere,
    kind: 'paper',
    identifiers: whole,
    source: 'seen on their pages',
  },
  {
    path: /^\/(?:[\w-]+\/)?(?:articles?|abstract|article\/view)\/(10\.\d{4,9}(?:\/|%2f).+)$/i,
    kind: 'paper',
    identifiers: whole,
    source: 'Ubiquity and other small presses',
  },
];
