import type { Emphasis, Link, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { isLinkable } from '../core/address.ts';
import { clipLinkOf, clipLinkUrl } from '../prose/clip-link.ts';
import { textDirective } from '../prose/dialect.ts';
import { readWords } from '../prose/read-words.ts';
import { withAsides } from './asides.ts';
import { nested, piecesOf, wordsOf } from './pieces.ts';

/** What an issue is woven on: where its links and quotes come to be clips. */
export interface Loom {
  /** The newsletter's, by which its asides are known. */
  readonly signOff: string;
  /** Tells whether something is the label of an issue: `TJ16`. */
  readonly isLabel: (text: string) => boolean;
  /** The id of the clip that an address leads to, linked with these words. */
  readonly clip: (url: string, words: string) => string;
  /** The id of a quote of that clip; null where the words are none, and stay words. */
  readonly quote: (clip: string, words: string) => string | null;
  /** Whether a link that leads to a clip already leads to one that is there. */
  readonly isClip?: (id: string) => boolean;
  /** What a quote with these words is of, where that is known without a link beside it. */
  readonly quoted?: (words: string) => QuoteTie | null;
}

/** A quote, and the clip that it is of. */
export interface QuoteTie {
  readonly clip: string;
  readonly id: string;
}

/**
 * Blocks of a printed issue as prose in the house's dialect: links lead to clips, what an editor says
 * in brackets is an aside, words in quotation marks and italics are a quote of the clip that is linked
 * before them (or, where none is, behind), `#TJ16` is a reference.
 */
export function woven<T extends RootContent>(block: T, loom: Loom): T {
  if (!('children' in block)) return block;
  if (block.type === 'paragraph' || block.type === 'heading') {
    return { ...block, children: wovenLine(block.children, loom) };
  }
  const children = (block.children as RootContent[]).map((child) => woven(child, loom));
  return { ...block, children } as T;
}

function wovenLine(children: readonly PhrasingContent[], loom: Loom): PhrasingContent[] {
  const line = nested(withAsides(piecesOf(children), loom.signOff));
  const sources = sourcesOf(line, loom);
  return line.flatMap((node) => phrase(node, { ...loom, ...sources }));
}

interface Sources {
  /** The ids of clips by the links that lead to them. */
  readonly clips: ReadonlyMap<Link, string>;
  /** What stands in the form of a quote, each with the id of the clip that it may be of. */
  readonly quotes: ReadonlyMap<Emphasis, string | null>;
}

/** Which clip each link of a line leads to, and which each quote is of. */
function sourcesOf(line: readonly PhrasingContent[], loom: Loom): Sources {
  const clips = new Map<Link, string>();
  const quotes = new Map<Emphasis, string | null>();
  const waiting: Emphasis[] = [];
  let last: string | null = null;
  const visit = (node: Nodes, isAside: boolean) => {
    if (node.type === 'link' && isClipped(node)) {
      const own = clipLinkOf(node.url)?.clip ?? '';
      const isOwn = loom.isClip?.(own) ?? false;
      const id = isOwn ? own : loom.clip(node.url, readWords(node.children));
      if (!isOwn) clips.set(node, id);
      if (!isAside) {
        last = id;
        for (const one of waiting.splice(0)) quotes.set(one, id);
      }
    }
    if (node.type === 'emphasis' && quotePattern.test(wordsOf(piecesOf(node.children)))) {
      quotes.set(node, last);
      if (last === null) waiting.push(node);
    }
    const inAside = isAside || node.type === 'textDirective';
    if ('children' in node) for (const child of node.children) visit(child as Nodes, inAside);
  };
  for (const node of line) visit(node, false);
  return { clips, quotes };
}

/** Words of a source, as the house prints them. */
const quotePattern = /^"[\s\S]+"$/;

/** Mailboxes are no pages; a link without words would be printed with the title of its clip. */
function isClipped({ url, children }: Link): boolean {
  return children.length > 0 && url !== '' && !(isLinkable(url) && url.startsWith('mailto:'));
}

function phrase(node: PhrasingContent, loom: Loom & Sources): PhrasingContent[] {
  if (node.type === 'text') return withReferences(node, loom);
  if (!('children' in node)) return [node];
  const children = (node.children as PhrasingContent[]).flatMap((child) => phrase(child, loom));
  if (node.type === 'link') {
    const clip = loom.clips.get(node);
    const url = clip === undefined ? node.url : clipLinkUrl({ clip, part: '' });
    return [{ ...node, url, children: children as Link['children'] }];
  }
  const isQuote = node.type === 'emphasis' && loom.quotes.has(node);
  const inner = isQuote ? unquoted(children) : [];
  const tie = isQuote ? tieOf(readWords(inner), loom.quotes.get(node), loom) : null;
  if (tie === null) return [{ ...node, children } as PhrasingContent];
  return [textDirective('quote', { id: tie.id, clip: tie.clip }, inner)];
}

function tieOf(words: string, source: string | null | undefined, loom: Loom): QuoteTie | null {
  const known = loom.quoted?.(words) ?? null;
  if (known !== null || !source) return known;
  const id = loom.quote(source, words);
  return id === null ? null : { clip: source, id };
}

function unquoted(children: readonly PhrasingContent[]): PhrasingContent[] {
  const pieces = piecesOf(children);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const inner = pieces.map((piece) => {
    if (piece.node.type !== 'text') return piece;
    let { value } = piece.node;
    if (piece === first) value = value.slice(1);
    if (piece === last) value = value.slice(0, -1);
    return { ...piece, node: { ...piece.node, value } };
  });
  return nested(inner.filter(({ node }) => node.type !== 'text' || node.value !== ''));
}

function withReferences(text: Text, { isLabel }: Loom): PhrasingContent[] {
  const parts = text.value.split(/(?<![\p{L}\d/#&])#([A-Z]{1,8}\d{1,5})(?![\p{L}\d])/u);
  return parts.flatMap((value, at): PhrasingContent[] => {
    const isFound = at % 2 === 1;
    if (isFound && isLabel(value)) return [textDirective('issue', {}, [{ type: 'text', value }])];
    const whole = isFound ? `#${value}` : value;
    return whole === '' ? [] : [{ type: 'text', value: whole }];
  });
}
