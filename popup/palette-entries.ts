import { hostOf } from '../src/core/address.ts';
import { clipUrl } from '../src/core/clip.ts';
import type { MessageName } from '../src/platform/words.ts';
import { type Chord, chordWords } from './commands/chord.ts';
import type { Command, DeskContext } from './commands/command.ts';
import { commandWords } from './commands/command-words.ts';
import { isFiling } from './commands/commands.ts';
import { type DeskGroup, rowTitle } from './desk-rows.ts';
import { isFoundBy } from './found-by-words.ts';

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** Beside it: the keys of a command, the host of a clip. */
  readonly beside: string;
  readonly isKeys: boolean;
  /** What choosing it does: carries a command out, or goes to a row or a group. */
  readonly does:
    | { readonly kind: 'command'; readonly command: Command }
    | { readonly kind: 'row'; readonly id: string }
    | { readonly kind: 'group'; readonly id: string | null };
}

/** Lines of one kind. */
interface EntryGroup {
  readonly name: MessageName;
  readonly entries: readonly Entry[];
}

/** What means nothing in a list of its own: the palette goes anywhere at once. */
const byKeyAlone = [
  'command_next',
  'command_previous',
  'command_extend_down',
  'command_extend_up',
  'command_palette',
];

/** How many lines of one kind are shown: more are found by typing more. */
const most = 40;

/** Everything the palette offers over a desk; of the commands, those that apply now. */
export function paletteEntries(
  commands: readonly Command[],
  groups: readonly DeskGroup[],
  context: DeskContext,
  mac: boolean,
): readonly EntryGroup[] {
  const keysOf = ([first]: readonly Chord[]) => (first === undefined ? '' : chordWords(first, mac));
  return [
    {
      name: 'palette_do',
      entries: commands
        .filter((one) => !byKeyAlone.includes(one.id) && one.when(context))
        .map((command) => ({
          id: command.id,
          label: commandWords(command),
          beside: keysOf(command.keys),
          isKeys: true,
          does: { kind: 'command', command },
        })),
    },
    {
      name: 'palette_clips',
      entries: groups
        .flatMap(({ rows }) => rows)
        .map((row) => ({
          id: row.id,
          label: rowTitle(row),
          beside: row.kind === 'clip' ? hostOf(clipUrl(row.clip)) : '',
          isKeys: false,
          does: { kind: 'row', id: row.id },
        })),
    },
    {
      name: 'palette_sections',
      entries: groups.map(({ id, heading }) => ({
        id: `group:${id}`,
        label: heading,
        beside: '',
        isKeys: false,
        does: { kind: 'group', id },
      })),
    },
  ];
}

/** The lines that what is typed finds, kinds without any left out. */
export function foundEntries(
  groups: readonly EntryGroup[],
  typed: string,
  only: 'palette' | 'moveTo',
): readonly EntryGroup[] {
  const isWanted = ({ does }: Entry) =>
    only === 'palette' || (does.kind === 'command' && isFiling(does.command));
  return groups
    .map(({ name, entries }) => ({
      name,
      entries: entries
        .filter(
          (one) =>
            isWanted(one) && isFoundBy(typed, `${one.label} ${one.isKeys ? '' : one.beside}`),
        )
        .slice(0, most),
    }))
    .filter(({ entries }) => entries.length > 0);
}
