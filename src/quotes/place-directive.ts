import { folded } from './bare.ts';
import type { PlacedDirective, Span } from './grow-directive.ts';
import type { TextDirective } from './text-directive.ts';

/**
 * Where the parts of a directive that was made for the words at a place stand in the text, whatever
 * its spelling of them (small letters, no accents, other spaces); null where one does not stand
 * where it should.
 */
export function placeDirective(
  text: string,
  words: Span,
  { prefix, start, end, suffix }: TextDirective,
): PlacedDirective | null {
  const placed = {
    prefix: prefix === '' ? null : endingAt(text, words.from, prefix),
    start: beginningAt(text, words.from, start),
    end: end === '' ? null : endingAt(text, words.to, end),
    suffix: suffix === '' ? null : beginningAt(text, words.to, suffix),
  };
  if (placed.start === null || (end === '' && placed.start.to !== words.to)) return null;
  const isMissing =
    (prefix !== '' && !placed.prefix) ||
    (end !== '' && !placed.end) ||
    (suffix !== '' && !placed.suffix);
  return isMissing ? null : { ...placed, start: placed.start };
}

/** The stretch that begins at a place, or behind the white space there, and says this. */
function beginningAt(text: string, at: number, part: string): Span | null {
  const from = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  const wanted = folded(part);
  const said = (to: number) => folded(text.slice(from, to));
  const to = least(from, Math.min(text.length, from + 2 * part.length + 100), (one) => {
    return said(one).length >= wanted.length;
  });
  return wanted !== '' && said(to) === wanted ? { from, to } : null;
}

/** The stretch that ends at a place, or before the white space there, and says this. */
function endingAt(text: string, at: number, part: string): Span | null {
  const to = text.slice(0, at).trimEnd().length;
  const wanted = folded(part);
  const said = (from: number) => folded(text.slice(from, to));
  const before = Math.max(0, to - 2 * part.length - 100);
  const from = to - least(0, to - before, (length) => said(to - length).length >= wanted.length);
  return wanted !== '' && said(from) === wanted ? { from, to } : null;
}

/** The least number of these for which something is so, which it then is for all greater ones. */
function least(low: number, high: number, isSo: (one: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isSo(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
