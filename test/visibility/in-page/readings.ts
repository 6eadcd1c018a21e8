import { documentsWithin } from './passages.ts';
import type { run } from './shipped-reader.ts';

/** What one way of reading gave for the whole content of one document. */
type Readings = Readonly<Record<ReaderName, string>>;

export type ReaderName =
  | 'ours'
  | 'selection.toString'
  | 'innerText'
  | 'checkVisibility'
  | 'cloneContents';

export interface Reading {
  readonly texts: Readings;
  /** Everything our reader gave, as text: the passage, its surroundings, its HTML without tags. */
  readonly oursInAll: string;
  /** Why our reader failed; null where it did not. */
  readonly failure: string | null;
  /** What our reader changed in the page; nothing is allowed. */
  readonly touched: readonly string[];
}

/** What of our reader's answer holds words of the page; the least of it will do. */
type Answer = Partial<NonNullable<ReturnType<typeof run>>>;

/** A window with what its own scripts would reach as globals. */
type OwnWindow = Window & typeof globalThis;

/** Selects all that a document holds and has it read, by our reader (as source) and the rivals. */
export function readAll(document: Document, reader: string): Reading {
  const view = document.defaultView as OwnWindow | null;
  const selection = view?.getSelection();
  if (!view || !selection) throw new Error('The document is not shown.');
  const range = document.createRange();
  range.selectNodeContents(document.body);
  selection.removeAllRanges();
  selection.addRange(range);
  const { answer, failure, touched } = watched(view, () =>
    // In the document's own world, as `executeScript` has it.
    view.eval(`(${reader})({})`),
  );
  const { exact = '', prefix = '', suffix = '', html = '' } = answer ?? {};
  const texts = {
    ours: exact,
    'selection.toString': selection.toString(),
    innerText: document.body.innerText,
    checkVisibility: checkedText(range),
    cloneContents: range.cloneContents().textContent ?? '',
  };
  selection.removeAllRanges();
  const words = html.replace(/<[^>]*>/g, '');
  return { texts, oursInAll: [exact, prefix, suffix, words].join('\n'), failure, touched };
}

/** Runs our reader and looks whether it left the page as it was. */
function watched(
  view: OwnWindow,
  read: () => Answer | null,
): {
  readonly answer: Answer | null;
  readonly failure: string | null;
  readonly touched: readonly string[];
} {
  const roots = documentsWithin(view.document);
  const observer = new view.MutationObserver(() => undefined);
  for (const root of roots) {
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }
  const before = scrolled(roots);
  let answer: Answer | null = null;
  let failure: string | null = null;
  try {
    answer = read();
  } catch (error) {
    failure = String(error);
  }
  const touched = [
    ...new Set(observer.takeRecords().map(({ type }) => type)),
    ...(scrolled(roots) === before ? [] : ['scrolling']),
    ...(view.getSelection()?.rangeCount === 1 ? [] : ['selection']),
  ];
  observer.disconnect();
  return { answer, failure, touched };
}

function scrolled(roots: readonly Document[]): string {
  return roots
    .flatMap((root) => [...root.querySelectorAll('*')])
    .map(({ scrollLeft, scrollTop }) => `${scrollLeft},${scrollTop}`)
    .join(' ');
}

/** A rival: the text nodes whose parent the browser's own check calls visible. */
function checkedText(range: Range): string {
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const seen = parentElement?.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: false,
    });
    if (seen) text += data;
  }
  return text;
}
