import search from 'approx-string-match';
import type { Span } from './grow-directive.ts';

/** A place whose words are like those that were looked for: how like, from 0 to 1. */
export interface LikelyPlace extends Span {
  readonly likeness: number;
}

/** Of the letters, how many may differ. */
const mayDiffer = 0.25;

/** Texts are searched in slices of this length, so that the time can be kept. */
const slice = 64_000;

/** Words longer than this are found by samples of them: comparing each letter would take seconds. */
const long = 1_000;

const sample = { length: 48, count: 64, places: 20 } as const;

/** The places of a text whose words are like these, but for a quarter of the letters at most. */
export function approximatePlaces(
  text: string,
  words: string,
  isLate: () => boolean,
): readonly LikelyPlace[] {
  if (words.length > long) return sampled(text, words, isLate);
  const errors = Math.floor(words.length * mayDiffer);
  const places: LikelyPlace[] = [];
  const reach = words.length + errors;
  for (let at = 0; at < text.length && !isLate(); at += slice) {
    const from = Math.max(0, at - reach);
    for (const match of search(text.slice(from, at + slice), words, errors)) {
      const likeness = 1 - match.errors / words.length;
      places.push({ from: from + match.start, to: from + match.end, likeness });
    }
  }
  return places;
}

/**
 * The one place where most of many samples of the words stand at about their distances from one
 * another; nothing where that are fewer than half.
 */
function sampled(text: string, words: string, isLate: () => boolean): readonly LikelyPlace[] {
  const count = Math.min(sample.count, Math.floor(words.length / sample.length));
  const step = (words.length - sample.length) / (count - 1);
  const hits: { readonly number: number; readonly begin: number }[] = [];
  for (let number = 0; number < count && !isLate(); number += 1) {
    const offset = Math.round(number * step);
    const piece = words.slice(offset, offset + sample.length);
    let at = text.indexOf(piece);
    for (let times = 0; at >= 0 && times < sample.places; times += 1) {
      hits.push({ number, begin: at - offset });
      at = text.indexOf(piece, at + 1);
    }
  }
  const group = largest(hits, words.length * mayDiffer);
  const found = new Set(group.map(({ number }) => number)).size;
  if (found < count / 2) return [];
  const begin = group.reduce((first, hit) => (hit.number < first.number ? hit : first)).begin;
  const stop = group.reduce((last, hit) => (hit.number > last.number ? hit : last)).begin;
  const from = nearest(text, words.slice(0, sample.length), begin)?.from ?? Math.max(0, begin);
  const tail = words.slice(-sample.length);
  const end = stop + words.length;
  const to = nearest(text, tail, end - tail.length)?.to ?? Math.min(text.length, end);
  return [{ from, to: Math.max(from, to), likeness: found / count }];
}

/** The largest group of hits whose beginnings lie within a distance of one another. */
function largest<H extends { readonly begin: number }>(
  hits: readonly H[],
  within: number,
): readonly H[] {
  const sorted = hits.toSorted((a, b) => a.begin - b.begin);
  let best: readonly H[] = [];
  let first = 0;
  for (let last = 0; last < sorted.length; last += 1) {
    while ((sorted[last]?.begin ?? 0) - (sorted[first]?.begin ?? 0) > within) first += 1;
    if (last + 1 - first > best.length) best = sorted.slice(first, last + 1);
  }
  return best;
}

/** Where a piece stands, as it was or nearly, about a place. */
function nearest(text: string, piece: string, at: number): Span | null {
  const from = Math.max(0, at - 10 * piece.length);
  const near = text.slice(from, at + 11 * piece.length);
  const [best] = search(near, piece, Math.floor(piece.length * mayDiffer))
    .map(({ start, end }) => ({ from: from + start, to: from + end }))
    .sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  return best ?? null;
}
