import type { Emphasis, Link, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { isLinkable } from '../core/address.ts';
import { clipLinkUrl } from '../prose/clip-link.ts';
import { textDirective } from '../prose/dialect.ts';
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
  /** The id of a quote of that clip. */
  readonly quote: (clip: string, words: string) => string;
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
  /** The ids of clips by what is quoted of them. */
  readonly quoted: ReadonlyMap<Emphasis, string>;
}

/** Which clip each link of a line leads to, and which each quote is of. */
function sourcesOf(line: readonly PhrasingContent[], loom: Loom): Sources {
  const clips = new Map<Link, string>();
  const quoted = new Map<Emphasis, string>();
  const waiting: Emphasis[] = [];
  let last: string | null = null;
  const visit = (node: Nodes, isAside: boolean) => {
    if (node.type === 'link' && isClipped(node)) {
      const id = loom.clip(node.url, wordsOf(piecesOf(node.children)));
      clips.set(node, id);
      if (!isAside) {
        last = id;
        for (const one of waiting.splice(0)) quoted.set(one, id);
      }
    }
    if (node.type === 'emphasis' && quotePattern.test(wordsOf(piecesOf(node.children)))) {
      if (last !== null) quoted.set(node, last);
      else waiting.push(node);
    }
    const inAside = isAside || node.type === 'textDirective';
    if ('children' in node) for (const child of node.children) visit(child as Nodes, inAside);
  };
  for (const node of line) visit(node, false);
  return { clips, quoted };
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
  const source = node.type === 'emphasis' ? loom.quoted.get(node) : undefined;
  if (source === undefined) return [{ ...node, children } as PhrasingContent];
  const inner = unquoted(children);
  const id = loom.quote(source, wordsOf(piecesOf(inner)));
  return [textDirective('quote', { id, clip: source }, inner)];
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
