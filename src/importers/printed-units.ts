import type { Root, RootContent } from 'mdast';
import { commonRun } from '../core/common-run.ts';
import type { Draft, DraftEntry } from '../core/draft.ts';
import type { Section } from '../core/issue.ts';
import {
  draftTree,
  entryTree,
  frameTree,
  headingTree,
  headTree,
  numbered,
  printedSections,
} from '../templates/draft-tree.ts';
import { eachItem } from './each-item.ts';
import { linksIn, wordsIn } from './node-words.ts';
import { plainTree } from './plain-tree.ts';
import { readSame, spelled } from './spelled.ts';

/** What a block of a printed issue is of. */
export type Owner =
  | { readonly kind: 'head' | 'preamble' | 'close' }
  | { readonly kind: 'heading' | 'intro' | 'emptyText'; readonly section: Section }
  | { readonly kind: 'entry'; readonly entry: DraftEntry; readonly number: number };

/** A block of a Markdown file, or an item of a list: what is compared, moved and taken over. */
export interface Unit {
  readonly block: RootContent;
  /** What it says. */
  readonly key: string;
  /** The same without the number that a house counts its entries with. */
  readonly unnumbered: string;
  readonly words: string;
  readonly urls: readonly string[];
}

/** What is printed of one thing, as a file has it. */
export interface Piece {
  readonly owner: Owner;
  readonly units: readonly Unit[];
  /** What cannot be told from it, as the file runs them together. */
  readonly others: readonly Owner[];
}

/** Writes blocks as Markdown with the signs of the draft's house. */
export type Write = (tree: Root) => string;

/** The blocks and items of Markdown. */
export function unitsOf(markdown: string): readonly Unit[] {
  return plainTree(markdown).tree.children.flatMap((block) =>
    eachItem(block).map((one, at) => unitOf(one, at === 0)),
  );
}

/** An item further down a list goes by its words: the number that it has is that of its place. */
function unitOf(block: RootContent, isFirst: boolean): Unit {
  const { start: _, ...unstarted } = { start: null, ...block };
  const key = readSame(spelled([isFirst ? block : (unstarted as RootContent)]));
  const unnumbered = key.replace(/^(\ue020[^\ue021]*\ue021)\d+[、.)．]\s?/, '$1');
  return { block, key, unnumbered, words: wordsIn(block), urls: linksIn(block) };
}

/**
 * A draft as it is printed, piece by piece in their order: with the blocks that a reader of the printed
 * file finds.
 * @throws {Failure} `template`
 */
export function piecesOfDraft(draft: Draft, write: Write): readonly Piece[] {
  const parts = partsOf(draft).map(({ owner, blocks }) => ({
    owner,
    units: unitsOf(write({ type: 'root', children: [...blocks] })),
  }));
  return asFound(parts, unitsOf(write(draftTree(draft))));
}

interface Part {
  readonly owner: Owner;
  readonly blocks: readonly RootContent[];
}

function partsOf(draft: Draft): readonly Part[] {
  const { issue } = draft;
  return [
    { owner: { kind: 'head' }, blocks: headTree(draft) },
    { owner: { kind: 'preamble' }, blocks: frameTree(draft, issue.preamble) },
    ...printedSections(draft).flatMap(({ section, entries }): readonly Part[] => {
      const printed = numbered(entries, draft).map(
        ({ entry, number }): Part => ({
          owner: { kind: 'entry', entry, number },
          blocks: entryTree(entry, draft, number),
        }),
      );
      const isEmpty = printed.every(({ blocks }) => blocks.length === 0);
      return [
        { owner: { kind: 'heading', section }, blocks: [headingTree(section)] },
        { owner: { kind: 'intro', section }, blocks: frameTree(draft, section.intro) },
        ...printed,
        {
          owner: { kind: 'emptyText', section },
          blocks: isEmpty ? frameTree(draft, section.emptyText) : [],
        },
      ];
    }),
    { owner: { kind: 'close' }, blocks: frameTree(draft, issue.close) },
  ];
}

/** The parts with the blocks of the whole file; blocks that run into each other belong to the first. */
function asFound(
  parts: readonly Omit<Piece, 'others'>[],
  whole: readonly Unit[],
): readonly Piece[] {
  const owners = parts.flatMap(({ units }, part) => units.map(() => part));
  const printed = parts.flatMap(({ units }) => units);
  const plainly = (units: readonly Unit[]) =>
    units.map(({ key }) => key.replace(/"start":\d+,?/, ''));
  const same = commonRun(plainly(printed), plainly(whole));
  const units = new Map<number, Unit[]>();
  const joined = new Map<number, Set<number>>();
  const put = (part: number, some: readonly Unit[]) =>
    units.set(part, [...(units.get(part) ?? []), ...some]);
  let [from, to] = [0, 0];
  for (const [at, there] of [...same, [printed.length, whole.length] as const]) {
    const run = [...new Set(owners.slice(from, at))];
    const first = run[0] ?? owners[from - 1] ?? owners[at];
    if (first !== undefined && (run.length > 0 || there > to)) {
      put(first, whole.slice(to, there));
      joined.set(first, new Set([...(joined.get(first) ?? []), ...run.slice(1)]));
    }
    const part = owners[at];
    if (part !== undefined) put(part, whole.slice(there, there + 1));
    [from, to] = [at + 1, there + 1];
  }
  return parts.map(({ owner }, part) => ({
    owner,
    units: units.get(part) ?? [],
    others: [...(joined.get(part) ?? [])].flatMap((other) => parts[other]?.owner ?? []),
  }));
}
