import { chordShortcut } from './commands/chord.ts';
import { deskCommands } from './commands/commands.ts';
import { onMac } from './on-mac.ts';

/** Those that are read out with each row: all of them would be a speech. */
const said = [
  'command_up',
  'command_down',
  'command_remove',
  'command_hold_over',
  'command_select',
];

/** The keys that do something with a row, as `aria-keyshortcuts` has them. */
export const rowShortcuts = deskCommands([])
  .filter(({ id }) => said.includes(id))
  .flatMap(({ keys }) => keys.slice(0, 1))
  .map((chord) => chordShortcut(chord, onMac))
  .join(' ');
