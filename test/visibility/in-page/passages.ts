/** A stretch of one text node, or of what stands in a form field. */
interface Piece {
  readonly holder: Text | HTMLInputElement;
  readonly start: number;
  readonly end: number;
}

/** A word as the judge changes it: all its pieces at once. */
export interface Word {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface Passage {
  readonly element: Element;
  readonly words: readonly Word[];
}

/** Every node of a document as it was written: shadow trees and templates too, frames not. */
function* everyNode(root: Node): Generator<Node> {
  for (const node of root.childNodes) {
    yield node;
    if (isElement(node)) {
      if (node.shadowRoot) yield* everyNode(node.shadowRoot);
      if (node.localName === 'template') yield* everyNode((node as HTMLTemplateElement).content);
    }
    yield* everyNode(node);
  }
}

/** The passages of a document, in the order of its source. */
export function passagesOf(document: Document): readonly Passage[] {
  return [...everyNode(document)]
    .filter(isElement)
    .filter((element) => element.hasAttribute('data-p'))
    .map((element) => ({ element, words: wordsOf(element) }));
}

/** All text of a document, seen or not, without its white space. */
export function allText(document: Document): string {
  const texts = [...everyNode(document)].map((node) => {
    if (isText(node)) return node.data;
    return isField(node) ? node.value : '';
  });
  return texts.join('').replace(/\s+/g, '');
}

/** The frames within a document that may be looked into, with their own frames. */
export function documentsWithin(document: Document): readonly Document[] {
  const frames = [...document.querySelectorAll('iframe')];
  const inner = frames.flatMap(({ contentDocument }) =>
    contentDocument ? documentsWithin(contentDocument) : [],
  );
  return [document, ...inner];
}

/** The words of a passage: a word may run over several text nodes, as with a raised initial. */
function wordsOf(element: Element): readonly Word[] {
  const holders = isField(element) ? [element] : [...everyNode(element)].filter(isText);
  let text = '';
  const stretches = holders.map((holder) => {
    const from = text.length;
    text += textOf(holder);
    return { holder, from, to: text.length };
  });
  return [...text.matchAll(/[\p{L}\p{Nd}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    pieces: stretches
      .filter(({ from, to }) => from < index + word.length && to > index)
      .map(({ holder, from, to }) => ({
        holder,
        start: Math.max(index, from) - from,
        end: Math.min(index + word.length, to) - from,
      })),
  }));
}

/** Where words stand now, in the coordinates of their document; empty where they have no place. */
export function rectsOf(words: readonly Word[]): readonly DOMRect[] {
  return words
    .flatMap(({ pieces }) => pieces)
    .flatMap(({ holder, start, end }) => {
      if (!isText(holder)) return [...holder.getClientRects()];
      const range = holder.ownerDocument.createRange();
      range.setStart(holder, start);
      range.setEnd(holder, end);
      return [...range.getClientRects()];
    })
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** Of the word its last letter; a first one may be raised. In fields no letter has a place. */
export function lastLetter({ text, pieces }: Word): Word {
  const last = pieces.slice(-1).filter(({ holder }) => isText(holder));
  return { text, pieces: last.map((piece) => ({ ...piece, start: piece.end - 1 })) };
}

export function textOf(holder: Text | HTMLInputElement): string {
  return isText(holder) ? holder.data : holder.value;
}

/** Changes letters and nothing else: no element, no style, no place. */
export function write(holder: Text | HTMLInputElement, text: string): void {
  if (isText(holder)) holder.data = text;
  else holder.value = text;
}

// By what they say of themselves: each document has classes of its own.
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isField(node: Node): node is HTMLInputElement {
  return isElement(node) && node.localName === 'input';
}
