import { Slice } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { dialectTree } from '../prose/dialect.ts';
import { documentOf } from './from-tree.ts';

/** Pasted text as Markdown: its blocks, open at both ends where these are lines of words. */
export function pastedMarkdown(text: string): Slice {
  const document = documentOf(dialectTree(text.replace(/\r\n?/g, '\n')));
  return Slice.maxOpen(document.content);
}

/** The address that a paste is, and nothing but; null for anything else. */
export function pastedAddress(event: ClipboardEvent): string | null {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : null;
}

/** Whether what is pasted goes where addresses are words: into code. */
export function isInCode({ state }: EditorView): boolean {
  return state.selection.$from.parent.type.spec.code === true;
}
