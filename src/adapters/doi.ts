import type { Kind } from '../core/kind.ts';

/** What sites hang on a DOI in an address: forms of the text, parts of the page. */
const tails =
  /(?:\/(?:abstract|abs|citations?|downloads?|epdf|epub|figures?|full|fulltext|full-text|html?|meta|metrics|pdf|pdfft|references|summary|suppl_file|tables?|tab-\w+)(?:\/.*)?|\.(?:abstract|epub|full|full-text|html?|pdf)|;jsessionid=.*|[/.,;])$/i;

/** What stands in the place of a DOI where there is none, or while somebody tries things out. */
const noDois = /^10\.(?:5555|5072)\//;

/** The DOI that a text holds (`doi:10.…`, an address), as it is written there; '' where it holds none. */
export function doiIn(text: string): string {
  let [doi = ''] = /10\.\d{4,9}\/\S+/.exec(text) ?? [];
  for (let left = ''; left !== doi; ) {
    left = doi;
    doi = doi.replace(tails, '');
  }
  return noDois.test(doi) || !/\/./.test(doi) ? '' : doi;
}

/** DOIs that tell what stands there, or that it may be anything. */
const doiKinds: readonly { readonly is: RegExp; readonly kind: Kind; readonly source: string }[] = [
  { is: /^10\.(?:5281\/zenodo|6084\/m9|17605\/osf)/i, kind: '', source: 'Zenodo, Figshare, OSF' },
  { is: /^10\.5555\//, kind: '', source: 'what ACM lists of others: books, theses, papers' },
  { is: /^10\.5061\//, kind: 'dataset', source: 'Dryad' },
  { is: /^10\.7910\/dvn/i, kind: 'dataset', source: 'Harvard Dataverse' },
  { is: /^10\.1594\/pangaea/i, kind: 'dataset', source: 'PANGAEA' },
  { is: /^10\.15468\//, kind: 'dataset', source: 'GBIF' },
  { is: /^10\.3886\//, kind: 'dataset', source: 'ICPSR' },
  {
    is: /^10\.1007\/(?:97[89]-)?(?:\d+-){2,3}[\dx]_\d+$/i,
    kind: 'paper',
    source: 'Springer: a chapter, most often of proceedings',
  },
  {
    is: /(?<!\d)97[89](?:-?\d){9}-?[\dx](?!\d)/i,
    kind: 'book',
    source: 'an ISBN in the DOI of many houses',
  },
];

/** The kind a DOI tells of; null where it tells nothing. */
export function doiKind(doi: string): Kind | null {
  return doiKinds.find(({ is }) => is.test(doi))?.kind ?? null;
}
