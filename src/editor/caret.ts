import { joinBackward } from 'prosemirror-commands';
import { Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * A place in the words: an end of them, from where to where is selected, what a point of the window is
 * over, or (join) the seam between the block of that number and the one before it, which become one.
 */
export type Caret =
  | 'start'
  | 'end'
  | { readonly from: number; readonly to: number }
  | { readonly left: number; readonly top: number }
  | { readonly join: number };

/** Puts the caret there, and the focus into the words. */
export function focusAt(view: EditorView, caret: Caret): void {
  if (typeof caret === 'object' && 'join' in caret) joinAt(view, caret.join);
  else view.dispatch(view.state.tr.setSelection(selectionAt(view, caret)).scrollIntoView());
  view.focus();
}

function joinAt(view: EditorView, block: number): void {
  const { doc, tr } = view.state;
  let at = 0;
  doc.forEach((_, offset, index) => {
    if (index === block) at = offset;
  });
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(at + 1))));
  joinBackward(view.state, view.dispatch, view);
}

function selectionAt(view: EditorView, caret: Exclude<Caret, { join: number }>): Selection {
  const { doc } = view.state;
  if (caret === 'start') return Selection.atStart(doc);
  if (caret === 'end') return Selection.atEnd(doc);
  if ('left' in caret) {
    const pointed = view.posAtCoords(caret);
    return pointed === null ? Selection.atEnd(doc) : Selection.near(doc.resolve(pointed.pos));
  }
  const within = (at: number) => doc.resolve(Math.max(0, Math.min(at, doc.content.size)));
  return TextSelection.between(within(caret.from), within(caret.to));
}
