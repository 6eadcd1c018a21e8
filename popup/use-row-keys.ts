import { useEffect, useRef } from 'preact/hooks';
import type { Clip } from '../src/core/clip.ts';
import type { Draft } from '../src/core/draft.ts';
import { useChanges } from '../src/ui/use-changes.ts';
import { sectionOfKey } from './section-picker.tsx';
import { isTyping } from './typing.ts';
import { entryOf, useFiling } from './use-filing.ts';

/** Rows are found by this attribute, whose value is the clip's id. */
export const rowAttribute = 'data-clip';

/**
 * The keys of the rows: j/k and arrows between them, Alt with arrows moves the clip, a number
 * files it, Delete removes it, Ctrl/⌘+Z undoes. The row keeps the focus where it goes.
 */
export function useRowKeys(
  draft: Draft,
  clips: ReadonlyMap<string, Clip>,
  toggle: (clip: string) => void,
): (event: KeyboardEvent) => void {
  const filing = useFiling(draft);
  const { undo, redo } = useChanges();
  /** The clip a key has just moved: it loses the focus where the browser moves its row. */
  const moved = useRef<string | null>(null);

  useEffect(() => {
    if (document.activeElement === document.body && moved.current) rowOf(moved.current)?.focus();
  });

  const follow = (clip: Clip, move: Promise<void>) => {
    moved.current = clip.id;
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
    const clip = id && clips.get(id);
    if (!clip || event.ctrlKey || event.metaKey) return;
    const entry = entryOf(draft, clip.id);
    const handled = (() => {
      if (event.altKey) {
        if (entry === null) return false;
        if (event.key === 'ArrowUp') follow(clip, filing.step(entry, 'up'));
        else if (event.key === 'ArrowDown') follow(clip, filing.step(entry, 'down'));
        else return false;
        return true;
      }
      const section = sectionOfKey(event.key, draft.issue.sections);
      if (section !== null) follow(clip, filing.toSection(clip, section));
      else if (event.key === 'ArrowDown' || event.key === 'j') neighbour(clip.id, 1)?.focus();
      else if (event.key === 'ArrowUp' || event.key === 'k') neighbour(clip.id, -1)?.focus();
      else if (event.key === 'Escape') toggleOpen(clip.id, toggle);
      else if (event.key === 'Delete') {
        const next = neighbour(clip.id, 1) ?? neighbour(clip.id, -1);
        void filing.remove(clip).then(() => next?.focus());
      } else return false;
      return true;
    })();
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

function toggleOpen(clip: string, toggle: (clip: string) => void): void {
  if (rowOf(clip)?.getAttribute('aria-expanded') === 'true') toggle(clip);
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[${rowAttribute}] > .row .row-title`)];
}

function rowOf(clip: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[${rowAttribute}="${clip}"] > .row .row-title`);
}

function neighbour(clip: string, step: number): HTMLElement | null {
  const all = rows();
  const at = all.findIndex(
    (row) => row.closest(`[${rowAttribute}]`)?.getAttribute(rowAttribute) === clip,
  );
  return all[at + step] ?? null;
}
