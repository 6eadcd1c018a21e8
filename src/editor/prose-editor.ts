import {
  baseKeymap,
  chainCommands,
  exitCode,
  joinBackward,
  toggleMark,
} from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState, Plugin, Selection, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { clipLinkOf } from '../prose/clip-link.ts';
import { dialectMarkdown, dialectTree } from '../prose/dialect.ts';
import { documentOf } from './from-tree.ts';
import { linking, nextKey, toggle } from './marking.ts';
import { isInCode, pastedAddress, pastedMarkdown } from './paste.ts';
import { schema } from './schema.ts';
import { treeOf } from './to-tree.ts';
import { typedSigns } from './typed-signs.ts';

/** Where an editor stands and what it is asked for. */
export interface ProseOptions {
  readonly markdown: string;
  /** What the field is called. */
  readonly label: string;
  readonly lang: string;
  /** The newsletter's tag, by which references are known. */
  readonly tag: string;
  /** Where the caret is at first; null leaves the focus where it is. */
  readonly caret: Caret | null;
  /** Told of the new words after each change. */
  readonly changed: (markdown: string) => void;
  /** Told where the caret is. */
  readonly moved: (from: number, to: number) => void;
  /** A clip is wanted for what is selected, or for the caret. */
  readonly choose: () => void;
  /** An address was pasted, and stands as a link with this key. */
  readonly pasted: (url: string, key: number) => void;
  /** The caret wants to go beyond an end, or (join) to be one with what stands before. */
  readonly leave: (to: 'before' | 'behind' | 'join' | 'up') => void;
  /** There is nothing left to take back or do again in here. */
  readonly undoBeyond: (step: 'undo' | 'redo') => void;
  /** Whether a clip that a link leads to is there. */
  readonly hasClip: (clip: string) => boolean;
  /** What a citation of a clip reads like by now. */
  readonly cited: (clip: string, part: string) => string;
}

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

/** What a person can have done to what is selected. */
export type ProseVerb = 'strong' | 'emphasis' | 'code' | 'aside' | 'unlink';

/** Prose being written. */
export interface ProseEditor {
  readonly element: HTMLElement;
  /** Shows other words, changed elsewhere; the caret stays where it can. */
  show(markdown: string): void;
  /** Looks again which clips are there. */
  refresh(): void;
  verb(name: ProseVerb): void;
  /** Links what is selected; where nothing is, these words are put in. */
  link(url: string, words: string): void;
  /** Puts Markdown in the dialect of prose in place of what is selected. */
  insert(markdown: string): void;
  /** Changes the address of the link with this key. */
  relink(key: number, url: string): void;
  /** The words that are selected, and where they stand on the screen. */
  selected(): { readonly words: string; readonly box: DOMRect };
  /** The blocks at the top, each as Markdown. */
  parts(): readonly string[];
  focus(caret?: Caret): void;
  destroy(): void;
}

/** Makes an editor in `place`. */
export function editProse(place: HTMLElement, options: ProseOptions): ProseEditor {
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: documentOf(dialectTree(options.markdown)),
      plugins: pluginsFor(options),
    }),
    attributes: {
      class: 'prose',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      lang: options.lang,
      spellcheck: 'true',
      dir: 'auto',
    },
    dispatchTransaction(transaction) {
      const state = view.state.apply(transaction);
      view.updateState(state);
      if (transaction.docChanged && transaction.getMeta('shown') !== true) {
        options.changed(markdownOf(state.doc));
      }
      if (transaction.docChanged || transaction.selectionSet) {
        const { from, to } = state.selection;
        options.moved(from, to);
      }
    },
    handleDOMEvents: {
      // Where a space follows what is selected, the browser would put both in anew, and the sign
      // would not come by itself.
      beforeinput(_, event) {
        const { from, to } = view.state.selection;
        const isSign = event.inputType === 'insertText' && event.data === '@';
        if (!isSign || view.composing || !mayChoose(view.state, from, to)) return false;
        event.preventDefault();
        options.choose();
        return true;
      },
    },
    handleTextInput(_, from, to, text) {
      if (text !== '@' || view.composing || !mayChoose(view.state, from, to)) return false;
      options.choose();
      return true;
    },
    handlePaste(_, event) {
      const url = isInCode(view) ? null : pastedAddress(event);
      if (url === null) return false;
      const key = nextKey(view.state.doc);
      putLink(view, url, url);
      options.pasted(url, key);
      return true;
    },
    nodeViews: {
      citation: ({ attrs }) => {
        const dom = document.createElement('cite');
        Object.assign(dom.dataset, { clip: attrs.clip, part: attrs.part });
        dom.className = 'citation';
        dom.textContent = options.cited(attrs.clip, attrs.part);
        return { dom };
      },
    },
    clipboardTextParser: (text, _, plain) => (plain ? null : pastedMarkdown(text)) as never,
  });
  if (options.caret !== null) focusAt(view, options.caret);
  return {
    element: view.dom,
    show: (markdown) => show(view, markdown),
    refresh: () => {
      for (const cite of view.dom.querySelectorAll<HTMLElement>('.citation')) {
        const { clip = '', part = '' } = cite.dataset;
        const words = options.cited(clip, part);
        if (cite.textContent !== words) cite.textContent = words;
      }
      view.dispatch(view.state.tr.setMeta('shown', true));
    },
    verb: (name) => {
      verbs[name](view.state, view.dispatch, view);
      view.focus();
    },
    link: (url, words) => {
      putLink(view, url, words);
      view.focus();
    },
    insert: (markdown) => {
      const put = view.state.tr.replaceSelection(pastedMarkdown(markdown));
      // What is typed next is the curator's own again.
      view.dispatch(put.removeStoredMark(marks.aside).scrollIntoView());
      view.focus();
    },
    relink: (key, url) => relink(view, key, url),
    selected: () => selected(view),
    parts: () => partsOf(view.state.doc),
    focus: (caret) => (caret ? focusAt(view, caret) : view.focus()),
    destroy: () => view.destroy(),
  };
}

const { nodes, marks } = schema;

function pluginsFor(options: ProseOptions): Plugin[] {
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
    typedSigns(options.tag),
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
    missingClips(options.hasClip),
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

const verbs: Readonly<Record<ProseVerb, Command>> = {
  strong: toggleMark(marks.strong),
  emphasis: toggleMark(marks.emphasis),
  code: toggleMark(marks.code),
  aside: toggle(marks.aside),
  unlink: (state, dispatch) => {
    const { from, to } = state.selection;
    dispatch?.(state.tr.removeMark(from, to, marks.link));
    return true;
  },
};

/** In the middle of a word an @ is one: an address of mail, a name. */
function mayChoose(state: EditorState, from: number, to: number): boolean {
  const $from = state.doc.resolve(from);
  if ($from.parent.type.spec.code) return false;
  if (from !== to) return true;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc').slice(-1);
  return !/[\p{L}\p{N}]/u.test(before);
}

function putLink(view: EditorView, url: string, words: string): void {
  const { state } = view;
  const { from, to, empty, $from } = state.selection;
  if (!empty) {
    view.dispatch(linking(state, { from, to, url }).scrollIntoView());
    return;
  }
  const link = marks.link.create({ url, key: nextKey(state.doc) });
  const text = schema.text(words, link.addToSet(state.storedMarks ?? $from.marks()));
  view.dispatch(
    state.tr.replaceSelectionWith(text, false).removeStoredMark(marks.link).scrollIntoView(),
  );
}

function relink(view: EditorView, key: number, url: string): void {
  const { tr, doc } = view.state;
  doc.descendants((node, at) => {
    const mark = node.marks.find((one) => one.type === marks.link && one.attrs.key === key);
    if (mark === undefined) return;
    tr.removeMark(at, at + node.nodeSize, mark);
    tr.addMark(at, at + node.nodeSize, marks.link.create({ ...mark.attrs, url }));
  });
  if (tr.docChanged) view.dispatch(tr);
}

function selected(view: EditorView): { readonly words: string; readonly box: DOMRect } {
  const { from, to } = view.state.selection;
  const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to)];
  const box = new DOMRect(start.left, start.top, 0, end.bottom - start.top);
  return { words: view.state.doc.textBetween(from, to, ' '), box };
}

/** Puts what changed elsewhere in its place, so that the caret stays where it was. */
function show(view: EditorView, markdown: string): void {
  const next = documentOf(dialectTree(markdown));
  const { doc, tr } = view.state;
  const start = doc.content.findDiffStart(next.content);
  if (start === null) return;
  const ends = doc.content.findDiffEnd(next.content);
  if (ends === null) return;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const slice = next.slice(start, ends.b + overlap);
  view.dispatch(
    tr
      .replace(start, ends.a + overlap, slice)
      .setMeta('shown', true)
      .setMeta('addToHistory', false),
  );
}

function focusAt(view: EditorView, caret: Caret): void {
  const { doc, tr } = view.state;
  if (typeof caret === 'object' && 'join' in caret) {
    let at = 0;
    doc.forEach((_, offset, index) => {
      if (index === caret.join) at = offset;
    });
    view.dispatch(tr.setSelection(Selection.near(doc.resolve(at + 1))));
    joinBackward(view.state, view.dispatch, view);
    view.focus();
    return;
  }
  const within = (at: number) => Math.max(0, Math.min(at, doc.content.size));
  const pointed =
    typeof caret === 'object' && 'left' in caret ? (view.posAtCoords(caret)?.pos ?? null) : null;
  const selection =
    caret === 'start'
      ? Selection.atStart(doc)
      : caret === 'end' || 'left' in caret
        ? pointed === null
          ? Selection.atEnd(doc)
          : Selection.near(doc.resolve(pointed))
        : TextSelection.between(doc.resolve(within(caret.from)), doc.resolve(within(caret.to)));
  view.dispatch(tr.setSelection(selection).scrollIntoView());
  view.focus();
}

function markdownOf(document: Node): string {
  return dialectMarkdown(treeOf(document));
}

function partsOf(document: Node): readonly string[] {
  return treeOf(document).children.map((child) =>
    dialectMarkdown({ type: 'root', children: [child] }),
  );
}

/**
 * Marks the links and quotes whose clip is gone: the words stay, and print without a link. Looked for where the
 * words changed or somebody asks (`refresh`), as marking anew puts the caret back where it was known.
 */
function missingClips(hasClip: (clip: string) => boolean): Plugin<DecorationSet> {
  const marked = (document: Node) => {
    const missing: Decoration[] = [];
    document.descendants((node, at) => {
      const link = marks.link.isInSet(node.marks);
      const quote = marks.quote.isInSet(node.marks);
      const named = [link && clipLinkOf(link.attrs.url)?.clip, quote?.attrs.clip];
      if (named.some((clip) => clip && !hasClip(clip))) {
        missing.push(Decoration.inline(at, at + node.nodeSize, { class: 'missing' }));
      }
    });
    return DecorationSet.create(document, missing);
  };
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => marked(doc),
      apply: (tr, last) => (tr.docChanged || tr.getMeta('shown') === true ? marked(tr.doc) : last),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}
