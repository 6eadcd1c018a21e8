import type { Quote } from '../core/quote.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { flat, joined } from '../quotes/written.ts';

/** How much is kept of what stands before and after, as anchors of this kind have it. */
const around = 32;

/** The quote of what was selected, under the given id; none where nothing of it is seen. */
export function quotesOf({ selection }: Snapshot, id: string): readonly Quote[] {
  if (selection === null) return [];
  const { text, html } = joined(selection.ranges);
  const { from, leftOut } = selection;
  const exact = text.toWellFormed();
  if (exact === '') return [];
  const prefix = flat(selection.before).slice(-around).toWellFormed();
  const suffix = flat(selection.after).slice(0, around).toWellFormed();
  return [{ id, exact, prefix, suffix, html, from, leftOut, shown: null, fragment: null }];
}
