import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

/** What is typed as Markdown becomes what it means; `tag` is that of the newsletter (`TJ`). */
export function typedSigns(tag: string): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      wrappingInputRule(/^\s*[-+*]\s$/, nodes.bulletList),
      wrappingInputRule(/^(\d+)\.\s$/, nodes.orderedList, ([, start]) => ({
        start: Number(start),
      })),
      textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading, ([, signs = '']) => ({
        level: signs.length,
      })),
      textblockTypeInputRule(/^```$/, nodes.codeBlock),
      ...markRules,
      endOfAside,
      ...(tag === '' ? [] : [reference(tag)]),
    ],
  });
}

const before = String.raw`(?:^|[\s(\[{"'“‘—–…])`;

const markRules = [
  marked(new RegExp(String.raw`${before}(\*\*|__)(\S|\S.*?\S)\1$`), marks.strong),
  marked(new RegExp(String.raw`${before}([*_])((?!\1)\S|(?!\1)\S.*?\S)\1$`), marks.emphasis),
  marked(new RegExp(String.raw`${before}(${'`'})([^${'`'}]+)\1$`), marks.code),
];

/** Words between signs are marked, and the signs go; undoing at once brings them back. */
function marked(pattern: RegExp, type: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [whole, sign = '', words = ''] = match;
    // The last sign is being typed just now, and is not in the document yet.
    const open = start + whole.length - words.length - 2 * sign.length;
    if (state.doc.rangeHasMark(open, end, marks.code)) return null;
    const { tr } = state;
    const inside = open + sign.length;
    tr.delete(inside + words.length, end);
    tr.delete(open, inside);
    tr.addMark(open, open + words.length, type.create());
    return tr.removeStoredMark(type);
  });
}

/** A closing bracket that nothing in an aside is open for ends the aside: its own is printed anyway. */
const endOfAside = new InputRule(/\]$/, (state, _, start, end) => {
  const mark = marks.aside.isInSet(state.selection.$from.marks());
  if (mark === undefined) return null;
  let words = '';
  state.selection.$from.parent.forEach((node) => {
    if (mark.isInSet(node.marks)) words += node.textContent;
  });
  const open = words.split('[').length;
  const closed = words.split(']').length;
  if (open > closed) return null;
  return state.tr.delete(start, end).removeStoredMark(marks.aside);
});

/** `#TJ16` and a sign that ends it: a reference to that issue. */
function reference(tag: string): InputRule {
  const escaped = tag.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(String.raw`(^|[^\p{L}\d#&])#(${escaped}\d{1,6})([^\p{L}\d])$`, 'iu');
  return new InputRule(pattern, (state, match, start, end) => {
    const [, lead = '', label = '', sign = ''] = match;
    const from = start + lead.length;
    const within = state.doc.resolve(from + 1).marks();
    return state.tr.replaceWith(from, end, [
      nodes.issue.create({ label }, null, within),
      schema.text(sign, within),
    ]);
  });
}
