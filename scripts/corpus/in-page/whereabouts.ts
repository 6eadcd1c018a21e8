import { type BoundaryPoint, rangeOf, type Span, textsIn } from './boundary-points.ts';

/** A quote as its label has it, and where it was found again. */
export interface Whereabouts {
  readonly label: Span;
  readonly refound: Span | null;
}

/** What the page itself says of both. */
export interface Found {
  /** The label's words that are rendered on the page as it was saved, and those that are not. */
  readonly seen: string;
  readonly unseen: string;
  /** The words that stand between the ends of the two; '' where both are one place. */
  readonly startGap: string;
  readonly endGap: string;
}

/** Compares places on the page it runs in, as a page function; it scrolls. */
export function run(quotes: readonly Whereabouts[]): readonly Found[] {
  return quotes.map(({ label, refound }) => {
    let [seen, unseen] = ['', ''];
    for (const { node, from, words } of textsIn(rangeOf(label))) {
      const shown = shownIn(node, from, words);
      seen += shown;
      if (bare(shown).length < bare(words).length) unseen += words;
    }
    return {
      seen,
      unseen: unseen.replace(/\s+/g, ' ').trim(),
      startGap: refound ? gap(label.start, refound.start) : '',
      endGap: refound ? gap(label.end, refound.end) : '',
    };
  });
}

function gap(one: BoundaryPoint, other: BoundaryPoint): string {
  const range = rangeOf({ start: one, end: other });
  // A range whose start is set behind its end has both at one place.
  const between = range.collapsed ? rangeOf({ start: other, end: one }) : range;
  return textsIn(between)
    .map(({ node, from, words }) => shownIn(node, from, words))
    .join('')
    .replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, ' ')
    .trim();
}

function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
}

/** The letters of a piece of text that are on view. */
function shownIn(node: Text, from: number, words: string): string {
  if (words.trim() === '') return words;
  const element = node.parentElement;
  if (element === null || !isRendered(element)) return '';
  return Array.from({ length: words.length }, (_, at) => at)
    .filter((at) => isShown(element, rangeOfLetter(node, from + at)))
    .map((at) => words[at])
    .join('');
}

function rangeOfLetter(node: Text, at: number): Range {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range;
}

function isRendered(element: Element): boolean {
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    getComputedStyle(element).fontSize !== '0px'
  );
}

/**
 * Judged apart from our reader, and more simply: there is a box, on the page, and whoever points
 * at it points at the element or at something within or around it.
 */
function isShown(element: Element, letter: Range): boolean {
  let box = letter.getBoundingClientRect();
  // White space that a line ends with has no box, and is missed by nobody.
  if (letter.toString().trim() === '') return true;
  if (box.width === 0 || box.height <= 1) return false;
  if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
  if (box.top < innerHeight * 0.3 || box.bottom > innerHeight * 0.7) {
    scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
    box = letter.getBoundingClientRect();
  }
  const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return at === null || at.contains(element) || element.contains(at);
}
