import type { Find } from '../src/prose/find-in-issue.ts';
import { rowAttribute } from './row-elements.ts';

/**
 * Brings the place where words were found into sight: a clip is opened, prose shows its words
 * already, and the title opens with its fields. The focus stays where it is.
 */
export function showFind({ place }: Find, setOpen: (row: string | null) => void): void {
  const { kind, row } = place;
  if (row !== null && kind !== 'passage') setOpen(row);
  const selector = selectorOf(place);
  if (selector === '.issue-fields') {
    const fields = document.querySelector<HTMLDetailsElement>(selector);
    if (fields) fields.open = true;
  }
  requestAnimationFrame(() => {
    document.querySelector(selector)?.scrollIntoView({ block: 'start' });
  });
}

function selectorOf({ kind, row, section }: Find['place']): string {
  if (row !== null) return `[${rowAttribute}="${CSS.escape(row)}"]`;
  if (kind === 'preamble' || kind === 'close') return `[data-frame="${kind}"]`;
  return section === null ? '.issue-fields' : `.rows[data-section="${CSS.escape(section)}"]`;
}
