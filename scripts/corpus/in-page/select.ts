import { rangeOf, type Span } from './boundary-points.ts';

/** What to select: the words between two points, a paragraph, the whole page, or nothing. */
export type Selected = Span | 'paragraph' | 'all' | null;

/** Sets the document's selection, as a page function. Nothing is scrolled. */
export function run(what: Selected): void {
  const selection = getSelection();
  if (selection === null) throw new Error('this document has no selection');
  selection.removeAllRanges();
  const range = toSelect(what);
  if (range) selection.addRange(range);
  // Layout is warm for whoever is measured next.
  document.documentElement?.getBoundingClientRect();
}

function toSelect(what: Selected): Range | null {
  if (what === 'all') return around(document.body ?? document.documentElement);
  if (what === 'paragraph') return paragraph();
  return what && rangeOf(what);
}

/** The first paragraph of some length that is rendered; null where there is none. */
function paragraph(): Range | null {
  const long = Array.from(document.querySelectorAll('p, li, td, div')).find(
    (one) =>
      (one.textContent ?? '').trim().length >= 120 &&
      one.querySelector('p, li, td, div') === null &&
      one.checkVisibility(),
  );
  return long === undefined ? null : around(long);
}

function around(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
