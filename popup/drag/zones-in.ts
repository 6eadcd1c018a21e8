import { rowAttribute } from '../row-elements.ts';
import type { Zone } from './landing.ts';

/** The groups of rows as they lie in the window now; what has lost its section takes nothing in. */
export function zonesIn(root: Element, waiting: readonly string[]): readonly Zone[] {
  const groups = [...root.querySelectorAll<HTMLElement>('.rows[data-section]')];
  return groups.flatMap((group): Zone[] => {
    const section = group.dataset.section ?? 'strays';
    if (section === 'strays') return [];
    const rows = [...group.querySelectorAll(`[${rowAttribute}]`)].flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > top ? [{ id: row.getAttribute(rowAttribute) ?? '', top, bottom }] : [];
    });
    const { top, bottom } = group.getBoundingClientRect();
    return [{ section, isOrdered: !waiting.includes(section), rows, top, bottom }];
  });
}
