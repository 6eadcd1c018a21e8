import { rangeOf, type Span } from './boundary-points.ts';

/** What to select: the words between two points, the whole page, or nothing. */
export type Selected = Span | 'all' | null;

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
  return what && rangeOf(what);
}

function around(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
