import type { Place } from '../../src/core/settings.ts';
import type { Caret } from '../../src/editor/caret.ts';

/** How a passage is opened: where the caret goes, and what it begins with if that is not stored yet. */
export interface Opening {
  readonly caret: Caret;
  readonly begin?: string;
}

let next: { readonly id: string; readonly opening: Opening } | null = null;

/** Says how the passage of this row is to be opened; whoever opens it says so just before. */
export function openWith(id: string, opening: Opening): void {
  next = { id, opening };
}

/** What was said of this row, once. */
export function openingOf(id: string): Opening | null {
  if (next?.id !== id) return null;
  const { opening } = next;
  next = null;
  return opening;
}

/** Where somebody wrote in this field when the page was last closed; else the end of its words. */
export function caretIn(field: string, kept: Place['caret']): Caret {
  return kept?.field === field ? { from: kept.from, to: kept.to } : 'end';
}
