import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '../src/core/settings.ts';

/** How long a field that was written in is waited for (ms): it may belong to what is still read. */
const patience = 2_000;

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Remembers in which field somebody writes, and from where to where is selected in it; opened again,
 * the page has the caret there. Prose remembers its own (`prose/passage-writer.tsx`).
 */
export function useKeptCaret(
  kept: Place['caret'] | undefined,
  keep: (caret: Place['caret']) => void,
): void {
  const latest = useRef(keep);
  latest.current = keep;
  const isWriting = useRef(false);
  const isReady = kept !== undefined;

  useEffect(() => {
    if (kept === undefined || kept === null) return;
    const { field, from, to } = kept;
    const until = performance.now() + patience;
    let frame = 0;
    const look = () => {
      const found = textFields().find((one) => nameOf(one) === field);
      if (found === undefined) {
        if (performance.now() < until) frame = requestAnimationFrame(look);
        return;
      }
      isWriting.current = true;
      // Whoever has begun to write elsewhere stays there.
      if (isTextField(document.activeElement)) return;
      found.focus();
      found.setSelectionRange(from, to);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [isReady]);

  useEffect(() => {
    const note = ({ target }: Event) => {
      if (!isTextField(target)) {
        // What is pressed or gone to besides ends the writing; prose says so itself.
        const isProse = target instanceof HTMLElement && target.isContentEditable;
        if (!isProse && isWriting.current) latest.current(null);
        isWriting.current = false;
        return;
      }
      const { selectionStart: from, selectionEnd: to } = target;
      isWriting.current = true;
      if (from !== null && to !== null) latest.current({ field: nameOf(target), from, to });
    };
    const events = ['focusin', 'input', 'keyup', 'pointerup'] as const;
    for (const event of events) addEventListener(event, note);
    return () => {
      for (const event of events) removeEventListener(event, note);
    };
  }, []);
}

/** By what a field is found again: the row it stands in, and its label. */
function nameOf(field: TextField): string {
  const row = field.closest('[data-row]')?.getAttribute('data-row') ?? '';
  return `${row}|${field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? ''}`;
}

function textFields(): readonly TextField[] {
  return [...document.querySelectorAll<TextField>('main input, main textarea')].filter(isTextField);
}

/** Whether words are written in it, so that it has a caret. */
function isTextField(target: unknown): target is TextField {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text')
  );
}
