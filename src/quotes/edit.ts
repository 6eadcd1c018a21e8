import type { Span } from './spans.ts';

/** One edit of a text: what stands in the span gives way to other words. */
export interface Edit extends Span {
  readonly put: string;
}

/** The text after the edit. */
export function edited(text: string, { start, end, put }: Edit): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** Where a caret stands after an edit that it did not make itself. */
export function caretAfter(caret: number, { start, end, put }: Edit): number {
  if (caret <= start) return caret;
  if (caret >= end) return caret + put.length - (end - start);
  return start + Math.min(caret - start, put.length);
}
