import { useLayoutEffect, useRef } from 'preact/hooks';
import { useChanges } from '../src/ui/use-changes.ts';
import { type Chord, isPressed } from './commands/chord.ts';
import { onMac } from './on-mac.ts';
import { rowAttribute, rowIdAt } from './row-elements.ts';
import { isTyping } from './typing.ts';

/** What is done with the row that has the focus (null: none has it). */
export type AsideKey = readonly [keys: readonly Chord[], run: (row: string | null) => void];

/** What has the focus of a row beside the issue: its first button. */
const verbs = () => [...document.querySelectorAll<HTMLElement>(`[${rowAttribute}] [data-first]`)];

/**
 * The keys of a list that is shown instead of the issue: the desk's own for going along its rows and
 * for undo, Escape for the way back, and those given. A row that leaves gives the focus to its neighbour.
 */
export function useAsideKeys(back: () => void, keys: readonly AsideKey[]): void {
  const { undo, redo } = useChanges();
  /** Where among the rows the focus was last; -1 while it is elsewhere. */
  const at = useRef(-1);
  const go = (step: 1 | -1) => {
    const all = verbs();
    const from = all.findIndex((one) => rowIdAt(one) === rowIdAt(document.activeElement));
    all[from < 0 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)]?.focus();
  };
  const all: readonly AsideKey[] = [
    [['j', 'ArrowDown'], () => go(1)],
    [['k', 'ArrowUp'], () => go(-1)],
    [['Escape'], back],
    [['Mod+z'], () => void undo()],
    [['Mod+Shift+z', 'Control+y'], () => void redo()],
    ...keys,
  ];

  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const pressed = all.find(([chords]) => chords.some((one) => isPressed(one, event, onMac)));
      if (pressed === undefined) return;
      event.preventDefault();
      pressed[1](rowIdAt(event.target));
    };
    const onFocus = ({ target }: FocusEvent) => {
      const id = rowIdAt(target);
      if (target instanceof Element && target.closest('dialog') !== null) return;
      at.current = id === null ? -1 : verbs().findIndex((one) => rowIdAt(one) === id);
    };
    addEventListener('keydown', onKeyDown);
    document.addEventListener('focusin', onFocus);
    return () => {
      removeEventListener('keydown', onKeyDown);
      document.removeEventListener('focusin', onFocus);
    };
  });

  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (at.current < 0 || !isLost) return;
    const rows = verbs();
    const heir = rows[Math.min(at.current, rows.length - 1)];
    (heir ?? document.querySelector<HTMLElement>('.bar button'))?.focus();
  });
}
