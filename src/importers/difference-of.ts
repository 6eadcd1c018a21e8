import { clipTitle } from '../core/clip.ts';
import { rising } from '../core/common-run.ts';
import type { Draft, DraftEntry } from '../core/draft.ts';
import type { Issue } from '../core/issue.ts';
import type { Placement } from '../core/placement.ts';
import { planOf } from '../templates/house-signs.ts';
import type { Altered, AlteredSection, Difference, Entry, Moved, NotTaken } from './difference.ts';
import type { FileLayout, Told } from './file-layout.ts';
import type { HeadBack } from './head-back.ts';
import type { Piece, Unit } from './printed-units.ts';
import type { ReturnLoom } from './return-loom.ts';
import type { PlacesBack } from './returned-places.ts';
import type { Settled } from './settled-entries.ts';

/** What came of a file, and of what. */
export interface Outcome {
  readonly draft: Draft;
  readonly issue: Issue;
  readonly pieces: readonly Piece[];
  readonly layout: FileLayout;
  readonly settled: ReadonlyMap<Told, Settled>;
  readonly head: HeadBack;
  readonly house: ReturnLoom;
  readonly places: PlacesBack;
  /** The ids of records that would change. */
  readonly touched: ReadonlySet<string>;
  readonly comments: number;
}

/** What bringing a file back would change, in the words of the file and of the issue. */
export function differenceOf(outcome: Outcome): Difference {
  const told = outcome.layout.sections.flatMap(({ entries }) => entries);
  const there = new Set(told.flatMap(({ piece }) => piece ?? []));
  return {
    sections: alteredSections(outcome),
    altered: [...alteredFrame(outcome), ...told.flatMap((one) => alteredEntry(one, outcome))],
    moved: movedEntries(outcome),
    added: outcome.layout.sections.flatMap(({ heading, entries }) =>
      entries
        .filter(({ piece }) => piece?.owner.kind !== 'entry')
        .map((one): Entry => {
          const { kind = 'passage' } = outcome.settled.get(one) ?? {};
          return { kind, name: nameOf(one.units), section: heading.words };
        }),
    ),
    links: [...outcome.house.pool.all().values()]
      .filter(({ id }) => !outcome.house.isKnown(id) && outcome.touched.has(id))
      .map((clip) => ({ title: clipTitle(clip), url: clip.url })),
    gone: outcome.pieces.flatMap((piece) => {
      const { owner, units } = piece;
      if (owner.kind !== 'entry' || units.length === 0 || there.has(piece)) return [];
      const { kind, placement } = owner.entry;
      return [
        {
          kind,
          name: entryName(owner.entry, units),
          section: headingOf(outcome.draft, placement.section),
        },
      ];
    }),
    notTaken: notTaken(outcome, told),
  };
}

/** So many signs name an entry. */
const longest = 60;

function nameOf(units: readonly Unit[]): string {
  const words = units[0]?.words ?? '';
  return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
}

/** A clip goes by its title. */
function entryName(entry: DraftEntry, units: readonly Unit[]): string {
  return entry.kind === 'clip' ? clipTitle(entry.clip) : nameOf(units);
}

function headingOf({ issue }: Pick<Draft, 'issue'>, section: string): string {
  return issue.sections.find(({ id }) => id === section)?.heading ?? '';
}

function alteredSections({ draft, layout, issue }: Outcome): readonly AlteredSection[] {
  const printed = draft.issue.sections;
  const told = layout.sections.flatMap(({ section }) => section ?? []);
  const places = told.map(({ id }) => printed.findIndex((one) => one.id === id));
  const staying = new Set(rising(places));
  const here = new Set(issue.sections.map(({ id }) => id));
  const sign = (level: number, heading: string) => `${'#'.repeat(level)} ${heading}`;
  const found = layout.sections.flatMap(({ section, heading }): readonly AlteredSection[] => {
    const own = { heading: heading.words, before: '', after: '' };
    if (section === null) return [{ ...own, kind: 'new' }];
    const now = issue.sections.find(({ id }) => id === section.id) ?? section;
    const isRenamed = now.heading !== section.heading || now.level !== section.level;
    const before = sign(section.level, section.heading);
    const renamed = {
      ...own,
      before,
      after: sign(now.level, now.heading),
      kind: 'renamed',
    } as const;
    const isMoved = !staying.has(told.indexOf(section));
    return [
      ...(isRenamed ? [renamed] : []),
      ...(isMoved ? [{ ...own, kind: 'moved' } as const] : []),
    ];
  });
  const gone = printed.filter(({ id }) => !here.has(id));
  return [
    ...found,
    ...gone.map(({ heading }) => ({ kind: 'gone', heading, before: '', after: '' }) as const),
  ];
}

function alteredFrame(outcome: Outcome): readonly Altered[] {
  const { draft, issue, pieces, layout, house } = outcome;
  const plain = (what: 'title' | 'date' | 'front'): readonly Altered[] => {
    const [before, after] = [draft.issue[what], issue[what]];
    return before === after ? [] : [{ what, name: '', before, after, as: 'words' }];
  };
  const was = (what: string, section?: string) =>
    pieces
      .filter(
        ({ owner }) =>
          owner.kind === what &&
          (section === undefined || ('section' in owner && owner.section.id === section)),
      )
      .flatMap(({ units }) => units);
  const words = (what: Altered['what'], told: readonly Told[], section?: string): Altered => {
    const before = was(what, section);
    return {
      ...{ what, name: '', as: 'words' as const },
      before: written(before, house),
      after: written(
        told.flatMap(({ units }) => units),
        house,
      ),
    };
  };
  return [
    ...[...plain('title'), ...plain('date'), ...plain('front')],
    ...(issue.preamble === draft.issue.preamble ? [] : [words('preamble', layout.preamble)]),
    ...layout.sections.flatMap(({ section, heading, intro, emptyText }) => {
      const now = issue.sections.find(({ id }) => id === section?.id);
      if (section === null || now === undefined) return [];
      return [
        ...(now.intro === section.intro ? [] : [words('intro', intro, section.id)]),
        ...(now.emptyText === section.emptyText ? [] : [words('emptyText', emptyText, section.id)]),
      ].map((one): Altered => ({ ...one, name: heading.words }));
    }),
    ...(issue.close === draft.issue.close ? [] : [words('close', layout.close)]),
  ];
}

/** Blocks as the house writes them. */
function written(units: readonly Unit[], { write }: ReturnLoom): string {
  return write({ type: 'root', children: units.map(({ block }) => block) }).trim();
}

function alteredEntry(one: Told, { settled, house, touched, draft }: Outcome): readonly Altered[] {
  const owner = one.piece?.owner;
  const now = settled.get(one);
  if (one.isKept || owner?.kind !== 'entry' || now === undefined) return [];
  const { entry } = owner;
  const isTurned = entry.kind === 'clip' && now.kind === 'passage';
  const id = now.kind === 'clip' ? now.clip : now.passage.id;
  // What says the same in another spelling is not altered.
  if (!isTurned && !touched.has(id)) return [];
  return [
    {
      what: 'entry',
      name: entry.kind === 'clip' ? clipTitle(draft.clips.get(entry.clip.id) ?? entry.clip) : '',
      before: written(one.piece?.units ?? [], house),
      after: written(one.units, house),
      as: isTurned ? 'prose' : entry.kind === 'clip' ? 'fields' : 'words',
    },
  ];
}

function movedEntries({ draft, issue, pieces, places }: Outcome): readonly Moved[] {
  const known = new Map(
    draft.sections.flatMap(({ entries }) =>
      entries.map((entry): [string, DraftEntry] => [entry.placement.id, entry]),
    ),
  );
  const printed = new Map(
    pieces.flatMap(({ owner, units }) =>
      owner.kind === 'entry' && units.length > 0
        ? [[owner.entry.placement.id, entryName(owner.entry, units)] as const]
        : [],
    ),
  );
  return places.placements.flatMap((placement: Placement): readonly Moved[] => {
    const before = known.get(placement.id)?.placement;
    const name = printed.get(placement.id);
    if (before === undefined || before === placement || name === undefined) return [];
    const from = headingOf(draft, before.section);
    return [{ name, from, to: headingOf({ issue }, placement.section) }];
  });
}

function notTaken(
  { draft, head, house, comments, layout, settled }: Outcome,
  told: readonly Told[],
): readonly NotTaken[] {
  const prose = told.flatMap((one): readonly NotTaken[] => {
    const now = settled.get(one);
    if (now?.kind !== 'passage' || now.as === 'woven') return [];
    return [{ kind: now.as, words: nameOf(one.units) }];
  });
  const levels = layout.sections.map(({ heading: { block } }) =>
    block.type === 'heading' ? block.depth : 1,
  );
  const { emptySections } = planOf(draft.newsletter);
  const empty = layout.sections.filter(
    ({ entries, intro, emptyText }, at) =>
      entries.length + intro.length + emptyText.length === 0 &&
      !emptySections &&
      (levels[at + 1] ?? 0) <= (levels[at] ?? 0),
  );
  return [
    ...prose,
    ...[...house.unquoted].map((words) => ({ kind: 'quote', words }) as const),
    ...head.left.map(({ words }) => ({ kind: 'head', words }) as const),
    ...empty.map(({ heading }) => ({ kind: 'empty', words: heading.words }) as const),
    ...(comments > 0 ? [{ kind: 'comments', words: String(comments) } as const] : []),
  ];
}
