import { useEffect, useRef } from 'preact/hooks';
import type { Draft } from '../src/core/draft.ts';
import { useChanges } from '../src/ui/use-changes.ts';
import type { DeskRow } from './desk-rows.ts';
import { sectionOfKey } from './section-picker.tsx';
import { isTyping } from './typing.ts';
import { useFiling } from './use-filing.ts';

/** Rows are found by this attribute, whose value is the row's id. */
export const rowAttribute = 'data-row';

/**
 * The keys of the rows: j/k and arrows between them, Alt with arrows moves the row, a number
 * files it, Delete removes it, Ctrl/⌘+Z undoes. The row keeps the focus where it goes.
 */
export function useRowKeys(
  draft: Draft,
  rows: ReadonlyMap<string, DeskRow>,
  open: string | null,
  setOpen: (row: string | null) => void,
): (event: KeyboardEvent) => void {
  const filing = useFiling(draft);
  const { undo, redo } = useChanges();
  /** The row a key has just moved: it loses the focus where the browser moves its row. */
  const moved = useRef<string | null>(null);

  useEffect(() => {
    if (document.activeElement === document.body && moved.current) rowOf(moved.current)?.focus();
  });

  const follow = (row: DeskRow, move: Promise<void>) => {
    moved.current = row.id;
    void move;
  };

  return (event) => {
    moved.current = null;
    if (isTyping(event)) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      void (event.shiftKey ? redo() : undo());
      return;
    }
    const target = event.target as HTMLElement;
    // Of the buttons among a clip's fields, none of these keys is meant for the clip.
    if (target.closest('.clip-fields')) return;
    const id = target.closest(`[${rowAttribute}]`)?.getAttribute(rowAttribute);
    const row = id ? rows.get(id) : undefined;
    if (!row || event.ctrlKey || event.metaKey) return;
    const handled = (() => {
      if (event.altKey) {
        if (row.placement === null) return false;
        if (event.key === 'ArrowUp') follow(row, filing.step(row, 'up'));
        else if (event.key === 'ArrowDown') follow(row, filing.step(row, 'down'));
        else return false;
        return true;
      }
      const section = sectionOfKey(event.key, draft.issue.sections);
      if (section !== null) follow(row, Promise.resolve(filing.toSection(row, section)));
      else if (event.key === 'ArrowDown' || event.key === 'j') neighbour(row.id, 1)?.focus();
      else if (event.key === 'ArrowUp' || event.key === 'k') neighbour(row.id, -1)?.focus();
      else if (event.key === 'Escape' && open === row.id) setOpen(null);
      else if (event.key === 'Delete') {
        const next = neighbour(row.id, 1) ?? neighbour(row.id, -1);
        void filing.remove(row).then(() => next?.focus());
      } else return false;
      return true;
    })();
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

function titles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[${rowAttribute}] > .row .row-title`)];
}

/** What has the focus of a row, by its id. */
export function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    `[${rowAttribute}="${CSS.escape(id)}"] > .row .row-title`,
  );
}

function neighbour(id: string, step: number): HTMLElement | null {
  const all = titles();
  const at = all.findIndex(
    (row) => row.closest(`[${rowAttribute}]`)?.getAttribute(rowAttribute) === id,
  );
  return all[at + step] ?? null;
}
