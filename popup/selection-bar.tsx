import { useEffect, useRef } from 'preact/hooks';
import { type MessageName, words } from '../src/platform/words.ts';
import { commandWords } from './commands/command-words.ts';
import './selection-bar.css';
import type { Desk } from './use-desk.ts';

/** The commands of the table that the bar has buttons for, by their ids. */
const offered = [
  'command_move_to',
  'command_hold_over',
  'command_remove',
  'command_copy',
  'command_open_pages',
];

/** What stands on a button where a name is too long for it. */
const shorter = new Map<string, MessageName>([
  ['command_copy', 'copy_markdown'],
  ['command_open_pages', 'open_all'],
]);

/** What is selected, and what can be done with it; asks before many pages are opened. */
export function SelectionBar({ desk }: { readonly desk: Desk }) {
  const { commands, chosen, asking } = desk;
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking !== null) yes.current?.focus();
  }, [asking]);
  const context = desk.context();
  return (
    <div class="selection-bar" role="group" aria-label={words('selection')}>
      <span class="counted">
        {asking === null ? words('selected_count', chosen.length) : words('open_pages_ask', asking)}
      </span>
      {asking === null ? (
        commands
          .filter((one) => offered.includes(one.id) && one.when(context))
          .map((one) => (
            <button
              key={one.id}
              type="button"
              class="plain"
              title={commandWords(one)}
              onClick={() => void one.run(desk.context())}
            >
              {words(shorter.get(one.id) ?? one.name)}
            </button>
          ))
      ) : (
        <button type="button" ref={yes} onClick={() => void desk.openAsked()}>
          {words('open_pages_yes')}
        </button>
      )}
      <button
        type="button"
        class="plain clear"
        aria-label={words(asking === null ? 'clear_selection' : 'not_now')}
        onClick={() => context.verbs.close()}
      >
        ×
      </button>
    </div>
  );
}
