import type { Emphasis, PhrasingContent, Root } from 'mdast';
import { tame } from '../quotes/tame.ts';
import { inlined, isRich, type Rich, rich } from './rich.ts';

/** The shape that quotes and asides of a template take. */
export interface HouseForms {
  readonly quoted: (value: unknown, style: string) => Rich | string;
  readonly aside: (value: unknown, signOff: string) => Rich | string;
  /** Makes the finished tree fit for where it goes, in place. */
  readonly fit: (tree: Root) => void;
}

/** A quote in the line (italic, in quotation marks) or as a block quote. */
function quoted(value: unknown, style: string): Rich | string {
  if (!isRich(value)) return String(value ?? '');
  if (style === 'block' || !value.inline) {
    return rich([{ type: 'blockquote', children: value.rich as never[] }]);
  }
  return paragraphOf(quotedWords(inlined(value.rich)));
}

/** The editor's own words in the house form. */
function aside(value: unknown, signOff: string): Rich | string {
  if (!isRich(value)) return '';
  return paragraphOf(asideWords(inlined(value.rich), signOff));
}

/** The shape in which readers see them. */
export const printedForms: HouseForms = { quoted, aside, fit: tame };

/** Words of a source, within a line. */
export function quotedWords(words: readonly PhrasingContent[]): Emphasis {
  return { type: 'emphasis', children: [mark('"'), ...words, mark('"')] };
}

/** The editor's own words, within a line. */
export function asideWords(words: readonly PhrasingContent[], signOff: string): Emphasis {
  const end = signOff === '' ? ']' : ` ${signOff}]`;
  return { type: 'emphasis', children: [mark('['), ...words, mark(end)] };
}

/** One piece of a line as a value of a template. */
export function paragraphOf(child: PhrasingContent): Rich {
  return rich([{ type: 'paragraph', children: [child] }]);
}

function mark(value: string): PhrasingContent {
  return { type: 'text', value };
}
