import { toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { dialectMarkdown, dialectTree } from '../prose/dialect.ts';
import { type Caret, focusAt } from './caret.ts';
import { documentOf } from './from-tree.ts';
import { linking, nextKey, toggle } from './marking.ts';
import { missingClips } from './missing-clips.ts';
import { isInCode, pastedAddress, pastedMarkdown } from './paste.ts';
import { type KeyDoors, proseKeys } from './prose-keys.ts';
import { schema } from './schema.ts';
import { treeOf } from './to-tree.ts';
import { typedSigns } from './typed-signs.ts';

/** Where an editor stands and what it is asked for. */
export interface ProseOptions extends KeyDoors {
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
  /** Whether a clip that a link leads to is there. */
  readonly hasClip: (clip: string) => boolean;
  /** What a citation of a clip reads like by now. */
  readonly cited: (clip: string, part: string) => string;
}

/** What a person can have done to what is selected. */
export type ProseVerb = 'strong' | 'emphasis' | 'code' | 'aside' | 'unlink';

/** Prose being written. */
export interface ProseEditor {
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
  /** Puts words in, to the letter. */
  write(text: string): void;
  focus(): void;
  destroy(): void;
}

/** Makes an editor in `place`. */
export function editProse(place: HTMLElement, options: ProseOptions): ProseEditor {
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: documentOf(dialectTree(options.markdown)),
      plugins: [typedSigns(options.tag), ...proseKeys(options), missingClips(options.hasClip)],
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
    write: (text) => {
      view.dispatch(view.state.tr.insertText(text).scrollIntoView());
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

const { marks } = schema;

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

function markdownOf(document: Node): string {
  return dialectMarkdown(treeOf(document));
}

function partsOf(document: Node): readonly string[] {
  return treeOf(document).children.map((child) =>
    dialectMarkdown({ type: 'root', children: [child] }),
  );
}
