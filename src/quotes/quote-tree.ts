import type { Element, Root as HastRoot } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { defaultHandlers, type State, toMdast } from 'hast-util-to-mdast';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Quote } from '../core/quote.ts';
import { tame } from './tame.ts';

/** What of a page's markup an issue may carry: words, emphasis, links, code, lists, tables. */
const allowed: Schema = {
  tagNames:
    'a b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 i kbd li ol p pre q s samp strong sub sup table tbody td tfoot th thead tr ul var'.split(
      ' ',
    ),
  attributes: { a: ['href'], ol: ['start'], code: [['className', /^(language|math)-/]] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style', 'template', 'noscript'],
};

/**
 * So deep a browser's parser lays elements in each other; readers of trees call themselves for each
 * level.
 */
const deepest = 512;

/**
 * The words to print of a quote, as Markdown blocks. The stored HTML is foreign text: it is
 * parsed and sanitised here, each time. Words that the editor altered (`shown`) are plain text;
 * where none of them is left, there are no blocks. Markup that lies too deep is done without.
 */
export function quoteTree(quote: Quote): RootContent[] {
  if (quote.shown !== null) return paragraphs(quote.shown);
  const blocks = foreignBlocks(quote.html);
  return blocks.length === 0 ? paragraphs(quote.exact) : blocks;
}

/**
 * What foreign HTML says, as blocks of Markdown: parsed and sanitised, and nothing of it beyond what an
 * issue may carry. None where nothing is left, or where it lies too deep.
 */
export function foreignBlocks(html: string): RootContent[] {
  if (depthOf(html) > deepest) return [];
  const tree = toMdast(sanitizedTree(html), {
    handlers: { ...headings, code: formulaOrCode, pre: formulaOrBlock },
  });
  const root: Root =
    tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] };
  tame(root);
  const [first] = root.children;
  return first !== undefined && isPhrasing(first)
    ? [{ type: 'paragraph', children: root.children as PhrasingContent[] }]
    : root.children;
}

/** How deep the elements lie in each other at most, by their tags alone. */
function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (name === 'br') continue;
    depth = Math.max(0, depth + (end === '/' ? -1 : 1));
    most = Math.max(most, depth);
  }
  return most;
}

function sanitizedTree(html: string): HastRoot {
  return sanitize(fromHtmlIsomorphic(html, { fragment: true }), allowed) as HastRoot;
}

function paragraphs(text: string): RootContent[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', children: [{ type: 'text', value: part }] }));
}

/** A heading within a quote is bold words: the issue's own headings are its outline. */
function boldParagraph(state: State, node: Element): RootContent {
  const children = state.all(node) as PhrasingContent[];
  return { type: 'paragraph', children: [{ type: 'strong', children }] };
}

/** A formula keeps its TeX to the letter, between the signs that mark it. */
function formulaOrCode(state: State, node: Element): RootContent | undefined {
  const source = isFormula(node) ? sourceOf(node, '$') : null;
  return source === null ? defaultHandlers.code(state, node) : formula('inlineMath', source);
}

function formulaOrBlock(state: State, node: Element): RootContent | undefined {
  const [only] = node.children;
  const source = only?.type === 'element' && isFormula(only) ? sourceOf(only, '$$') : null;
  return source === null ? defaultHandlers.pre(state, node) : formula('math', source);
}

/**
 * The formula between its signs; null for what would be more than words to a reader of Markdown
 * who knows no formulas: that stays code.
 */
function sourceOf({ children }: Element, sign: string): string | null {
  const source = `${sign}${children.map((one) => (one.type === 'text' ? one.value : '')).join('')}${sign}`;
  const [block, ...more] = fromMarkdown(source).children;
  const plain = block?.type === 'paragraph' && block.children.every(({ type }) => type === 'text');
  return plain && more.length === 0 ? source : null;
}

function isFormula({ properties }: Element): boolean {
  return String(properties.className ?? '').startsWith('math-');
}

function formula(type: 'inlineMath' | 'math', value: string): RootContent {
  // What shows the tree as HTML shows it as code.
  const data = { hName: 'code', hChildren: [{ type: 'text', value }] };
  return { type, value, data } as unknown as RootContent;
}

const headings = Object.fromEntries(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, boldParagraph]),
);

function isPhrasing(node: RootContent): boolean {
  return /^(text|emphasis|strong|link|inlineCode|inlineMath|break|delete)$/.test(node.type);
}
