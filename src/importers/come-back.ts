import { type Change, changeOf } from '../core/change.ts';
import type { Clip } from '../core/clip.ts';
import { clipsNamedIn } from '../core/clip-references.ts';
import type { Draft } from '../core/draft.ts';
import { equal } from '../core/equal.ts';
import { type Issue, makeSection, type Section } from '../core/issue.ts';
import type { Passage } from '../core/passage.ts';
import { urlKey } from '../core/url-key.ts';
import { type Difference, differenceOf } from './difference.ts';
import { fileLayout, type Told, type ToldSection } from './file-layout.ts';
import { frontBack } from './front-back.ts';
import { type HeadBack, headBack } from './head-back.ts';
import { foundPieces } from './match-units.ts';
import { plainTree } from './plain-tree.ts';
import { type Piece, piecesOfDraft, type Unit, unitsOf } from './printed-units.ts';
import { type ReturnInto, type ReturnLoom, returnLoom } from './return-loom.ts';
import { type PlacesBack, type ReturnedSection, returnedPlaces } from './returned-places.ts';
import { proseBefore, type Settled, settledEntries } from './settled-entries.ts';

/** An edited file, and what the issue is printed with besides its tree. */
export interface Returned extends ReturnInto {
  readonly text: string;
  /** What a site's generator reads before the issue; for another title and date, too. */
  readonly front: (issue: Issue) => string;
}

/** What bringing an edited file back comes to. Nothing is changed yet. */
export interface ComeBack {
  readonly changes: readonly Change[];
  readonly difference: Difference;
  /** How many of the pages that the issue links the file links, too. */
  readonly shared: { readonly links: number; readonly of: number };
}

/**
 * Reads Markdown that the draft was written as, and that was edited by hand since, back into the draft.
 * What says the same is the very same record, wherever it stands; what does not is taken over, and what
 * clips know of their pages is kept. The changes are of the records as the draft has them.
 * @throws {Failure} `template`
 */
export function comeBack(returned: Returned): ComeBack {
  const { draft, write, makeId } = returned;
  const text = returned.text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  const [first, ...pieces] = piecesOfDraft(draft, write);
  const all = [...(first?.units ?? []), ...pieces.flatMap(({ units }) => units)];
  const issueSaid = (part: Pick<Issue, 'title' | 'date'>) =>
    returned.front({ ...draft.issue, ...part });
  const printed = {
    front: returned.front(draft.issue),
    body: () => write({ type: 'root', children: all.map(({ block }) => block) }),
  };
  const front = frontBack(draft, printed, text, issueSaid);
  const whole = unitsOf(front.body);
  const head = headBack(draft, first?.units ?? [], whole, write);
  const file = whole.slice(head.length);
  const found = foundPieces(pieces, file);
  const layout = fileLayout(pieces, file, found);
  const house = returnLoom(returned, new Set(whole.flatMap(({ urls }) => urls)));
  const settled = settledEntries(layout, house);
  const frames = framesBack(pieces, house);
  const sections = sectionsBack(draft, layout.sections, { pieces, settled, frames, makeId });
  const issue: Issue = {
    ...draft.issue,
    ...titled(draft, front, head),
    front: front.front,
    preamble: frames('preamble', draft.issue.preamble, layout.preamble, true),
    close: frames('close', draft.issue.close, layout.close, true),
    sections: sections.map(({ section }) => section),
  };
  const kept = new Set(
    [...found].flatMap(([at, { isKept }]) => (isKept ? (pieces[at] ?? []) : [])),
  );
  const places = returnedPlaces(draft, pieces, kept, sections, issue, makeId);
  const changes = [
    ...(equal(issue, draft.issue) ? [] : [changeOf('issues', draft.issue, issue)]),
    ...proseChanges(draft, sections),
    ...clipChanges(draft, house, { ...places, issue, sections }),
    ...placeChanges(draft, places),
  ];
  return {
    changes,
    difference: differenceOf({
      ...{ draft, issue, pieces, layout, settled, head, house, places },
      touched: new Set(changes.map(({ id }) => id)),
      comments: plainTree(front.body).comments,
    }),
    shared: sharedLinks(all, whole),
  };
}

/** The title and the day that a file says, in its head or before it. */
function titled(
  { issue }: Draft,
  front: Pick<Issue, 'title' | 'date'>,
  head: HeadBack,
): Pick<Issue, 'title' | 'date'> {
  return {
    title: head.title === issue.title ? front.title : head.title,
    date: head.date === issue.date ? front.date : head.date,
  };
}

type FramesBack = (
  kind: 'preamble' | 'close' | 'intro' | 'emptyText',
  before: string,
  told: readonly Told[],
  isOver: boolean,
) => string;

/**
 * Words around the entries as they have come back. Where there are none, they are gone if they were
 * printed; `isOver`: if nothing else has taken their place.
 */
function framesBack(pieces: readonly Piece[], house: ReturnLoom): FramesBack {
  return (kind, before, told, isOver) => {
    const [only] = told;
    if (only === undefined) {
      const wasPrinted = pieces.some(
        ({ owner, units }) =>
          owner.kind === kind && units.length > 0 && proseBefore(owner, house) === before,
      );
      return wasPrinted && isOver ? '' : before;
    }
    if (told.length === 1 && only.isKept && only.piece?.owner.kind === kind) return before;
    const known = told.flatMap(({ piece }) => (piece ? [proseBefore(piece.owner, house)] : []));
    const blocks = told.flatMap(({ units }) => units.map(({ block }) => block));
    return house.prose(blocks, [...new Set([before, ...known])].join('\n\n')).markdown;
  };
}

interface SectionsBy {
  readonly pieces: readonly Piece[];
  readonly settled: ReadonlyMap<Told, Settled>;
  readonly frames: FramesBack;
  readonly makeId: () => string;
}

/** The sections in the order of the file; those that were not printed stay behind what they follow. */
function sectionsBack(
  draft: Draft,
  told: readonly ToldSection[],
  { pieces, settled, frames, makeId }: SectionsBy,
): readonly ReturnedSection[] {
  const result: ReturnedSection[] = told.map((one) => {
    const { block, words } = one.heading;
    const depth = block.type === 'heading' ? block.depth : 1;
    const own = one.section ?? makeSection({ id: makeId(), heading: words, level: depth });
    const section: Section = {
      ...own,
      heading: own.heading.replace(/\s+/g, ' ').trim() === words ? own.heading : words,
      level: Math.min(Math.max(own.level, 1), 6) === depth ? own.level : depth,
      intro: frames('intro', own.intro, one.intro, true),
      emptyText: frames('emptyText', own.emptyText, one.emptyText, one.entries.length === 0),
    };
    return { section, entries: one.entries.flatMap((entry) => settled.get(entry) ?? []) };
  });
  const printed = new Set(
    pieces.flatMap(({ owner }) => (owner.kind === 'heading' ? [owner.section.id] : [])),
  );
  for (const [at, { section }] of draft.sections.entries()) {
    if (printed.has(section.id)) continue;
    const before = draft.sections.slice(0, at).map((one) => one.section.id);
    const last = result.findLastIndex((one) => before.includes(one.section.id));
    result.splice(last + 1, 0, { section, entries: null });
  }
  return result;
}

function proseChanges(draft: Draft, sections: readonly ReturnedSection[]): readonly Change[] {
  const known = new Map<string, Passage>(
    draft.sections.flatMap(({ entries }) =>
      entries.flatMap((one) => (one.kind === 'passage' ? [[one.passage.id, one.passage]] : [])),
    ),
  );
  const passages = sections.flatMap(({ entries }) =>
    (entries ?? []).flatMap((one) => (one.kind === 'passage' ? [one.passage] : [])),
  );
  return passages.flatMap((after) => {
    const before = known.get(after.id) ?? null;
    return before === after ? [] : [changeOf('passages', before, after)];
  });
}

interface Outcome extends PlacesBack {
  readonly issue: Issue;
  readonly sections: readonly ReturnedSection[];
}

/** Clips that are corrected, come to be, come out of the inbox or go back to it. */
function clipChanges(
  draft: Draft,
  { pool, isKnown, waiting, now }: ReturnLoom,
  { issue, sections, placements, removed }: Outcome,
): readonly Change[] {
  const placed = new Set([
    ...placements.map(({ ref }) => ref),
    ...draft.strays.map(({ placement }) => placement.ref),
  ]);
  const left = new Set(removed.map(({ ref }) => ref).filter((ref) => !placed.has(ref)));
  const before = new Map([...waiting, ...draft.clips.values()].map((clip) => [clip.id, clip]));
  const named = new Set(namedIn(issue, sections, [...pool.all().values()], placed));
  return [...pool.all().values()].flatMap((clip) => {
    if (!isKnown(clip.id)) {
      const isUsed = placed.has(clip.id) || named.has(clip.id);
      return isUsed ? [changeOf('clips', null, { ...clip, state: 'placed' })] : [];
    }
    const was = before.get(clip.id);
    const state = placed.has(clip.id) ? 'placed' : left.has(clip.id) ? 'inbox' : clip.state;
    const after: Clip = { ...clip, state };
    if (was === undefined || equal(was, after)) return [];
    return [changeOf('clips', was, { ...after, updated: now })];
  });
}

/** The clips that prose names, and what is said of the clips that are placed. */
function namedIn(
  { preamble, close }: Issue,
  sections: readonly ReturnedSection[],
  clips: readonly Clip[],
  placed: ReadonlySet<string>,
): readonly string[] {
  const prose = [
    ...[preamble, close, ...sections.flatMap(({ section }) => [section.intro, section.emptyText])],
    ...sections.flatMap(({ entries }) =>
      (entries ?? []).flatMap((one) => (one.kind === 'passage' ? [one.passage.markdown] : [])),
    ),
    ...clips.flatMap(({ id, blurb, aside }) => (placed.has(id) ? [blurb, aside] : [])),
  ];
  return prose.flatMap(clipsNamedIn);
}

function placeChanges(draft: Draft, { placements, removed }: PlacesBack): readonly Change[] {
  const known = new Map(
    draft.sections.flatMap(({ entries }) =>
      entries.map((entry) => [entry.placement.id, entry] as const),
    ),
  );
  const there = new Set(placements.map(({ ref }) => ref));
  return [
    ...placements.flatMap((after) => {
      const before = known.get(after.id)?.placement ?? null;
      return before === after ? [] : [changeOf('placements', before, after)];
    }),
    ...removed.flatMap((placement) => {
      const entry = known.get(placement.id);
      const isGone = entry?.kind === 'passage' && !there.has(placement.ref);
      return [
        changeOf('placements', placement, null),
        ...(isGone ? [changeOf('passages', entry.passage, null)] : []),
      ];
    }),
  ];
}

/** How many of the pages that an issue links a file links, too. */
function sharedLinks(printed: readonly Unit[], file: readonly Unit[]): ComeBack['shared'] {
  const keys = (units: readonly Unit[]) => new Set(units.flatMap(({ urls }) => urls.map(urlKey)));
  const [own, there] = [keys(printed), keys(file)];
  return { links: [...own].filter((key) => there.has(key)).length, of: own.size };
}
