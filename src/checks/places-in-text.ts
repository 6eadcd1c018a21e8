import { sourcePlaces } from '../prose/source-places.ts';
import type { Range } from './check.ts';
import type { ProseLink, ProseText } from './prose-facts.ts';

/** Where some of the words of a text stand in its source; all of it where that cannot be told. */
export function sourceRange(markdown: string, text: ProseText, start: number, end: number): Range {
  const places = sourcePlaces(markdown.slice(text.start, text.end), text.value);
  const [from, to] = [places?.[start], places?.[end]];
  if (from === undefined || to === undefined) return { start: text.start, end: text.end };
  return { start: text.start + from, end: text.start + to };
}

/** Whether words are those of a source, and not the curator's. */
export function isQuoted({ within }: Pick<ProseText | ProseLink, 'within'>): boolean {
  return within.some((node) => node.type === 'textDirective' && node.name === 'quote');
}

/** Whether words are in an aside. */
export function isAside({ within }: Pick<ProseText, 'within'>): boolean {
  return within.some((node) => node.type === 'textDirective' && node.name === 'aside');
}
