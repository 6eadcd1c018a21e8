import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskRow } from '../desk-rows.ts';
import { rowIdAt, rowOf } from '../row-elements.ts';
import { followPress } from './follow-press.ts';
import { type Landing, landingAt } from './landing.ts';
import { scrollAtEdge } from './scroll-at-edge.ts';
import { zonesIn } from './zones-in.ts';

interface Dragging {
  /** What a row that is taken hold of takes along, itself among it. */
  readonly alongWith: (id: string) => readonly DeskRow[];
  /** The groups whose order is not the curator's. */
  readonly waiting: readonly string[];
  readonly drop: (rows: readonly DeskRow[], landing: Landing) => void;
  /** Told at the beginning, wherever the landing changes, and when all stays where it was. */
  readonly tell: (rows: readonly DeskRow[], landing: Landing | null | 'begun' | 'put back') => void;
}

/** What is dragged, and where it would land. */
export interface RowDrag {
  readonly ids: ReadonlySet<string>;
  readonly landing: Landing | null;
}

/** Rows dragged by mouse, touch or pen; the press is to be given to what is returned. */
export function useRowDrag(root: RefObject<HTMLElement | null>, by: Dragging) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const isDragging = useRef(false);
  const latest = useRef(by);
  latest.current = by;

  useEffect(() => {
    // Known to the browser before a finger comes down: one added later would not stop its scrolling.
    const hold = (event: TouchEvent) => {
      if (isDragging.current) event.preventDefault();
    };
    const element = root.current;
    element?.addEventListener('touchmove', hold, { passive: false });
    return () => element?.removeEventListener('touchmove', hold);
  }, []);

  const press = (event: PointerEvent) => {
    const id = heldAt(event);
    const element = root.current;
    if (id === null || element === null) return;
    let rows: readonly DeskRow[] = [];
    let ids: ReadonlySet<string> = new Set();
    let landing: Landing | null = null;
    let at = { x: event.clientX, y: event.clientY };
    let stopScrolling: () => void = () => undefined;

    const look = () => {
      const { left, right } = element.getBoundingClientRect();
      const isBeside = at.x < left || at.x > right;
      const next = isBeside ? null : landingAt(zonesIn(element, latest.current.waiting), at.y, ids);
      if (JSON.stringify(next) === JSON.stringify(landing)) return;
      landing = next;
      setDrag({ ids, landing });
      latest.current.tell(rows, landing);
    };
    const end = () => {
      stopScrolling();
      isDragging.current = false;
      setDrag(null);
    };
    followPress(event, {
      begin: () => {
        rows = latest.current.alongWith(id);
        ids = new Set(rows.map((row) => row.id));
        isDragging.current = true;
        rowOf(id)?.focus({ preventScroll: true });
        setDrag({ ids, landing });
        latest.current.tell(rows, 'begun');
        stopScrolling = scrollAtEdge(element, () => at.y, look);
      },
      move: (x, y) => {
        at = { x, y };
        look();
      },
      drop: () => {
        end();
        if (landing === null) latest.current.tell(rows, 'put back');
        else latest.current.drop(rows, landing);
      },
      cancel: () => {
        end();
        latest.current.tell(rows, 'put back');
      },
    });
  };
  return { drag, press };
}

/** The row that this press takes hold of: by its line, not by a link in it or what is open in it. */
function heldAt({ target, button, isPrimary, ctrlKey, metaKey, shiftKey }: PointerEvent) {
  if (button !== 0 || !isPrimary || ctrlKey || metaKey || shiftKey) return null;
  if (!(target instanceof Element) || target.closest('a, input, textarea') !== null) return null;
  const line = target.closest('.row');
  return line?.parentElement?.matches('[data-row]:not(.open)') ? rowIdAt(line) : null;
}
