import type { Link, Nodes, RootContent } from 'mdast';
import type { Draft } from '../core/draft.ts';
import { makePassage } from '../core/passage.ts';
import { clipLinkOf } from '../prose/clip-link.ts';
import { dialectMarkdown, dialectTree } from '../prose/dialect.ts';
import { entryTree } from '../templates/draft-tree.ts';
import { likeness } from './likeness.ts';
import { wordsIn } from './node-words.ts';
import { type Unit, unitsOf, type Write } from './printed-units.ts';
import { spelled, unspelled } from './spelled.ts';
import { type Loom, type QuoteTie, woven } from './weave.ts';

/** What prose is woven anew with, and printed to see whether it says what the file says. */
export interface ProseLoom {
  readonly loom: Loom;
  /** With every clip in hand that prose may name by now. */
  readonly draft: () => Draft;
  readonly write: Write;
}

export interface ProseBack {
  /** In the stored dialect. */
  readonly markdown: string;
  /** `plain`: ties would have changed what it says; `other`: it will not be printed to the letter. */
  readonly as: 'woven' | 'plain' | 'other';
}

/**
 * Blocks of an edited file as prose in the stored dialect. Whatever stands there as `before` (the prose
 * they come from, in the dialect) printed it is tied as it was; what was altered or is new is woven like
 * an issue that is read.
 */
export function proseBack(
  blocks: readonly RootContent[],
  before: string,
  house: ProseLoom,
): ProseBack {
  const wanted = spelledUnits(unitsOfBlocks(blocks, house));
  if (spelledUnits(unitsPrinted(before, house)) === wanted)
    return { markdown: before, as: 'woven' };
  const ways = [
    { as: 'woven', make: () => wovenBack(blocks, before, house) },
    { as: 'woven', make: () => blocks.map((block) => woven(block, house.loom)) },
    { as: 'plain', make: () => blocks },
  ] as const;
  for (const { as, make } of ways) {
    const markdown = proseOf(make());
    if (spelledUnits(unitsPrinted(markdown, house)) === wanted) return { markdown, as };
  }
  return { markdown: proseOf(wovenBack(blocks, before, house)), as: 'other' };
}

function proseOf(blocks: readonly RootContent[]): string {
  return dialectMarkdown({ type: 'root', children: [...blocks] });
}

function unitsOfBlocks(blocks: readonly RootContent[], { write }: ProseLoom): readonly Unit[] {
  return unitsOf(write({ type: 'root', children: [...blocks] }));
}

function unitsPrinted(markdown: string, { draft, write }: ProseLoom): readonly Unit[] {
  const passage = makePassage({ id: '', newsletter: '', markdown });
  const children = [...entryTree({ kind: 'passage', passage }, draft())];
  return unitsOf(write({ type: 'root', children }));
}

function spelledUnits(units: readonly Unit[]): string {
  return units.map(({ key }) => key).join('');
}

function wovenBack(
  blocks: readonly RootContent[],
  before: string,
  house: ProseLoom,
): readonly RootContent[] {
  const ties = tiesOf(before, house);
  const { text, found } = withTies(spelled(blocks), ties);
  const tied = unspelled(text);
  if (tied === null) return blocks.map((block) => woven(block, house.loom));
  const urls = new Map(ties.flatMap(({ node, urls: [url] }) => linkTie(node, url)));
  const loom = { ...house.loom, quoted: lostQuotes(ties.filter((tie) => !found.has(tie))) };
  return tied.map((block) => woven(readdressed(block, urls), loom));
}

/** Something of prose that leads to a clip, a quote of one or an issue, or is said in a house's form. */
interface Tie {
  readonly node: Nodes;
  /** How it is printed, spelled. */
  readonly printed: string;
  readonly urls: readonly string[];
}

function tiesOf(before: string, house: ProseLoom): readonly Tie[] {
  return tiesIn(dialectTree(before))
    .map((node): Tie => {
      const line = { type: 'paragraph', children: [node] } as RootContent;
      const [unit] = unitsPrinted(proseOf([line]), house);
      const children = unit?.block.type === 'paragraph' ? unit.block.children : [];
      return { node, printed: spelled(children), urls: unit?.urls ?? [] };
    })
    .filter(({ printed }) => printed.includes('\ue020'))
    .toSorted((one, other) => other.printed.length - one.printed.length);
}

function tiesIn(node: Nodes): readonly Nodes[] {
  const isTie =
    node.type === 'textDirective' || (node.type === 'link' && clipLinkOf(node.url) !== null);
  const inner = 'children' in node ? (node.children as Nodes[]).flatMap(tiesIn) : [];
  return isTie ? [node, ...inner] : inner;
}

/** Puts each tie where it stands printed; the longest first, as one may hold another. */
function withTies(
  text: string,
  ties: readonly Tie[],
): { readonly text: string; readonly found: ReadonlySet<Tie> } {
  const found = new Set<Tie>();
  let marked = text;
  for (const [at, tie] of ties.entries()) {
    const parts = marked.split(tie.printed);
    if (parts.length > 1) found.add(tie);
    marked = parts.join(`\ue030${at}\ue031`);
  }
  const put = (_: string, at: string) =>
    spelled([ties[Number(at)]?.node].flatMap((one) => one ?? []));
  return { text: marked.replace(/\ue030(\d+)\ue031/g, put), found };
}

function linkTie(node: Nodes, url: string | undefined): readonly (readonly [string, string])[] {
  return node.type === 'link' && url !== undefined ? [[url, node.url]] : [];
}

/** A block whose links that lead where one of the prose led are tied like that, whatever their words. */
function readdressed<T extends Nodes>(node: T, urls: ReadonlyMap<string, string>): T {
  const url = node.type === 'link' ? (urls.get(node.url) ?? node.url) : null;
  const children =
    'children' in node ? (node.children as Nodes[]).map((one) => readdressed(one, urls)) : null;
  return { ...node, ...(url !== null && { url }), ...(children && { children }) } as T &
    Partial<Link>;
}

/** Less alike than this, words are another quote. */
const least = 0.4;

/** Finds the quote that words in its form were, among those that are not found as they were. */
function lostQuotes(ties: readonly Tie[]): (words: string) => QuoteTie | null {
  const left = ties.flatMap(({ node }) => {
    if (node.type !== 'textDirective' || node.name !== 'quote') return [];
    const { id, clip } = node.attributes ?? {};
    return id && clip ? [{ id, clip, words: wordsIn(node) }] : [];
  });
  return (words) => {
    const scored = left.map((quote) => ({ quote, score: alike(words, quote.words) }));
    const [best] = scored.toSorted((one, other) => other.score - one.score);
    if (best === undefined || best.score < least) return null;
    left.splice(left.indexOf(best.quote), 1);
    return { clip: best.quote.clip, id: best.quote.id };
  };
}

/** How alike two texts are in their words, from 0 to 1. */
export function alike(one: string, other: string): number {
  return likeness(one.toLowerCase().split(/\s+/), other.toLowerCase().split(/\s+/));
}
