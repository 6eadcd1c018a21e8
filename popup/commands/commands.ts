import { webAddress } from '../../src/core/address.ts';
import { clipUrl } from '../../src/core/clip.ts';
import type { Section } from '../../src/core/issue.ts';
import type { MessageName } from '../../src/platform/words.ts';
import type { DeskRow } from '../desk-rows.ts';
import type { Chord } from './chord.ts';
import type { Command, DeskVerbs } from './command.ts';

type When = Command['when'];

const always: When = () => true;
const onRow: When = ({ row }) => row !== null;
const onAny: When = ({ chosen }) => chosen.length > 0;
const onPlaced: When = ({ chosen }) => chosen.some(({ placement }) => placement !== null);
const behindPlaced: When = ({ row }) => row !== null && row.placement !== null;
const onClips: When = ({ chosen }) => chosen.some(({ kind }) => kind === 'clip');
const onUnheld: When = ({ chosen }) =>
  chosen.some((row) => row.kind === 'clip' && row.clip.state !== 'heldOver');
const onPages: When = ({ chosen }) =>
  chosen.some((row) => row.kind === 'clip' && webAddress(clipUrl(row.clip)) !== null);
const inFront: When = ({ isSelecting, isOpen }) => isSelecting || isOpen;

type Line = readonly [name: MessageName, keys: readonly Chord[], when: When, run: Command['run']];

/** What is done with the rows of an issue: by key, from the palette, on a selection. */
const onRows: readonly Line[] = [
  ['command_next', ['j', 'ArrowDown'], always, ({ verbs }) => verbs.go(1)],
  ['command_previous', ['k', 'ArrowUp'], always, ({ verbs }) => verbs.go(-1)],
  ['command_open', ['Enter', 'e'], onRow, on((row, verbs) => verbs.open(row))],
  ['command_aside', ['a'], onRow, on((row, verbs) => verbs.openAside(row))],
  ['command_write', ['n'], behindPlaced, ({ row, verbs }) => verbs.write(row, 'behind')],
  ['command_write_at_end', ['Shift+n'], always, ({ row, verbs }) => verbs.write(row, 'end')],
  ['command_up', ['Alt+ArrowUp'], onPlaced, ({ chosen, verbs }) => verbs.step(chosen, 'up')],
  ['command_down', ['Alt+ArrowDown'], onPlaced, ({ chosen, verbs }) => verbs.step(chosen, 'down')],
  ['command_move_to', ['m'], onAny, ({ verbs }) => verbs.show('moveTo')],
  ['command_hold_over', ['h'], onUnheld, ({ chosen, verbs }) => verbs.holdOver(chosen)],
  ['command_remove', ['Delete', 'Backspace'], onAny, ({ chosen, verbs }) => verbs.remove(chosen)],
  ['command_copy', ['c'], onAny, ({ chosen, verbs }) => verbs.copy(chosen)],
  [
    'command_copy_link',
    ['l'],
    onClips,
    ({ chosen, verbs }) =>
      verbs.copy(
        chosen.filter(({ kind }) => kind === 'clip'),
        'links',
      ),
  ],
  ['command_open_pages', ['o'], onPages, ({ chosen, verbs }) => verbs.openPages(chosen)],
  ['command_select', ['x'], onRow, on((row, verbs) => verbs.toggle(row))],
  ['command_extend_down', ['Shift+ArrowDown', 'Shift+j'], onRow, ({ verbs }) => verbs.extend(1)],
  ['command_extend_up', ['Shift+ArrowUp', 'Shift+k'], onRow, ({ verbs }) => verbs.extend(-1)],
  ['command_select_all', ['Mod+a'], always, ({ verbs }) => verbs.selectAll()],
  ['command_close', ['Escape'], inFront, ({ verbs }) => verbs.close()],
];

/** What is done whichever row has the focus. */
const onDesk: readonly Line[] = [
  ['command_download', ['d'], always, ({ verbs }) => verbs.download()],
  ['command_copy_issue', ['Shift+c'], always, ({ verbs }) => verbs.copyIssue()],
  [
    'command_publish',
    ['Shift+p'],
    ({ draft }) => draft.issue.status === 'draft',
    ({ verbs }) => verbs.goTo('publish'),
  ],
  ['command_links', ['Shift+l'], always, ({ verbs }) => verbs.goTo('links')],
  ['undo', ['Mod+z'], always, ({ verbs }) => verbs.undo()],
  ['command_redo', ['Mod+Shift+z', 'Control+y'], always, ({ verbs }) => verbs.redo()],
  ['command_findings', ['v'], always, ({ verbs }) => verbs.showFindings()],
  ['command_timeline', ['t'], always, ({ verbs }) => verbs.goTo('timeline')],
  ['command_trash', ['Shift+t'], always, ({ verbs }) => verbs.goTo('trash')],
  ['command_palette', ['Mod+k'], always, ({ verbs }) => verbs.show('palette')],
  ['command_keys', ['?'], always, ({ verbs }) => verbs.show('keys')],
];

/** Every command of an issue's desk, in the order they are shown. */
export function deskCommands(sections: readonly Section[]): readonly Command[] {
  return [...onRows.map(commandOf), ...filing(sections), ...onDesk.map(commandOf)];
}

/** One command for each section to file in, the first nine with a number; 0 is the inbox. */
function filing(sections: readonly Section[]): readonly Command[] {
  const file = (section: Pick<Section, 'id' | 'heading'>, keys: readonly string[]): Command => ({
    id: `file:${section.id}`,
    name: 'command_file',
    values: [section.heading],
    keys,
    when: onAny,
    run: ({ chosen, verbs }) => verbs.toSection(chosen, section.id),
  });
  return [
    ...sections.map((section, at) => file(section, at < 9 ? [String(at + 1)] : [])),
    {
      id: 'file:',
      name: 'command_to_inbox',
      keys: ['0'],
      when: onClips,
      run: ({ chosen, verbs }) => verbs.toSection(chosen, ''),
    },
  ];
}

/** Whether a command moves what is chosen to a section or the inbox. */
export function isFiling({ id }: Command): boolean {
  return id.startsWith('file:');
}

/** What needs a row, done with it. */
function on(act: (row: DeskRow, verbs: DeskVerbs) => void): Command['run'] {
  return ({ row, verbs }) => {
    if (row !== null) act(row, verbs);
  };
}

function commandOf([name, keys, when, run]: Line): Command {
  return { id: name, name, keys, when, run };
}
