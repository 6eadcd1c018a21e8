import type { SourceText } from './in-page/source-text.ts';

/** Shorter runs than this prove nothing: words of a page stand in its data too. */
const least = 40;
const block = least / 2;
/** What the page's own text must give in one piece, to explain a part of a run. */
const piece = 12;

/**
 * The runs of `text` that come out of scripts, data, templates or noscript: they stand there and
 * not in any text of the page. White space is left out of account.
 */
export function leaks(text: string, source: SourceText): readonly string[] {
  const [words, read] = [bare(text), bare(source.read)];
  const unread = source.unread.map(bare).join('\n');
  const places = blocksOf(unread);
  const found: string[] = [];
  for (let at = 0; at + block <= words.length; ) {
    const starts = places.get(words.slice(at, at + block)) ?? [];
    const run = starts
      .map((start) => sharedRun(words, at, unread, start))
      .reduce((long, one) => (one.length > long.length ? one : long), '');
    if (run.length >= least && !stands(run, read)) found.push(run);
    at += Math.max(1, run.length - block);
  }
  return found;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Where each block of the text stands; a run of two blocks' length holds one whole. */
function blocksOf(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + block <= text.length; at += block) {
    const key = text.slice(at, at + block);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < 20) known.push(at);
  }
  return places;
}

/** The longest run around two equal places. */
function sharedRun(a: string, atA: number, b: string, atB: number): string {
  let [before, after] = [0, block];
  while (atA > before && atB > before && a[atA - before - 1] === b[atB - before - 1]) before += 1;
  while (atA + after < a.length && a[atA + after] === b[atB + after]) after += 1;
  return a.slice(atA - before, atA + after);
}

/** Whether a run can be put together from pieces of the page's own text. */
function stands(run: string, read: string): boolean {
  for (let at = 0; at < run.length; ) {
    const length = longestPrefix(run.slice(at), read);
    if (length < Math.min(piece, run.length - at)) return false;
    at += length;
  }
  return true;
}

function longestPrefix(text: string, within: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (within.includes(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
