import { documentOf, isDrawn, isText, ownChildren, parentOf } from './dom.ts';
import { type Allowance, type Part, readRange } from './range-reader.ts';
import { type Point, selected } from './selected.ts';
import type { Looked } from './texts.ts';

/** What is selected, taken apart; the words are still to be looked at. */
export interface SelectionParts {
  /** One list of parts a range. */
  readonly ranges: readonly (readonly Part[])[];
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  readonly isTyped: boolean;
  /** Characters that were too many, white space not counted. */
  readonly over: number;
}

/** The words of a text field, which are the person's own. */
export interface FieldWords {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly over: number;
}

/** The longest quote that is taken (characters), and the longest time (ms) given to reading it. */
const most = { room: 100_000, time: 500 };

/** `NodeFilter.SHOW_TEXT`, in fewer letters. */
const texts = 4;

/** How much is read of what stands on either side. */
const around = 100;

/** Takes apart what is selected: null for nothing, `otherSite` where it cannot be known. */
export function readSelection(looked: Looked[]): SelectionParts | FieldWords | 'otherSite' | null {
  const found = selected();
  if (found === null || found === 'otherSite') return found;
  if (!Array.isArray(found)) return readField(found as HTMLTextAreaElement);
  const allowance: Allowance = { room: most.room, until: performance.now() + most.time, over: 0 };
  const read = (start: Point, end: Point, most = allowance) => readRange(start, end, most, looked);
  const ranges = (found as (readonly [Point, Point])[]).map(([start, end]) => read(start, end));
  const start = found[0][0];
  const end = found.at(-1)[1];
  const some = () => ({ ...allowance, room: 9_000 });
  return {
    ranges,
    before: read(away(start, 'previousNode'), start, some()),
    after: read(end, away(end, 'nextNode'), some()),
    isTyped: isTyped(start.node),
    over: allowance.over,
  };
}

function readField({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): FieldWords {
  const cut = Math.min(selectionEnd, selectionStart + most.room);
  return {
    words: value.slice(selectionStart, cut),
    before: value.slice(Math.max(0, selectionStart - around), selectionStart),
    after: value.slice(selectionEnd, selectionEnd + around),
    over: value.slice(cut, selectionEnd).replace(/\s+/g, '').length,
  };
}

/** A point so far away that words enough stand between; not beyond a shadow or many nodes. */
function away({ node, offset }: Point, step: 'previousNode' | 'nextNode'): Point {
  const back = step === 'previousNode';
  const walker = documentOf(node).createTreeWalker(node.getRootNode(), texts);
  walker.currentNode =
    (isText(node) ? null : ownChildren(node)[back ? offset : offset - 1]) ?? node;
  // No text counts for more than twice what is wanted: the rest of it is far away.
  const within = (text: Text, from: number) =>
    back ? Math.max(0, from - around * 2) : Math.min(text.length, from + around * 2);
  let at: Point = { node, offset: isText(node) ? within(node, offset) : offset };
  let length = Math.abs(at.offset - offset);
  for (let nodes = 0; nodes < 300 && length < around; nodes += 1) {
    const next = walker[step]() as Text | null;
    if (next === null) break;
    const parent = parentOf(next);
    if (parent && isDrawn(parent)) length += next.data.trim().length;
    at = { node: next, offset: within(next, back ? next.length : 0) };
  }
  return at;
}

/** Whether it stands where people type. */
function isTyped(node: Node): boolean {
  return ((isText(node) ? parentOf(node) : node) as HTMLElement | null)?.isContentEditable ?? false;
}
