import { type LeftOut, nothingLeftOut } from '../core/left-out.ts';
import { isOnView } from './on-view.ts';
import { QuoteWriter } from './quote-writer.ts';

/** The selected words as they read, their markup, and what stands around them. */
export interface SelectionRead {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly html: string;
  readonly from: 'page' | 'field';
  readonly leftOut: LeftOut;
}

/** How much is kept of what stands before and after, as anchors of this kind have it. */
const around = 32;

/** Reads the selection of this document; null where nothing readable is selected. */
export function readSelection(): SelectionRead | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const parts = ranges
    .map((range) => new QuoteWriter(range).write())
    .filter((part) => part.text !== '');
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (parts.length === 0 || first === undefined || last === undefined) return null;
  return {
    exact: parts.map((part) => part.text).join(' […] '),
    html: parts.map((part) => part.html).join('<p>[…]</p>'),
    prefix: neighbouring(first.startContainer, first.startOffset, 'previousNode').slice(-around),
    suffix: neighbouring(last.endContainer, last.endOffset, 'nextNode').slice(0, around),
    from: 'page',
    leftOut: nothingLeftOut,
  };
}

/** The visible text next to a boundary point, at least `around` characters where there are. */
function neighbouring(node: Node, offset: number, step: 'previousNode' | 'nextNode'): string {
  const back = step === 'previousNode';
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  const child = node.childNodes[back ? offset - 1 : offset];
  walker.currentNode = child ?? node;
  let text = '';
  if (node instanceof Text) text = back ? node.data.slice(0, offset) : node.data.slice(offset);
  else if (child instanceof Text) text = child.data;
  // Far more nodes than any page puts between two words; a hostile one must not hold us up.
  for (let nodes = 0; nodes < 200 && collapsed(text).length <= around; nodes += 1) {
    const next = walker[step]();
    if (!(next instanceof Text)) break;
    if (next.data.trim() !== '' && !isOnView(next)) continue;
    text = back ? `${next.data} ${text}` : `${text} ${next.data}`;
  }
  return collapsed(text);
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ');
}
