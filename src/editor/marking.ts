import type { Attrs, MarkType, Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { schema } from './schema.ts';

/** A key that no mark of the document has: what is marked now is one thing of its own. */
export function nextKey(document: Node): number {
  let last = 0;
  document.descendants((node) => {
    for (const mark of node.marks) last = Math.max(last, Number(mark.attrs.key ?? 0));
  });
  return last + 1;
}

/** Puts a mark of its own on what is selected, or on what is typed next; takes it off where it is. */
export function toggle(type: MarkType, attrs: Attrs = {}): Command {
  return (state, dispatch) => {
    const { from, to, empty, $from } = state.selection;
    if (!$from.parent.inlineContent || !$from.parent.type.allowsMarkType(type)) return false;
    if (dispatch === undefined) return true;
    const isOn = empty
      ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, type);
    const mark = type.create({ ...attrs, ...keyFor(type, state) });
    if (empty) dispatch(isOn ? state.tr.removeStoredMark(type) : state.tr.addStoredMark(mark));
    else dispatch(isOn ? state.tr.removeMark(from, to, type) : state.tr.addMark(from, to, mark));
    return true;
  };
}

/** Links the words from `from` to `to`; over what they were linked to before. */
export function linking(
  state: EditorState,
  { from, to, url }: { readonly from: number; readonly to: number; readonly url: string },
): Transaction {
  const mark = schema.marks.link.create({ url, key: nextKey(state.doc) });
  return state.tr
    .removeMark(from, to, schema.marks.link)
    .addMark(from, to, mark)
    .removeStoredMark(schema.marks.link);
}

function keyFor(type: MarkType, { doc }: EditorState): Attrs {
  return type.spec.attrs !== undefined && 'key' in type.spec.attrs ? { key: nextKey(doc) } : {};
}
