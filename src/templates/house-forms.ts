import type { Emphasis, PhrasingContent } from 'mdast';
import { inlined, isRich, type Rich, rich } from './rich.ts';

/** A quote in the line (italic, in quotation marks) or as a block quote. */
export function quoted(value: unknown, style: string): Rich | string {
  if (!isRich(value)) return String(value ?? '');
  if (style === 'block' || !value.inline) {
    return rich([{ type: 'blockquote', children: value.rich as never[] }]);
  }
  return paragraphOf(quotedWords(inlined(value.rich)));
}

/** The editor's own words in the house form. */
export function aside(value: unknown, signOff: string): Rich | string {
  if (!isRich(value)) return '';
  return paragraphOf(asideWords(inlined(value.rich), signOff));
}

/** Words of a source, within a line. */
export function quotedWords(words: readonly PhrasingContent[]): Emphasis {
  return { type: 'emphasis', children: [mark('"'), ...words, mark('"')] };
}

/** The editor's own words, within a line. */
export function asideWords(words: readonly PhrasingContent[], signOff: string): Emphasis {
  const end = signOff === '' ? ']' : ` ${signOff}]`;
  return { type: 'emphasis', children: [mark('['), ...words, mark(end)] };
}

function paragraphOf(child: PhrasingContent): Rich {
  return rich([{ type: 'paragraph', children: [child] }]);
}

function mark(value: string): PhrasingContent {
  return { type: 'text', value };
}
