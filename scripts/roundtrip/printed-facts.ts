/** What an issue says, read off its Markdown with nothing of the importer. */

import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

export interface PrintedFacts {
  /** Under which heading, words and target of each link, in order. */
  readonly links: readonly string[];
  readonly headings: readonly string[];
  readonly asides: readonly string[];
  readonly references: readonly string[];
  /** Words in quotation marks and italics, and in block quotes. */
  readonly quotes: readonly string[];
  /** The words of each block that holds a line, blanks and signs of broken emphasis aside. */
  readonly blocks: readonly string[];
  /** Lines of list items, to the letter. */
  readonly items: readonly string[];
}

const front =
  /^(?:---[ \t]*\n[\s\S]*?\n---|\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+|Title:.*(?:\n[A-Z][\w-]*:.*)*)[ \t]*(?:\n|$)/;

/** A link whose address has a blank in it, which Markdown does not take for one. */
const typedLink = /\[([^[\]\n]+)\]\((https?:[^()\n]*[^\S\n][^()\n]*)\)/g;

export function printedFacts(markdown: string): PrintedFacts {
  const text = markdown
    .replace(/\r\n/g, '\n')
    .replace(front, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  const tree = fromMarkdown(text);
  const urls = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === 'definition') urls.set(node.identifier, node.url);
  });
  const [links, headings, quotes, blocks]: [string[], string[], string[], string[]] = [
    [],
    [],
    [],
    [],
  ];
  let under = '';
  visit(tree, (node) => {
    if (node.type === 'heading') {
      under = `${'#'.repeat(node.depth)} ${wordsOf(node)}`;
      headings.push(under);
    }
    if (node.type === 'link') links.push(`${under} | ${wordsOf(node)} → ${node.url}`);
    if (node.type === 'linkReference')
      links.push(`${under} | ${wordsOf(node)} → ${urls.get(node.identifier) ?? ''}`);
    if (node.type === 'text') {
      for (const [, words = '', url = ''] of node.value.matchAll(typedLink))
        links.push(`${under} | ${flat(words)} → ${url}`);
    }
    if (node.type === 'html') {
      for (const [, url = '', words = ''] of node.value.matchAll(
        /<a\s[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g,
      ))
        links.push(`${under} | ${flat(words.replace(/<[^>]*>/g, ''))} → ${url}`);
    }
    if (node.type === 'emphasis' && /^["“].+["”]$/s.test(wordsOf(node))) quotes.push(wordsOf(node));
    if (node.type === 'paragraph' || node.type === 'heading')
      blocks.push(
        wordsOf(node)
          .replace(/—Ed\.?\s*[_*]*\s*\]/g, '—Ed.]')
          .replace(/[\s_*]/g, ''),
      );
    if (node.type === 'blockquote') quotes.push(`> ${wordsOf(node)}`);
  });
  const said = flat(wordsOf(tree));
  return {
    links,
    headings,
    quotes,
    blocks: blocks.filter((words) => words !== ''),
    asides: asidesIn(said),
    references: said.match(/#[A-Z]{2,}\d+\b/g) ?? [],
    items: text
      .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
      .split('\n')
      .filter((line) => /^ *(?:[*+-]|\d+[.)]) +\S/.test(line) || /^\d+、/.test(line))
      .map((line) => line.trimEnd()),
  };
}

/** The words within brackets that an editor signed. */
function asidesIn(words: string): readonly string[] {
  const found: string[] = [];
  for (const { index } of words.matchAll(/\s*—\s?[A-Z]\p{L}{1,11}[.!?]*[_*]{0,3}\s*\]/gu)) {
    let depth = 1;
    let at = index - 1;
    for (; at >= 0 && depth > 0; at -= 1)
      depth += words[at] === ']' ? 1 : words[at] === '[' ? -1 : 0;
    if (depth === 0)
      found.push(
        words
          .slice(at + 2, index)
          .replace(/[_*]{2}/g, '')
          .replace(/^[_*\s]+|[_*\s]+$/g, ''),
      );
  }
  return found;
}

function visit(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) visit(child as Nodes, look);
}

function wordsOf(node: Nodes): string {
  return flat(plain(node));
}

function plain(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const isLine = /^(?:paragraph|heading|link|linkReference|emphasis|strong|delete)$/.test(
    node.type,
  );
  return node.children.map((child) => plain(child as Nodes)).join(isLine ? '' : '\n');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
