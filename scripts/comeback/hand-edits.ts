/** What a hand does to an issue's Markdown in an editor, each kind of edit at one place. */

import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A block or an item of a list, as lines of the text. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly type: RootContent['type'];
  readonly node: Nodes;
  /** How many headings stand before it. */
  readonly section: number;
}

export interface HandEdit {
  readonly name: string;
  /** The text edited; null where it holds nothing that could be edited so. */
  readonly edit: (text: string, choose: Choose) => string | null;
}

/** Which of so many places is edited. */
type Choose = (count: number) => number;

export const handEdits: readonly HandEdit[] = [
  { name: 'words', edit: (text, choose) => atOne(text, choose, hasWords, withOtherWords) },
  { name: 'link words', edit: (text, choose) => atOne(text, choose, hasLink, withOtherLinkWords) },
  { name: 'moved', edit: moved },
  { name: 'deleted', edit: (text, choose) => atOne(text, choose, isEntry, () => '') },
  { name: 'added', edit: (text, choose) => atOne(text, choose, isEntry, withOneMore) },
  { name: 'renamed', edit: (text, choose) => atOne(text, choose, isHeading, withOtherHeading) },
];

function atOne(
  text: string,
  choose: Choose,
  isFit: (span: Span, text: string) => boolean,
  edit: (source: string, span: Span) => string,
): string | null {
  const fit = spansOf(text).filter((span) => isFit(span, text));
  const span = fit[choose(fit.length)];
  if (span === undefined) return null;
  return (
    text.slice(0, span.from) + edit(text.slice(span.from, span.to), span) + text.slice(span.to)
  );
}

function spansOf(text: string): readonly Span[] {
  const front = /^(?:---\n[\s\S]*?\n---\n|\+\+\+\n[\s\S]*?\n\+\+\+\n|Title:.*\n(?:\S.*\n)*)/.exec(
    text,
  );
  const offset = front?.[0].length ?? 0;
  let section = 0;
  return fromMarkdown(text.slice(offset)).children.flatMap((block) => {
    if (block.type === 'heading') section += 1;
    const nodes = block.type === 'list' ? block.children : [block];
    return nodes.map((node): Span => {
      const { start, end } = node.position ?? {};
      const to = text.indexOf('\n', offset + (end?.offset ?? 0));
      return {
        from: offset + (start?.offset ?? 0),
        to: to < 0 ? text.length : to + 1,
        ...{ type: node.type, node, section },
      };
    });
  });
}

/** Whether it is an entry alone between its neighbours, in a section. */
function isEntry({ type, section }: Span): boolean {
  return (type === 'paragraph' || type === 'listItem') && section > 1;
}

function isHeading({ node, section }: Span): boolean {
  return (
    node.type === 'heading' && section > 1 && node.children.every(({ type }) => type === 'text')
  );
}

const ownWords = /^(?:[*+-] )?(?:[^\n[\]()]*[a-z]{3,} )?([a-z]{4,})(?= [a-z])/m;

function hasWords(span: Span, text: string): boolean {
  return isEntry(span) && ownWords.test(text.slice(span.from, span.to));
}

function withOtherWords(source: string): string {
  return source.replace(ownWords, (all, word: string) => `${all.slice(0, -word.length)}otherwise`);
}

const linkWords = /(?<![!\\])\[([A-Za-z][^[\]\n\\_*`]{3,})\]\((?=https?:[^()\s]+\))/;

function hasLink(span: Span, text: string): boolean {
  return isEntry(span) && linkWords.test(text.slice(span.from, span.to));
}

function withOtherLinkWords(source: string): string {
  return source.replace(linkWords, '[Words put by hand](');
}

function withOneMore(source: string, { type }: Span): string {
  const [bullet = '', gap = ''] = /^(?:[*+-]|\d+\.)( +)/.exec(source) ?? [];
  const words = '[A page found since](https://found-since.example/page)';
  return type === 'listItem'
    ? `${source}${bullet.trim()}${gap}${words}\n`
    : `${source}\n${words} is new.\n`;
}

function withOtherHeading(source: string): string {
  const [line = ''] = source.split('\n');
  const words = /^#+ +(.*?)(?: #+)?$/.exec(line)?.[1] ?? line;
  return source.replace(words, 'A heading retyped');
}

/** Takes an entry out and puts it before another of its kind, in another section where there is one. */
function moved(text: string, choose: Choose): string | null {
  const fit = spansOf(text).filter(isEntry);
  const one = fit[choose(fit.length)];
  if (one === undefined) return null;
  const others = fit.filter(({ type, from }) => type === one.type && Math.abs(from - one.from) > 1);
  const further = others.filter(({ section }) => section !== one.section);
  const other = (further.length > 0 ? further : others).at(-1);
  if (other === undefined) return null;
  const source = `${text.slice(one.from, one.to)}${one.type === 'paragraph' ? '\n' : ''}`;
  const cut = (from: number, to: number) =>
    from <= one.from && one.to <= to
      ? text.slice(from, one.from) + text.slice(one.to, to)
      : text.slice(from, to);
  return cut(0, other.from) + source + cut(other.from, text.length);
}
