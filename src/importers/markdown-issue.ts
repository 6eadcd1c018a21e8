import { generateNKeysBetween } from 'fractional-indexing';
import type { Heading, Root, RootContent } from 'mdast';
import type { Clip } from '../core/clip.ts';
import { clipsNamedIn } from '../core/clip-references.ts';
import { assembleDraft } from '../core/draft.ts';
import { type Issue, makeIssue, makeSection, type Section } from '../core/issue.ts';
import { issueLabel, type Newsletter } from '../core/newsletter.ts';
import { makePassage, type Passage } from '../core/passage.ts';
import type { Placement } from '../core/placement.ts';
import type { Template } from '../core/records.ts';
import { dialectMarkdown } from '../prose/dialect.ts';
import { meaning } from '../prose/meaning.ts';
import { draftTree } from '../templates/draft-tree.ts';
import { ClipPool } from './clip-pool.ts';
import { eachItem } from './each-item.ts';
import { fronted } from './front-matter.ts';
import { dateLine, dateSaid, numberSaid } from './issue-facts.ts';
import { itemClip } from './item-clip.ts';
import { piecesOf, wordsOf } from './pieces.ts';
import { plainTree } from './plain-tree.ts';
import { type Loom, woven } from './weave.ts';

/** What an issue is imported into, and by. */
export interface ImportInto {
  readonly newsletter: Newsletter;
  /** The templates of its house style that were opened; none where they are not given. */
  readonly templates?: readonly Template[];
  /** The name of the file, by which an issue may be known. */
  readonly fileName: string;
  readonly makeId: () => string;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** A printed issue as records, and what of it is in none of them. */
export interface ImportedIssue {
  readonly issue: Issue;
  readonly clips: readonly Clip[];
  readonly passages: readonly Passage[];
  readonly placements: readonly Placement[];
  /** How many entries are clips that the house style prints to the letter. */
  readonly printed: number;
  /** Comments of HTML that were left out. */
  readonly comments: number;
}

/**
 * Reads an issue that was printed as Markdown: its sections, its prose with every link a clip, quotes,
 * asides and references. What the newsletter's house style prints of a clip by itself becomes a clip
 * placed; everything else is prose, a passage a block.
 */
export function importMarkdown(text: string, into: ImportInto): ImportedIssue {
  const { newsletter, makeId } = into;
  const { front, fields, body } = fronted(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
  const { tree, comments } = plainTree(body);
  const pool = new ClipPool({ ...into, newsletter: newsletter.id });
  const loom: Loom = {
    signOff: newsletter.signOff,
    isLabel: (label) => isLabelOf(newsletter, label),
    clip: (url, words) => pool.wovenClip(url, words),
    quote: (clip, words) => pool.quote(clip, words),
  };
  const head = headOf(tree, into);
  const said = {
    fields,
    title: head.heading || (fields.get('title') ?? ''),
    fileName: into.fileName,
  };
  const date = head.date || dateSaid(said);
  const number = numberSaid({ ...said, tag: newsletter.tag, text: body }) ?? 0;
  const parts = partsOf(tree.children.slice(head.length), makeId);
  const issue: Issue = {
    ...makeIssue(newsletter, { id: makeId(), number, date: head.date }),
    ...{ title: head.title, date, status: 'imported', front },
    preamble: proseOf(parts.before.map((block) => woven(block, loom))),
    sections: parts.sections.map(({ section }) => section),
  };
  const clips: Clip[] = [];
  const passages: Passage[] = [];
  const placements: Placement[] = [];
  let printed = 0;
  for (const [index, { section, blocks }] of parts.sections.entries()) {
    const named = index === 0 ? clipsNamedIn(issue.preamble) : [];
    const placed = entriesOf(blocks, { ...into, loom, pool });
    const refs: [kind: 'clip' | 'passage', ref: string][] = named.map((id) => ['clip', id]);
    for (const one of placed) {
      if (one.kind === 'clip') {
        printed += 1;
        refs.push(['clip', one.clip.id]);
      } else {
        passages.push(one.passage);
        refs.push(['passage', one.passage.id]);
      }
      refs.push(...namedIn(one).map((id): [kind: 'clip', ref: string] => ['clip', id]));
    }
    const there = new Set(placements.map(({ ref }) => ref));
    const fresh = refs.filter(([, ref]) => !there.has(ref) && there.add(ref));
    const ranks = generateNKeysBetween(null, null, fresh.length);
    placements.push(
      ...fresh.map(
        ([kind, ref], at): Placement => ({
          ...{ id: makeId(), rev: 0, issue: issue.id, section: section.id, kind, ref },
          rank: ranks[at] ?? '',
        }),
      ),
    );
  }
  clips.push(...[...pool.all().values()].map((clip): Clip => ({ ...clip, state: 'placed' })));
  return { issue, clips, passages, placements, printed, comments };
}

/** Whether it is what an issue of the newsletter is called, whatever its number. */
export function isLabelOf(newsletter: Newsletter, text: string): boolean {
  const [, number] = /(\d+)$/.exec(text) ?? [];
  return (
    newsletter.tag !== '' &&
    number !== undefined &&
    issueLabel(newsletter, Number(number)) === text.replace(/^#/, '')
  );
}

type Entry =
  | { readonly kind: 'clip'; readonly clip: Clip }
  | { readonly kind: 'passage'; readonly passage: Passage };

/** The clips that an entry names besides the one it is. */
function namedIn(entry: Entry): readonly string[] {
  return clipsNamedIn(entry.kind === 'clip' ? entry.clip.blurb : entry.passage.markdown);
}

function entriesOf(
  blocks: readonly RootContent[],
  into: ImportInto & { readonly loom: Loom; readonly pool: ClipPool },
): readonly Entry[] {
  const { newsletter, makeId, loom } = into;
  let number = 1;
  return blocks.flatMap(eachItem).map((block): Entry => {
    const clip = itemClip(block, number, into);
    if (clip !== null) {
      number += 1;
      return { kind: 'clip', clip };
    }
    const markdown = proseOf([woven(block, loom)]);
    return {
      kind: 'passage',
      passage: makePassage({ id: makeId(), newsletter: newsletter.id, markdown }),
    };
  });
}

function proseOf(blocks: readonly RootContent[]): string {
  return dialectMarkdown({ type: 'root', children: [...blocks] });
}

interface Parts {
  readonly before: readonly RootContent[];
  readonly sections: readonly {
    readonly section: Section;
    readonly blocks: readonly RootContent[];
  }[];
}

/** What stands before the first section, and the sections: a heading of words alone begins one. */
function partsOf(blocks: readonly RootContent[], makeId: () => string): Parts {
  const before: RootContent[] = [];
  const sections: { section: Section; blocks: RootContent[] }[] = [];
  for (const block of blocks) {
    const words = block.type === 'heading' ? headingWords(block) : null;
    if (words !== null && block.type === 'heading') {
      const standing = { id: makeId(), heading: words, level: block.depth };
      sections.push({ section: makeSection(standing), blocks: [] });
    } else (sections.at(-1)?.blocks ?? before).push(block);
  }
  return { before, sections };
}

/** The words of a heading; null where it is more than words, or none. */
function headingWords({ children }: Heading): string | null {
  const words = wordsOf(piecesOf(children)).replace(/\s+/g, ' ').trim();
  return children.every(({ type }) => type === 'text') && words !== '' ? words : null;
}

interface Head {
  /** The title that the house prints; '' where the issue has none, or prints it in another way. */
  readonly title: string;
  /** What its first heading says, printed by the house or not. */
  readonly heading: string;
  readonly date: string;
  /** How many blocks it takes; 0 where the issue has none as the house prints it. */
  readonly length: number;
}

/** The head of an issue, if it is the one that its house style prints. */
function headOf({ children }: Root, { newsletter, templates = [] }: ImportInto): Head {
  const opening = children.slice(0, 4);
  const at = opening.findIndex((block) => block.type === 'heading' && block.depth === 1);
  const first = opening[at];
  const heading = first?.type === 'heading' ? (headingWords(first) ?? '') : '';
  const dates = opening.map((block) =>
    block.type === 'paragraph' ? dateLine(wordsOf(piecesOf(block.children))) : '',
  );
  const date = dates.find((one) => one !== '') ?? '';
  const made = makeIssue(newsletter, { id: '', number: 0, date });
  const issue: Issue = { ...made, title: heading, sections: [] };
  const nothing = { templates, placements: [], clips: [], passages: [] };
  const printed = draftTree(assembleDraft({ newsletter, issue, ...nothing })).children;
  const isSame = printed.length > 0 && said(printed) === said(children.slice(0, printed.length));
  return isSame
    ? { title: heading, heading, date, length: printed.length }
    : { title: '', heading, date, length: 0 };
}

function said(children: readonly RootContent[]): string {
  return meaning({ type: 'root', children: [...children] });
}
