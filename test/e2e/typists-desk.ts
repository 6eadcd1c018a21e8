import type { Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { type Clip, makeClip } from '../../src/core/clip.ts';
import { found } from '../../src/core/stored.ts';
import { dialectTree } from '../../src/prose/dialect.ts';
import { captureOf, quoteOf } from '../sample.ts';
import { quotePattern, wordsOf } from './issue-facts.ts';
import { mended } from './mended.ts';
import type { TypistsClip } from './typist.ts';

/** An issue taken apart for somebody to write it again. */
export interface IssueToWrite {
  readonly title: string;
  readonly preamble: readonly RootContent[];
  readonly sections: readonly {
    readonly heading: string;
    readonly blocks: readonly RootContent[];
  }[];
  readonly clips: readonly TypistsClip[];
}

/** What the head of an issue says. */
export interface Head {
  readonly tag: string;
  readonly number: string;
  readonly editor: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Reads date, byline and its own reference (the first) of an issue in Tracking Jupyter's style. */
export function headOf(markdown: string): Head {
  const [day = ''] = markdown.trim().split('\n');
  const [, editor = ''] = /^by (.+)$/m.exec(markdown) ?? [];
  const [, tag = '', number = ''] = /#([A-Z]+)(\d+)/.exec(markdown) ?? [];
  return { tag, number, editor, date: new Date(`${day} UTC`).toISOString().slice(0, 10) };
}

/** Reads an issue in Tracking Jupyter's style: date, title, byline, preamble, sections. */
export function issueToWrite(markdown: string): IssueToWrite {
  const { children } = dialectTree(mended(markdown));
  const top = children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const rest = children.slice(top + 1).filter((node) => !/^by /.test(wordsOf(node)));
  const starts = rest.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
  const title = children[top];
  return {
    title: title ? wordsOf(title) : '',
    preamble: worded(rest.slice(0, starts[0] ?? rest.length)),
    sections: starts.map((start, index) => ({
      heading: wordsOf(rest[start] as RootContent),
      blocks: worded(rest.slice(start + 1, starts[index + 1] ?? rest.length)),
    })),
    clips: clipsIn(rest),
  };
}

function worded(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.filter((block) => wordsOf(block) !== '');
}

/** A clip for each address that is linked; quotes belong to the link before them in their block. */
function clipsIn(blocks: readonly RootContent[]): readonly TypistsClip[] {
  const clips = new Map<string, { paper: TypistsClip['paper']; quotes: string[] }>();
  for (const block of blocks) {
    let last: string | null = null;
    const linksHere = linksIn(block);
    for (const node of inOrder(block)) {
      if (node.type === 'link') {
        last = node.url;
        if (!clips.has(node.url)) clips.set(node.url, { paper: paperOf(block, node), quotes: [] });
      }
      const [, quote] = node.type === 'emphasis' ? (quotePattern.exec(wordsOf(node)) ?? []) : [];
      const source: string | undefined = last ?? linksHere[0]?.url;
      if (quote === undefined || source === undefined || !isPlain(node)) continue;
      const clip = clips.get(source) ?? { paper: null, quotes: [] };
      clips.set(source, clip);
      if (!clip.quotes.includes(quote)) clip.quotes.push(quote);
    }
  }
  return [...clips].map(([url, { paper, quotes }], index) => ({
    url,
    quotes,
    paper,
    sought: paper ? paper.title : `cutting ${String(index + 1).padStart(3, '0')}`,
  }));
}

/** The title that stands before a link to arXiv. */
function paperOf(block: RootContent, link: Link): TypistsClip['paper'] {
  const [, id] = /^arXiv:(.+)$/.exec(wordsOf(link)) ?? [];
  const siblings = 'children' in block ? (block.children as PhrasingContent[]) : [];
  const title = siblings[siblings.indexOf(link) - 2];
  return id !== undefined && title?.type === 'emphasis' ? { title: wordsOf(title), id } : null;
}

function linksIn(node: Nodes): readonly Link[] {
  return inOrder(node).filter((one) => one.type === 'link');
}

function inOrder(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(inOrder) : [])];
}

/** Words without markup of their own, as they can be selected on a page. */
function isPlain(node: Nodes): boolean {
  return 'children' in node && node.children.every((child) => child.type === 'text');
}

/** The records of these clips, waiting in the inbox of a newsletter. */
export function recordsOf(clips: readonly TypistsClip[], newsletter: string): readonly Clip[] {
  return clips.map(({ url, sought, quotes, paper }, index) => {
    const made = makeClip(captureOf({ url, title: sought, site: '' }), {
      id: crypto.randomUUID(),
      newsletter,
      now: new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString(),
    });
    return {
      ...made,
      canonicalUrl: found<string | null>(url),
      identifiers: found<Readonly<Record<string, string>>>(paper ? { arxiv: paper.id } : {}),
      quotes: quotes.map((exact) => quoteOf(escapeHtml(exact), { id: crypto.randomUUID(), exact })),
    };
  });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
