import type { CorpusResult } from './corpus-run.ts';
import { type Expected, snapshotOf } from './expected.ts';
import type { Got } from './got.ts';
import type { Field } from './metadata-fields.ts';
import { type PeerName, peerNames } from './peer-names.ts';
import { bestOf, type Verdict } from './verdict.ts';

/** Whose readings are held against labels: ours, each peer's, and the best of the peers' a page. */
export const readerNames = ['ours', ...peerNames, 'union', 'union + own'] as const;
type ReaderName = (typeof readerNames)[number];

/** One page's verdict. */
export interface PageVerdict {
  readonly id: string;
  readonly verdict: Verdict;
  readonly said: string;
  readonly expected: string;
}

/** The verdicts of each reader; null for one that never says such a thing. */
export type FieldScores = Readonly<Record<ReaderName, readonly PageVerdict[] | null>>;

/** A page with what was said of it and what is expected. */
interface Page {
  readonly id: string;
  readonly label: Expected;
  readonly expected: string;
  readonly ours: Got;
  readonly peers: ReadonlyMap<PeerName, Got>;
}

/** Holds a field against the labels, page by page. No peer is measured by its own output. */
export function metadataScores(
  field: Field,
  { pages, peers }: CorpusResult,
  labels: ReadonlyMap<string, Expected>,
): FieldScores {
  const labelled = pages.flatMap(({ id, got }): readonly Page[] => {
    const label = labels.get(id);
    const expected = label && field.expected(label);
    if (label === undefined || expected === undefined || expected === null) return [];
    const said = peerNames.flatMap((name) => {
      const page = peers[name].pages.find((one) => one.id === id);
      return page ? [[name, page.got] as const] : [];
    });
    return [{ id, label, expected, ours: got, peers: new Map(said) }];
  });
  const alone = (name: PeerName) => scored(field, labelled.filter(isForeignTo(name)), [name]);
  return {
    ours: labelled.flatMap((page) => verdictOf(field, page, page.ours)),
    naive: alone('naive'),
    readability: alone('readability'),
    defuddle: alone('defuddle'),
    metascraper: alone('metascraper'),
    union: labelled.flatMap((page) =>
      bestVerdict(
        field,
        page,
        peerNames.filter((name) => isForeignTo(name)(page)),
      ),
    ),
    'union + own': labelled.flatMap((page) => bestVerdict(field, page, peerNames)),
  };
}

function isForeignTo(name: PeerName): (page: Page) => boolean {
  return ({ label }) => snapshotOf(label) !== name;
}

/** The verdicts on a peer; null where it said nothing of the kind on any page. */
function scored(
  field: Field,
  pages: readonly Page[],
  names: readonly PeerName[],
): readonly PageVerdict[] | null {
  const verdicts = pages.flatMap((page) => bestVerdict(field, page, names));
  return verdicts.length === 0 ? null : verdicts;
}

function bestVerdict(field: Field, page: Page, names: readonly PeerName[]): readonly PageVerdict[] {
  const verdicts = names.flatMap((name) => {
    const got = page.peers.get(name);
    return got ? verdictOf(field, page, got) : [];
  });
  const best = bestOf(verdicts.map(({ verdict }) => verdict));
  return verdicts.filter(({ verdict }) => verdict === best).slice(0, 1);
}

function verdictOf(field: Field, { id, label, expected }: Page, got: Got): readonly PageVerdict[] {
  const said = field.said(got);
  return said === null ? [] : [{ id, said, expected, verdict: field.verdict(said, label) }];
}
