import { folded } from '../quotes/bare.ts';
import type { Span } from '../quotes/grow-directive.ts';
import { freshLaying, type Laying, layOut, lineEnd, unclear } from '../quotes/laid-out.ts';
import { childrenOf, isElement, isText, nameOf, ownChildren } from './dom.ts';

/** A text node within the searched text, and how the laying out stood where it begins. */
interface Piece {
  readonly node: Text;
  readonly at: number;
  readonly kept: boolean;
  readonly laying: Laying;
}

/** A place in the document. */
export interface DomPlace {
  readonly node: Text;
  readonly offset: number;
}

/** What browsers make of some elements, by their names. */
const roles: ReadonlyMap<string, 'obstacle' | 'puzzle' | 'nothing'> = new Map([
  // In the way of words: nothing is compared across these, drawn or not.
  ...named(
    'obstacle',
    'img svg video audio canvas iframe object embed meter progress script style hr br col link meta base area param source track',
  ),
  // What is typed or chosen in these is searched by some, or they make different things of it.
  ...named('puzzle', 'input textarea select ruby math'),
  // Searched by none.
  ...named('nothing', 'head noscript template datalist title desc defs'),
]);

function named<const R>(role: R, names: string): readonly (readonly [string, R])[] {
  return names.split(' ').map((name) => [name, role]);
}

const inline = /^(inline|contents)$/;

/**
 * The text of a page as browsers search it for the words of an address: all that is laid out, seen
 * or not, block by block. What browsers do not agree on is not part of its lines, but kept beside
 * them: words that stand there as well are not the only ones.
 */
export class SearchedText {
  readonly text: string;
  private readonly pieces: Piece[] = [];
  private readonly texts: string[] = [];
  private readonly beside: string[] = [];
  private readonly byNode = new Map<Text, Piece>();
  private readonly laying = freshLaying();
  private length = 0;
  /** In how many shadows, one in another, what is visited stands. */
  private shadows = 0;
  private all: string | undefined;

  /** Reads a document; `isLate` is asked now and then. @throws where there is no time for it */
  constructor(
    private readonly page: Document,
    private readonly isLate: () => boolean,
  ) {
    this.visit(page.documentElement);
    this.text = this.texts.join('');
  }

  /** Everything the page says, and all that browsers might find in it, `folded`. */
  get everything(): string {
    this.all ??= folded(this.text + unclear + this.beside.join(unclear));
    return this.all;
  }

  /** Where a range of the document lies in the text; null where an end is not part of its lines. */
  placeOf(range: Range): Span | null {
    const from = this.startOf(range);
    const to = this.endOf(range);
    return from === null || to === null || from >= to ? null : { from, to };
  }

  /** Where a character of the text stands in the document; null for a sign that is none of its. */
  domPlaceOf(index: number): DomPlace | null {
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.pieces[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low];
    if (piece === undefined || index < piece.at) return null;
    const offset = offsetsOf(piece)[index - piece.at];
    return offset === undefined ? null : { node: piece.node, offset };
  }

  private startOf(range: Range): number | null {
    const { startContainer: node, startOffset: offset } = range;
    if (isText(node)) return this.indexOf(node, offset);
    return this.pieces.find((piece) => range.comparePoint(piece.node, 0) >= 0)?.at ?? null;
  }

  private endOf(range: Range): number | null {
    const { endContainer: node, endOffset: offset } = range;
    if (isText(node)) return this.indexOf(node, offset);
    const last = this.pieces.findLast((piece) => range.comparePoint(piece.node, 0) <= 0);
    return last ? last.at + offsetsOf(last).length : null;
  }

  private indexOf(node: Text, offset: number): number | null {
    const piece = this.byNode.get(node);
    if (piece === undefined) return null;
    const offsets = offsetsOf(piece);
    const index = offsets.findIndex((at) => at >= offset);
    return piece.at + (index < 0 ? offsets.length : index);
  }

  private visit(element: Element): void {
    if (this.isLate()) throw new Error('there was no time to read the page');
    const role = roles.get(nameOf(element));
    if (role === 'nothing') return;
    if (role === 'obstacle' && !isWordedDrawing(element)) {
      this.sign(lineEnd);
      return;
    }
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    if (role !== undefined || isShut(element, style)) {
      this.setBeside(element);
      return;
    }
    const breaks = !inline.test(style.display);
    if (breaks) this.sign(lineEnd);
    const hasShadow = element.shadowRoot !== null;
    this.shadows += hasShadow ? 1 : 0;
    this.visitChildren(element, style);
    this.shadows -= hasShadow ? 1 : 0;
    if (breaks) this.sign(lineEnd);
  }

  private visitChildren(element: Element, style: CSSStyleDeclaration): void {
    const kept = /pre|break-spaces/.test(style.whiteSpace);
    const isClosed = nameOf(element) === 'details' && !element.hasAttribute('open');
    for (const child of childrenOf(element)) {
      const isSummary = isElement(child) && nameOf(child) === 'summary';
      if (isClosed && !isSummary) this.setBeside(child);
      else if (isElement(child)) this.visit(child);
      else if (isText(child) && style.visibility === 'visible') this.add(child, kept);
    }
  }

  private add(node: Text, kept: boolean): void {
    if (this.shadows > 0 && !this.page.contains(node)) {
      this.setBeside(node);
      return;
    }
    const piece = { node, at: this.length, kept, laying: { ...this.laying } };
    const text = layOut(node.data, kept, this.laying);
    if (text === '') return;
    this.pieces.push(piece);
    this.byNode.set(node, piece);
    this.texts.push(text);
    this.length += text.length;
  }

  private sign(sign: typeof lineEnd | typeof unclear): void {
    const { last } = this.laying;
    if (last === unclear || last === sign) return;
    this.texts.push(sign);
    this.length += 1;
    this.laying.last = sign;
    this.laying.collapsing = false;
  }

  /** What is in a node some browsers may find, each in its own way; none goes across it. */
  private setBeside(node: Node): void {
    this.sign(unclear);
    this.beside.push(everythingIn(node));
  }
}

/** Whether a drawing has words among its lines. */
function isWordedDrawing(element: Element): boolean {
  return nameOf(element) === 'svg' && element.querySelector('text, foreignObject') !== null;
}

/** Whether what is in an element can neither be reached nor seen, and may yet be found. */
function isShut(element: Element, style: CSSStyleDeclaration): boolean {
  return element.hasAttribute('inert') || style.contentVisibility === 'hidden';
}

function offsetsOf({ node, kept, laying }: Piece): readonly number[] {
  const offsets: number[] = [];
  layOut(node.data, kept, { ...laying }, offsets);
  return offsets;
}

/** All text of a node and its shadows, and what fields in it hold or suggest. */
function everythingIn(node: Node): string {
  if (isText(node)) return node.data;
  if (!isElement(node)) return '';
  const value = (node as HTMLInputElement).value;
  const said = [typeof value === 'string' ? value : '', node.getAttribute('placeholder') ?? ''];
  const inside = [...ownChildren(node), ...(node.shadowRoot ? ownChildren(node.shadowRoot) : [])];
  return [...said, ...inside.map(everythingIn)].join('');
}
