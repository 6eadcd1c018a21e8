import { bare, isUnseen } from '../quotes/bare.ts';
import type { Span } from '../quotes/grow-directive.ts';
import { childrenOf, isDrawn, isElement, isText, matches, nameOf } from './dom.ts';
import { formulaOf } from './formula.ts';
import { isRoughlySeen } from './roughly-seen.ts';
import { unread } from './unread.ts';

/** A stretch of a text node; or an element that is read as something else than its text. */
export interface Stretch {
  readonly node: Text | Element;
  readonly from: number;
  readonly to: number;
  readonly readAs?: string;
}

/** A stretch with where its letters begin in the text of the page. */
interface Piece extends Stretch {
  readonly at: number;
}

/** More letters than this no page has that anybody reads: a book has a million. */
const most = 4_000_000;

/**
 * The letters of a page as it is drawn, in the order of the document, with the way back from each
 * to its place: open shadows and frames of the same site included, what is not drawn left out.
 * White space and what is never seen is no letter (`bare`), so that it does not matter how the
 * words are set.
 */
export class PageText {
  readonly text: string;
  private readonly pieces: readonly Piece[];

  constructor(
    stretches: readonly Stretch[],
    /** Whether this is all there is: not where time ran out, or the page is endless. */
    readonly isWhole: boolean,
  ) {
    const pieces: Piece[] = [];
    const texts: string[] = [];
    let at = 0;
    for (const stretch of stretches) {
      const { node, from, to, readAs } = stretch;
      const letters = bare(readAs ?? (isText(node) ? node.data.slice(from, to) : ''));
      if (letters === '') continue;
      pieces.push({ ...stretch, at });
      texts.push(letters);
      at += letters.length;
    }
    this.pieces = pieces;
    this.text = texts.join('').toWellFormed();
  }

  /** The stretches of the page that a span of its letters lies in, cut to its ends. */
  stretchesIn({ from, to }: Span): readonly Stretch[] {
    const [first, last] = [this.indexOf(from), this.indexOf(to - 1)];
    return this.pieces.slice(first, last + 1).map(({ at, ...piece }, index, all) => ({
      ...piece,
      from: index === 0 ? offsetIn(piece, from - at) : piece.from,
      to: index === all.length - 1 ? offsetIn(piece, to - 1 - at) + 1 : piece.to,
    }));
  }

  /** The range from the first to behind the last letter of a span; null across two trees. */
  rangeOf(span: Span): Range | null {
    const stretches = this.stretchesIn(span);
    const [first, last] = [stretches[0], stretches.at(-1)];
    if (!first || !last || first.node.getRootNode() !== last.node.getRootNode()) return null;
    const range = new Range();
    if (isText(first.node)) range.setStart(first.node, first.from);
    else range.setStartBefore(first.node);
    if (isText(last.node)) range.setEnd(last.node, last.to);
    else range.setEndAfter(last.node);
    return range;
  }

  /** Whether any of the letters of a span is to be seen, at a glance. */
  isSeen(span: Span): boolean {
    return this.stretchesIn(span).some(({ node, from, to }) =>
      isText(node) ? isRoughlySeen(node, from, to) : isDrawn(node),
    );
  }

  /** The piece that holds a letter. */
  private indexOf(letter: number): number {
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.pieces[middle]?.at ?? 0) <= letter) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Reads the text of a document, for as long as there is time. */
export function readPageText(page: Document, isLate: () => boolean): PageText {
  const stretches: Stretch[] = [];
  let length = 0;
  let isWhole = true;
  const visit = (element: Element): void => {
    if (length > most || isLate()) isWhole = false;
    if (!isWhole || !(isDrawn(element) || isContents(element))) return;
    const inside = documentIn(element);
    if (inside !== null) {
      visit(inside);
      return;
    }
    if (matches(element, unread)) return;
    const read = (readAs: string) => stretches.push({ node: element, from: 0, to: 0, readAs });
    const formula = formulaOf(element);
    if (formula !== null) {
      const sign = formula.display ? '$$' : '$';
      read(sign + formula.source + sign);
      return;
    }
    let isInk: boolean | undefined;
    for (const child of childrenOf(element)) {
      if (isElement(child)) visit(child);
      else if (isText(child) && /\S/.test(child.data)) {
        isInk ??= element.checkVisibility(inked) || isContents(element);
        if (!isInk || isLineNumber(child, element)) continue;
        stretches.push({ node: child, from: 0, to: child.length });
        length += child.length;
      }
    }
  };
  visit(page.documentElement);
  return new PageText(stretches, isWhole);
}

const inked = { opacityProperty: true, visibilityProperty: true };

/** Such an element has no box of its own and shows all it holds. */
function isContents(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}

/** The numbers of a listing's lines, which cannot be selected with it: a quote is without them. */
function isLineNumber({ data }: Text, element: Element): boolean {
  return /^[\s\d]*$/.test(data) && getComputedStyle(element).userSelect === 'none';
}

/** The document in a frame of the same site; null for any other element. */
function documentIn(element: Element): Element | null {
  if (!/^i?frame$/.test(nameOf(element))) return null;
  return (element as HTMLIFrameElement).contentDocument?.documentElement ?? null;
}

/** Where in its node the letter stands that is the nth of a stretch. */
function offsetIn({ node, from }: Stretch, letter: number): number {
  if (!isText(node)) return from;
  let at = from;
  for (let left = letter; at < node.length; at += 1) {
    if (isUnseen(node.data[at] ?? '')) continue;
    if (left === 0) break;
    left -= 1;
  }
  return at;
}
