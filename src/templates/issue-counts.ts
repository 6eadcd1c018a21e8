import type { Nodes, RootContent } from 'mdast';
import type { Draft } from '../core/draft.ts';
import { remembered } from '../core/remembered.ts';
import { wordSegmenter } from '../core/word-segmenter.ts';
import { issueTree } from './issue-tree.ts';

/** How much an issue prints. */
export interface IssueCounts {
  readonly words: number;
  readonly links: number;
  /** To read it, rounded up. */
  readonly minutes: number;
}

/** What a reader of most scripts reads in a minute: words; of Chinese and Japanese: characters. */
const aMinute = { words: 200, characters: 500 };

/** Scripts that set no spaces between words, whose reading is measured in characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What a block adds to the counts. */
interface Tally {
  readonly words: number;
  readonly links: number;
  /** Words that are read as words, and the characters of the others. */
  readonly spaced: number;
  readonly characters: number;
}

/**
 * Counts what an issue prints: words as its newsletter's language parts them, so that Japanese is
 * counted, too, links, and the minutes it takes to read (200 words a minute, or 500 characters of
 * Chinese and Japanese, as is usual there). A block that did not change is not counted again.
 * @throws {Failure} `template`
 */
export function issueCounts(draft: Draft): IssueCounts {
  const { lang } = draft.newsletter;
  const tallies = issueTree(draft).children.map((block) =>
    tallyOf(block, [lang], () => tally(block, wordSegmenter(lang))),
  );
  const sum = (what: keyof Tally) => tallies.reduce((total, one) => total + one[what], 0);
  const minutes = sum('spaced') / aMinute.words + sum('characters') / aMinute.characters;
  return { words: sum('words'), links: sum('links'), minutes: Math.ceil(minutes) };
}

const tallyOf = remembered<RootContent, Tally>();

function tally(block: RootContent, segmenter: Intl.Segmenter): Tally {
  const words = [...segmenter.segment(wordsOf(block))].filter((one) => one.isWordLike);
  const long = words.filter(({ segment }) => unspaced.test(segment));
  return {
    words: words.length,
    links: linksIn(block),
    spaced: words.length - long.length,
    characters: long.reduce((total, { segment }) => total + [...segment].length, 0),
  };
}

/** All words of a block, what stands on lines of its own parted from the rest. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isLine = node.children.every(({ type }) => inLine.has(type));
  return (node.children as Nodes[]).map(wordsOf).join(isLine ? '' : '\n');
}

const inLine: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'inlineMath', 'break'],
  ...['link', 'linkReference', 'image', 'imageReference', 'html'],
]);

function linksIn(node: Nodes): number {
  const own = /^link(?:Reference)?$/.test(node.type) ? 1 : 0;
  const inner = 'children' in node ? (node.children as Nodes[]) : [];
  return inner.reduce((total, child) => total + linksIn(child), own);
}
