import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskGroup } from './desk-rows.ts';
import { heirOf, type RowKey } from './heir.ts';
import { rowIdAt, rowOf } from './row-elements.ts';

/** Where the focus may be without having left the rows: what stands in front of them goes again. */
const inFront = '.selection-bar, dialog';

/**
 * Keeps the focus among the rows: when the row that has it moves, leaves or is redrawn, it goes along
 * or to a neighbour. Gives the row that has it, or had it last.
 */
export function useRowFocus(groups: readonly DeskGroup[]): { readonly current: string | null } {
  const keys = groups.flatMap(keysOf);
  const before = useRef<readonly RowKey[]>(keys);
  const last = useRef<string | null>(null);
  /** Whether a row has the focus, or loses it only because its element does not stay. */
  const isHeld = useRef(false);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const id = rowIdAt(target);
      if (id !== null) last.current = id;
      if (!(target instanceof Element) || target.closest(inFront) === null) {
        isHeld.current = id !== null;
      }
    };
    // A click on nothing takes the focus away for good.
    const onPress = ({ target }: PointerEvent) => {
      const isSomething =
        target instanceof Element && target.closest(`${inFront}, button, [data-row]`) !== null;
      if (!isSomething) isHeld.current = false;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress);
    };
  }, []);

  // Before anything else can happen: a key pressed meanwhile would reach nobody.
  useLayoutEffect(() => {
    if (last.current !== null) last.current = heirOf(before.current, keys, last.current);
    before.current = keys;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isHeld.current && isLost && last.current !== null) rowOf(last.current)?.focus();
  });

  return last;
}

function keysOf({ id: group, rows }: DeskGroup): readonly RowKey[] {
  return rows.map((row) => ({
    id: row.id,
    ref: row.kind === 'clip' ? row.clip.id : row.passage.id,
    group,
    isPlaced: row.placement !== null,
  }));
}
