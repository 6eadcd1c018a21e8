import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, type Plugin, Selection } from 'prosemirror-state';
import { toggle } from './marking.ts';
import { schema } from './schema.ts';

/** What keys ask of whoever shows the words. */
export interface KeyDoors {
  /** The caret wants to go beyond an end, or (join) to be one with what stands before. */
  readonly leave: (to: 'before' | 'behind' | 'join' | 'up') => void;
  /** There is nothing left to take back or do again in here. */
  readonly undoBeyond: (step: 'undo' | 'redo') => void;
}

const { nodes, marks } = schema;

/** The keys of prose: Markdown's usual ones, and those that lead out of it. */
export function proseKeys(options: KeyDoors): readonly Plugin[] {
  const leaving =
    (to: 'before' | 'behind' | 'join' | 'up'): Command =>
    () => {
      options.leave(to);
      return true;
    };
  const orBeyond =
    (step: 'undo' | 'redo', command: Command): Command =>
    (state, dispatch, view) => {
      if (!command(state, dispatch, view)) options.undoBeyond(step);
      return true;
    };
  return [
    keymap({
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.emphasis),
      'Mod-`': toggleMark(marks.code),
      'Mod-Shift-e': toggle(marks.aside),
      'Mod-Shift-E': toggle(marks.aside),
      'Mod-z': orBeyond('undo', undo),
      'Mod-Z': orBeyond('redo', redo),
      'Mod-y': orBeyond('redo', redo),
      Enter: splitListItem(nodes.listItem),
      'Shift-Enter': chainCommands(exitCode, breakLine),
      Tab: sinkListItem(nodes.listItem),
      'Shift-Tab': liftListItem(nodes.listItem),
      Escape: leaving('up'),
      ArrowUp: atEdge('up', leaving('before')),
      ArrowDown: atEdge('down', leaving('behind')),
      Backspace: atStart(leaving('join')),
    }),
    keymap(baseKeymap),
    history({ newGroupDelay: 600 }),
  ];
}

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
};

/** Where the caret can go no further that way within the words. */
function atEdge(direction: 'up' | 'down', command: Command): Command {
  return (state, dispatch, view) => {
    const { selection, doc } = state;
    if (!selection.empty || !view?.endOfTextblock(direction)) return false;
    const edge = direction === 'up' ? Selection.atStart(doc) : Selection.atEnd(doc);
    if (!edge.$from.sameParent(selection.$from)) return false;
    return command(state, dispatch, view);
  };
}

function atStart(command: Command): Command {
  return (state, dispatch, view) => {
    const { selection, doc } = state;
    const isFirst = selection.empty && selection.from === Selection.atStart(doc).from;
    if (!isFirst || doc.firstChild?.type !== nodes.paragraph) return false;
    return command(state, dispatch, view);
  };
}
