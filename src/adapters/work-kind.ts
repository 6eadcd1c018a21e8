import { nodesOf, typesOf } from '../core/json-ld.ts';
import type { Kind } from '../core/kind.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { metasOf } from './said.ts';

/** Metas that only a work of a kind has, the surest first. */
const metaKinds: readonly { readonly names: readonly string[]; readonly kind: Kind }[] = [
  {
    names: [
      'citation_journal_title',
      'citation_conference_title',
      'citation_dissertation_institution',
      'citation_technical_report_institution',
      'citation_arxiv_id',
    ],
    kind: 'paper',
  },
  { names: ['citation_inbook_title', 'citation_book_title', 'citation_isbn'], kind: 'book' },
];

/** Types of JSON-LD; '' of works that none of our kinds stands for. */
const typeKinds: readonly { readonly is: RegExp; readonly kind: Kind }[] = [
  { is: /^(?:Scholarly|MedicalScholarly)Article$|^Thesis$/, kind: 'paper' },
  { is: /^(?:Book|Chapter)$/, kind: 'book' },
  { is: /^Dataset$/, kind: 'dataset' },
  { is: /^PresentationDigitalDocument$/, kind: 'presentation' },
  { is: /^VideoObject$/, kind: 'video' },
  {
    is: /^(?:Software\w+|ImageObject|Photograph|MediaObject|AudioObject|LearningResource)$/,
    kind: '',
  },
];

/** Words of `dc.type`. */
const wordKinds: readonly { readonly is: RegExp; readonly kind: Kind }[] = [
  { is: /^data ?set$/i, kind: 'dataset' },
  { is: /^book(?: ?chapter)?$|^chapter$/i, kind: 'book' },
  {
    is: /^(?:journal ?article|article|preprint|thesis|originalpaper|reviewpaper|conference ?paper)$/i,
    kind: 'paper',
  },
];

/** The kind of work that a page says it is of; null where it says nothing. */
export function kindSaid(page: Snapshot): Kind | null {
  const types = nodesOf(page.jsonLd).flatMap(typesOf);
  const byMeta = metaKinds.find(({ names }) =>
    names.some((name) => metasOf(page, name).length > 0),
  );
  const byType = typeKinds.find(({ is }) => types.some((type) => is.test(type)));
  const byWord = wordKinds.find(({ is }) => metasOf(page, 'dc.type').some((word) => is.test(word)));
  const file =
    metasOf(page, 'citation_title').length > 0 && metasOf(page, 'citation_pdf_url').length > 0;
  return (byMeta ?? byType ?? byWord)?.kind ?? (file ? 'paper' : null);
}
