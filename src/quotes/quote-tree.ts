import type { Element, Root as HastRoot } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { type State, toMdast } from 'hast-util-to-mdast';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { Quote } from '../core/quote.ts';
import { tame } from './tame.ts';

/** What of a page's markup an issue may carry: words, emphasis, links, code, lists, tables. */
const allowed: Schema = {
  tagNames:
    'a b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 i kbd li ol p pre s samp strong sub sup table tbody td tfoot th thead tr ul var'.split(
      ' ',
    ),
  attributes: { a: ['href'], ol: ['start'], code: [['className', /^language-/]] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style', 'template', 'noscript'],
};

/**
 * The words to print of a quote, as Markdown blocks. The stored HTML is foreign text: it is
 * parsed and sanitised here, each time. Words that the editor altered (`shown`) are plain text.
 */
export function quoteTree(quote: Quote): RootContent[] {
  if (quote.shown !== null) return paragraphs(quote.shown);
  const tree = toMdast(sanitizedTree(quote.html), { handlers: { ...headings } });
  const root: Root =
    tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] };
  tame(root);
  const blocks = root.children;
  const [first] = blocks;
  if (first === undefined) return paragraphs(quote.exact);
  return isPhrasing(first)
    ? [{ type: 'paragraph', children: blocks as PhrasingContent[] }]
    : blocks;
}

function sanitizedTree(html: string): HastRoot {
  return sanitize(fromHtmlIsomorphic(html, { fragment: true }), allowed) as HastRoot;
}

function paragraphs(text: string): RootContent[] {
  return text
    .split(/\n{2,}/)
    .map((part) => ({ type: 'paragraph', children: [{ type: 'text', value: part }] }));
}

/** A heading within a quote is bold words: the issue's own headings are its outline. */
function boldParagraph(state: State, node: Element): RootContent {
  const children = state.all(node) as PhrasingContent[];
  return { type: 'paragraph', children: [{ type: 'strong', children }] };
}

const headings = Object.fromEntries(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, boldParagraph]),
);

function isPhrasing(node: RootContent): boolean {
  return /^(text|emphasis|strong|link|inlineCode|break|delete)$/.test(node.type);
}
