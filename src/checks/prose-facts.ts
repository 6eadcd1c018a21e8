import type { Nodes, Parents } from 'mdast';
import { clipsNamedIn } from '../core/clip-references.ts';
import { type ClipLink, clipLinkOf } from '../prose/clip-link.ts';
import { dialectTree } from '../prose/dialect.ts';
import { readWords } from '../prose/read-words.ts';
import type { Range } from './check.ts';

/** Where something stands: its stretch of the source, and of the words of its line. */
interface Standing extends Range {
  readonly line: ProseLine;
  readonly from: number;
  readonly until: number;
  /** The marks around it, the outermost first. */
  readonly within: readonly Nodes[];
}

export interface ProseLink extends Standing {
  readonly url: string;
  readonly words: string;
  /** What of the source is its words; null where it has none of its own (`<https://…>`). */
  readonly inner: Range | null;
  /** The clip it leads to; null for an address. */
  readonly to: ClipLink | null;
}

export interface ProseQuote extends Standing {
  readonly quote: string;
  readonly clip: string;
  /** With the letters of code. */
  readonly words: string;
  readonly inner: Range | null;
}

interface ProseImage extends Range {
  readonly url: string;
  readonly alt: string;
}

export interface ProseText extends Standing {
  readonly value: string;
}

/** A line as it is printed: a paragraph or a heading, with the signs of quotes, asides and references. */
export interface ProseLine extends Range {
  text: string;
}

/** What stands in a piece of prose, each in its order. */
export interface ProseFacts {
  readonly lines: readonly ProseLine[];
  readonly links: readonly ProseLink[];
  readonly quotes: readonly ProseQuote[];
  readonly images: readonly ProseImage[];
  /** Words that are neither code nor an address. */
  readonly texts: readonly ProseText[];
  /** Words in italics and quotation marks that are the quote of no clip. */
  readonly untied: readonly (Standing & { readonly words: string })[];
  /** Clips that it names. */
  readonly clips: readonly string[];
}

/** Reads a piece of prose, once for all checks. */
export function proseFacts(markdown: string): ProseFacts {
  const facts = emptyFacts(markdown);
  readBlock(dialectTree(markdown), facts);
  return facts;
}

type Growing = { [F in keyof ProseFacts]: ProseFacts[F][number][] };

function emptyFacts(markdown: string): Growing {
  const clips = [...clipsNamedIn(markdown)];
  return { lines: [], links: [], quotes: [], images: [], texts: [], untied: [], clips };
}

function readBlock(node: Nodes, facts: Growing): void {
  if (!('children' in node)) return;
  if (node.type !== 'paragraph' && node.type !== 'heading') {
    for (const child of node.children) readBlock(child as Nodes, facts);
    return;
  }
  const line: ProseLine = { ...rangeOf(node), text: '' };
  facts.lines.push(line);
  for (const child of node.children) readPhrase(child, { facts, line, within: [] });
}

interface Reading {
  readonly facts: Growing;
  readonly line: ProseLine;
  readonly within: readonly Nodes[];
}

/** What is printed around the words of a directive, beside the words themselves. */
const printedSigns: Readonly<Record<string, readonly [before: string, after: string]>> = {
  quote: ['"', '"'],
  aside: ['[', ']'],
  issue: ['#', ''],
};

function readPhrase(node: Nodes, reading: Reading): void {
  const { facts, line, within } = reading;
  const from = line.text.length;
  const signs = node.type === 'textDirective' ? printedSigns[node.name] : undefined;
  line.text += (signs?.[0] ?? '') + ownWords(node);
  if ('children' in node) {
    const inside = { ...reading, within: [...within, node] };
    for (const child of node.children) readPhrase(child as Nodes, inside);
  }
  line.text += signs?.[1] ?? '';
  const words = line.text.slice(from);
  const at = { ...rangeOf(node), line, from, until: line.text.length, within };
  if (node.type === 'text') facts.texts.push({ ...at, value: node.value });
  if (node.type === 'link') {
    facts.links.push({
      ...at,
      url: node.url,
      words,
      inner: innerOf(node),
      to: clipLinkOf(node.url),
    });
  }
  if (node.type === 'image')
    facts.images.push({ ...rangeOf(node), url: node.url, alt: node.alt ?? '' });
  if (node.type === 'textDirective' && node.name === 'quote') {
    const { id = '', clip = '' } = node.attributes ?? {};
    const inner = innerOf(node);
    const tied = { quote: id ?? '', clip: clip ?? '', words: readWords(node.children) };
    facts.quotes.push({ ...at, ...tied, inner });
  }
  if (node.type === 'emphasis' && /^["“].+["”]$/s.test(words)) facts.untied.push({ ...at, words });
}

function ownWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  // What is no word, and no blank either.
  return node.type === 'inlineCode' || node.type === 'image' ? '\ufffc' : '';
}

function innerOf({ children }: Parents): Range | null {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: rangeOf(first).start, end: rangeOf(last).end };
}

function rangeOf({ position }: Nodes): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
