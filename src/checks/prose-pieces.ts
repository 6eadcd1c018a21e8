import type { Clip } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import type { Issue, Section } from '../core/issue.ts';
import type { Place, Range } from './check.ts';
import type { Edit, Fix } from './fix.ts';
import { type ProseFacts, proseFacts } from './prose-facts.ts';

/** One piece of the prose that an issue prints. The same words in the same place are the same piece. */
export interface ProsePiece {
  readonly key: string;
  readonly of: Place['of'];
  readonly id: string;
  readonly field: string;
  /** The heading it stands under, in lower case; '' before the first and after the last. */
  readonly section: string;
  readonly markdown: string;
  readonly facts: ProseFacts;
}

type Written = Omit<ProsePiece, 'facts'>;

/** Reads the prose of a draft, and each piece of it only when it is another than it was. */
export class PieceReader {
  private last: ReadonlyMap<string, ProsePiece> = new Map();

  read(draft: Draft): readonly ProsePiece[] {
    const pieces = written(draft).map((one) => {
      const known = this.last.get(one.key);
      if (known?.markdown === one.markdown && known.section === one.section) return known;
      return { ...one, facts: proseFacts(one.markdown) };
    });
    this.last = new Map(pieces.map((one) => [one.key, one]));
    return pieces;
  }
}

/** All the prose an issue prints, in its order. */
function written({ issue, sections, woven }: Draft): readonly Written[] {
  const all = [
    piece('issue', issue, 'preamble', ''),
    ...sections.flatMap(({ section, entries }) => {
      const heading = section.heading.trim().toLowerCase();
      return [
        piece('section', section, 'intro', heading),
        // It is printed where nothing else is.
        ...(entries.length === 0 ? [piece('section', section, 'emptyText', heading)] : []),
        ...entries.flatMap((entry) => {
          if (entry.kind === 'passage')
            return [piece('passage', entry.passage, 'markdown', heading)];
          if (woven.has(entry.clip.id)) return [];
          const { clip } = entry;
          return [piece('clip', clip, 'blurb', heading), piece('clip', clip, 'aside', heading)];
        }),
      ];
    }),
    piece('issue', issue, 'close', ''),
  ];
  const once = new Map(all.map((one) => [one.key, one]));
  return [...once.values()].filter(({ markdown }) => markdown !== '');
}

function piece<F extends string>(
  of: Place['of'],
  record: { readonly id: string } & Readonly<Record<F, string>>,
  field: F,
  section: string,
): Written {
  const { id, [field]: markdown } = record;
  return { key: `${of}:${id}:${field}`, of, id, field, section, markdown };
}

/** Where in a piece of prose something is. */
export function placeIn({ of, id, field }: ProsePiece, { start, end }: Range): Place {
  return { of, id, field, range: { start, end } };
}

/** What names some of the words of a piece, wherever in it they move to. */
export function subjectIn({ key }: ProsePiece, words: string): string {
  return `${key}:${words.replace(/\s+/g, ' ').trim()}`;
}

/** A fix that writes other prose in a piece. */
export function rewrite(piece: ProsePiece, markdown: string, name: Fix['name']): Fix {
  return { name, edits: [editOf(piece, markdown)] };
}

function editOf({ of, id, field }: ProsePiece, markdown: string): Edit {
  if (of === 'passage') return { of, id, set: { markdown } };
  if (of === 'clip') return { of, id, set: { [field]: markdown } satisfies Partial<Clip> };
  if (of === 'section') return { of, id, set: { [field]: markdown } satisfies Partial<Section> };
  return { of, id, set: { [field]: markdown } satisfies Partial<Issue> };
}
