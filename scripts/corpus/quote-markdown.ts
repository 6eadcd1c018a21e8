import type { Quote } from '../../src/core/quote.ts';
import { markdownOf } from '../../src/exporters/markdown.ts';
import { quoteTree } from '../../src/quotes/quote-tree.ts';
import { plainList } from '../../src/templates/plain-list.ts';

/** The words of a quote as an issue prints them, without the house style around them. */
export function quoteMarkdown(quote: Quote): string {
  return markdownOf({ type: 'root', children: quoteTree(quote) }, plainList.signs).trim();
}
