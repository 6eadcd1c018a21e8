import { useLayoutEffect } from 'preact/hooks';

/**
 * Ctrl/⌘+F over the issue looks for words in it. Over the preview, and where it is pressed again, it
 * is the browser's own.
 */
export function useFindKey(isFinding: boolean, find: () => void): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
      if (!isKey || event.altKey || event.shiftKey || isElsewhere(event.target)) return;
      if (isFinding && document.activeElement?.closest('.find-bar')) return;
      event.preventDefault();
      if (isFinding) document.querySelector<HTMLElement>('.find-bar input')?.focus();
      else find();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.preview') !== null;
}
