import { useLayoutEffect } from 'preact/hooks';
import type { Chord } from './commands/chord.ts';
import type { Command, DeskContext } from './commands/command.ts';
import { pressedCommand } from './commands/pressed-command.ts';
import { onMac } from './on-mac.ts';
import { rowIdAt } from './row-elements.ts';
import { isTyping } from './typing.ts';

/**
 * Has the keys carry out the commands of the desk, wherever the focus is while the issue is shown;
 * a control that has keys of its own keeps them.
 */
export function useRowKeys(commands: readonly Command[], context: () => DeskContext): void {
  // At once: the next key may come before the next frame.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const reaches = reachOf(event);
      if (event.defaultPrevented || reaches === null) return;
      const here = at(event.target, context());
      const reached = commands.map((one) => ({ ...one, keys: one.keys.filter(reaches) }));
      const command = pressedCommand(reached, event, here, onMac);
      if (command === null) return;
      event.preventDefault();
      event.stopPropagation();
      void command.run(here);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}

/** Seen from where a key is pressed: outside of the rows it means none of them, but a selection. */
function at(target: EventTarget | null, context: DeskContext): DeskContext {
  if (rowIdAt(target) !== null) return context;
  return { ...context, row: null, chosen: context.isSelecting ? context.chosen : [] };
}

/** Keys that nothing else on the screen has for itself: beside the issue, all is all its words. */
const ofTheDesk = /^(?:Mod|Control)\+(?!a$)|^(?:\?|d|Shift\+c)$/;
/** Those, and the ones that a button or a choice in an open row leaves alone. */
const besideControls = /^(?:Mod|Control|Alt)\+|^(?:[?djk\d]|Shift\+c|Escape)$/;

/** Buttons that stand for a row, or for a group of them. */
const ofRows = '.row-title, .rows h2 button';

/** Which keys reach the desk from where they are pressed; null: none. */
function reachOf(event: KeyboardEvent): ((chord: Chord) => boolean) | null {
  const { target } = event;
  if (!(target instanceof Element) || isTyping(event)) return null;
  if (document.querySelector('dialog[open]') !== null) return null;
  // Who has just gone to the issue by its tab means the issue.
  const isOutside = target !== document.body && target.closest('.issue-view, .view-tabs') === null;
  if (isOutside || target.closest('.clip-fields')) return (chord) => ofTheDesk.test(chord);
  const isControl = target.matches('button, a, input, summary') && !target.matches(ofRows);
  return isControl ? (chord) => besideControls.test(chord) : () => true;
}
