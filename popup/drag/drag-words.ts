import { words } from '../../src/platform/words.ts';
import { type DeskGroup, type DeskRow, rowTitle } from '../desk-rows.ts';
import type { Landing } from './landing.ts';

/** What is said of a drag to those who do not see it. */
export function dragWords(
  rows: readonly DeskRow[],
  what: Landing | null | 'begun' | 'put back',
  groups: readonly DeskGroup[],
): string {
  const [first] = rows;
  if (what === 'begun') {
    if (rows.length > 1 || first === undefined) return words('drag_begun_count', rows.length);
    return words('drag_begun', rowTitle(first));
  }
  if (what === 'put back') return words('drag_put_back');
  if (what === null) return words('drag_nowhere');
  const group = groups.find(({ id }) => id === what.section);
  const row = group?.rows.find(({ id }) => id === what.row);
  const heading = group?.heading ?? '';
  if (row === undefined) return words('drag_to', heading);
  return words(what.side === 'before' ? 'drag_before' : 'drag_after', rowTitle(row), heading);
}
