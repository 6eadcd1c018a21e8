/** Places in a document that can be written down: runs in the page. */

/** One end of a range: the element it stands in, the text node, and how far into that. */
export interface BoundaryPoint {
  /** The element that holds the text. */
  readonly css: string;
  /** The text node itself. */
  readonly xpath: string;
  readonly offset: number;
}

export interface Span {
  readonly start: BoundaryPoint;
  readonly end: BoundaryPoint;
}

/**
 * The range between two points.
 * @throws {Error} where a point leads nowhere, or its two ways do not agree.
 */
export function rangeOf({ start, end }: Span): Range {
  const range = document.createRange();
  range.setStart(textAt(start), start.offset);
  range.setEnd(textAt(end), end.offset);
  return range;
}

function textAt({ css, xpath }: BoundaryPoint): Node {
  const kind = XPathResult.FIRST_ORDERED_NODE_TYPE;
  const node = document.evaluate(xpath, document, null, kind, null).singleNodeValue;
  if (node === null) throw new Error(`nothing stands at ${xpath}`);
  const element = node instanceof Element ? node : node.parentElement;
  if (document.querySelector(css) !== element) throw new Error(`${css} is not where ${xpath} is`);
  return node;
}

/** The points of a range, brought to its first and last letters; null where it has none. */
export function spanOf(range: Range): Span | null {
  const texts = textsIn(range);
  const [first, last] = [texts.find(hasLetters), texts.findLast(hasLetters)];
  if (first === undefined || last === undefined) return null;
  return {
    start: pointAt(first.node, first.from + first.words.search(/\S/)),
    end: pointAt(last.node, last.from + last.words.trimEnd().length),
  };
}

/** The part of a text node that lies in a range. */
interface PartOfText {
  readonly node: Text;
  readonly from: number;
  readonly words: string;
}

/** The text nodes of a range, each with its part in it. */
export function textsIn(range: Range): readonly PartOfText[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const top = range.commonAncestorContainer;
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const found: PartOfText[] = [];
  for (let at: Node | null = top instanceof Text ? top : walker.nextNode(); at instanceof Text; ) {
    if (range.intersectsNode(at)) {
      const from = at === startContainer ? startOffset : 0;
      const to = at === endContainer ? endOffset : at.length;
      found.push({ node: at, from, words: at.data.slice(from, to) });
    }
    at = walker.nextNode();
  }
  return found;
}

/** Elements whose text no reader is ever shown. */
const unread = 'script, style, noscript, template, textarea, select';

function hasLetters({ node, words }: PartOfText): boolean {
  return words.trim() !== '' && node.parentElement?.closest(unread) === null;
}

function pointAt(node: Text, offset: number): BoundaryPoint {
  const parent = node.parentElement as Element;
  return { css: cssOf(parent), xpath: xpathOf(node), offset };
}

function cssOf(element: Element): string {
  const id = element.id === '' ? '' : `#${CSS.escape(element.id)}`;
  if (id !== '' && document.querySelectorAll(id).length === 1) return id;
  const { parentElement: parent, localName: name } = element;
  if (parent === null) return name;
  const alike = Array.from(parent.children).filter((one) => one.localName === name);
  return `${cssOf(parent)} > ${CSS.escape(name)}:nth-of-type(${alike.indexOf(element) + 1})`;
}

function xpathOf(node: Element | Text): string {
  const parent = node.parentNode;
  if (parent === null || node === document.documentElement) return '/html[1]';
  const name = node.nodeName;
  const alike = Array.from(parent.childNodes).filter((one) => one.nodeName === name);
  return `${xpathOf(parent as Element)}/${step(node)}[${alike.indexOf(node) + 1}]`;
}

function step(node: Element | Text): string {
  if (node instanceof Text) return 'text()';
  // Formulas and drawings have names of their own kind, which a bare name does not find.
  const ofHtml = node.namespaceURI === document.documentElement.namespaceURI;
  return ofHtml ? node.localName : `*[name()='${node.nodeName}']`;
}
