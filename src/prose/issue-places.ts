import type { Clip } from '../core/clip.ts';
import type { Draft, DraftEntry } from '../core/draft.ts';
import type { Issue, Section } from '../core/issue.ts';
import type { Passage } from '../core/passage.ts';
import type { Records } from '../core/records.ts';
import { correct, printed } from '../core/stored.ts';

/** The stores whose records hold the words of an issue. */
type WordedStore = 'issues' | 'clips' | 'passages';
export type Worded = Records[WordedStore];

/** One place of an issue that holds words. */
export interface WordPlace {
  /** What stands there: `blurb`, `heading`. */
  readonly kind: PlaceKind;
  readonly store: WordedStore;
  readonly record: Worded;
  /** The row it is in: a placement's id; null for what the issue itself says. */
  readonly row: string | null;
  /** The section it stands in; null before the first and after the last. */
  readonly section: string | null;
  readonly text: string;
  /** Whether it is Markdown in the dialect of prose. */
  readonly isProse: boolean;
  /** The record with other words there; null where they are a source's, and stay. */
  readonly write: ((record: Worded, text: string) => Worded) | null;
}

/** Where in a record words stand, and how others are written there. */
interface Field<R> {
  readonly kind: PlaceKind;
  readonly isProse: boolean;
  readonly read: (record: R) => string;
  readonly write: ((record: R, text: string) => R) | null;
}

type PlaceKind =
  | 'title'
  | 'preamble'
  | 'heading'
  | 'intro'
  | 'emptyText'
  | 'close'
  | 'lead'
  | 'quote'
  | 'blurb'
  | 'aside'
  | 'passage';

/** A field of a record that is a text by itself. */
function own<R extends Worded>(kind: keyof R & PlaceKind, isProse: boolean): Field<R> {
  return {
    kind,
    isProse,
    read: (record) => record[kind] as string,
    write: (record, text) => ({ ...record, [kind]: text }),
  };
}

const opening = [own<Issue>('title', false), own<Issue>('preamble', true)];
const ending = [own<Issue>('close', true)];

const title: Field<Clip> = {
  kind: 'title',
  isProse: false,
  read: (clip) => printed(clip.title),
  write: (clip, text) => ({ ...clip, title: correct(clip.title, text) }),
};
const said = [own<Clip>('blurb', true), own<Clip>('aside', true)];

const passageWords: Field<Passage> = {
  kind: 'passage',
  isProse: true,
  read: (passage) => passage.markdown,
  write: (passage, markdown) => ({ ...passage, markdown }),
};

const ofSections = [
  { kind: 'heading', isProse: false },
  { kind: 'intro', isProse: true },
  { kind: 'emptyText', isProse: true },
] as const;

/** Every place of an issue that holds words, in the order in which the desk shows them. */
export function issuePlaces(draft: Draft): readonly WordPlace[] {
  const { issue, sections, strays } = draft;
  const nowhere = { row: null, section: null };
  const all = [
    ...opening.map((field) => place('issues', issue, field, nowhere)),
    ...sections.flatMap(({ section, entries }) => [
      ...sectionFields(section).map((field) =>
        place('issues', issue, field, { row: null, section: section.id }),
      ),
      ...entries.flatMap(entryPlaces),
    ]),
    ...strays.flatMap(entryPlaces),
    ...ending.map((field) => place('issues', issue, field, nowhere)),
  ];
  return all.filter(({ text }) => text !== '');
}

function sectionFields({ id }: Section): readonly Field<Issue>[] {
  return ofSections.map(({ kind, isProse }) => ({
    kind,
    isProse,
    read: (issue) => issue.sections.find((one) => one.id === id)?.[kind] ?? '',
    write: (issue, text) => ({
      ...issue,
      sections: issue.sections.map((one) => (one.id === id ? { ...one, [kind]: text } : one)),
    }),
  }));
}

function entryPlaces(entry: DraftEntry): readonly WordPlace[] {
  const where = { row: entry.placement.id, section: entry.placement.section };
  if (entry.kind === 'passage') return [place('passages', entry.passage, passageWords, where)];
  const { clip } = entry;
  const fields = [title, own<Clip>('lead', false), ...quoteFields(clip), ...said];
  return fields.map((field) => place('clips', clip, field, where));
}

/** A quote is its source's words: they are found, and never replaced. */
function quoteFields({ quotes }: Clip): readonly Field<Clip>[] {
  return quotes.map(({ shown, exact }) => ({
    kind: 'quote',
    isProse: false,
    read: () => shown ?? exact,
    write: null,
  }));
}

function place<S extends WordedStore>(
  store: S,
  record: Records[S],
  { kind, isProse, read, write }: Field<Records[S]>,
  where: Pick<WordPlace, 'row' | 'section'>,
): WordPlace {
  return {
    kind,
    store,
    record,
    ...where,
    text: read(record),
    isProse,
    write: write && ((one, text) => write(one as Records[S], text)),
  };
}
