import { lineEnd, unclear } from './laid-out.ts';
import { type Words, wordsOf } from './word-edges.ts';

/** A stretch of a text: the characters from `from` up to `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A text directive by the places of its parts in the page's text. */
export interface PlacedDirective {
  readonly prefix: Span | null;
  readonly start: Span;
  readonly end: Span | null;
  readonly suffix: Span | null;
}

/** Words up to this long are named whole; longer ones by their beginning and end. */
const whole = 160;

/** Words shorter than this are named with what stands around them, for a page may say them again. */
const alone = 20;

/** How many words a part has at first, and at most. */
const words = { least: 3, most: 14 };

/**
 * Directives that lead to the words at `place` of a text that is laid out (`layOut`), the shortest
 * first, each with more of the words or of what stands around them than the one before. Parts are
 * whole words of one line.
 */
export function* growDirective(text: string, place: Span): Generator<PlacedDirective> {
  const before = partsBefore(text, place.from);
  const behind = partsBehind(text, place.to);
  const oneLine = isOneLine(text, place);
  if (oneLine && place.to - place.from <= whole) {
    if (place.to - place.from >= alone) yield bareWords(place);
    yield* inContext(place, null, before, behind);
    yield bareWords(place);
    return;
  }
  const starts = startsOf(text, place);
  const ends = endsOf(text, place);
  for (let more = 0; more < Math.max(starts.length, ends.length); more += 1) {
    const start = starts[Math.min(more, starts.length - 1)];
    const end = ends[Math.min(more, ends.length - 1)];
    if (start === undefined || end === undefined) return;
    if (end.from < start.to) {
      // They meet in the middle: the words are named whole after all.
      yield* inContext(place, null, before, behind);
      return;
    }
    yield { prefix: null, start, end, suffix: null };
    // Some words more of themselves are better than some of what stands around them.
    if (more > 0) yield* inContext(start, end, before.slice(0, more), behind.slice(0, more));
  }
  const [start, end] = [starts.at(-1), ends.at(-1)];
  if (start && end && start.to <= end.from) yield* inContext(start, end, before, behind);
}

function bareWords(place: Span): PlacedDirective {
  return { prefix: null, start: place, end: null, suffix: null };
}

/** The same words with more and more around them: on both sides, then on one. */
function* inContext(
  start: Span,
  end: Span | null,
  before: readonly Span[],
  behind: readonly Span[],
): Generator<PlacedDirective> {
  for (let more = 0; more < Math.max(before.length, behind.length); more += 1) {
    const prefix = before[Math.min(more, before.length - 1)] ?? null;
    const suffix = behind[Math.min(more, behind.length - 1)] ?? null;
    if (prefix && suffix) yield { prefix, start, end, suffix };
    if (prefix) yield { prefix, start, end, suffix: null };
    if (suffix) yield { prefix: null, start, end, suffix };
  }
}

/** What stands before a place in its line, or in the last line before that has words. */
function partsBefore(text: string, at: number): readonly Span[] {
  for (let to = at; to > 0; ) {
    const from = lineStart(text, to);
    const part = trimmed(text, { from, to });
    if (part !== null) return endsOf(text, part);
    if (text[from - 1] === unclear) return [];
    to = from - 1;
  }
  return [];
}

/** What stands behind a place in its line, or in the first line behind that has words. */
function partsBehind(text: string, at: number): readonly Span[] {
  for (let from = at; from < text.length; ) {
    const to = lineStop(text, from);
    const part = trimmed(text, { from, to });
    if (part !== null) return startsOf(text, part);
    if (text[to] === unclear) return [];
    from = to + 1;
  }
  return [];
}

/** The beginnings of a place within its first line, longer and longer. */
function startsOf(text: string, place: Span): readonly Span[] {
  const to = Math.min(place.to, lineStop(text, place.from));
  const line = trimmed(text, { from: place.from, to });
  if (line === null) return [];
  const { from } = line;
  return growing(text.slice(from, line.to), (words, reached) => words.endAfter(reached ?? 0)).map(
    (length) => ({ from, to: from + length }),
  );
}

/** The ends of a place within its last line, longer and longer. */
function endsOf(text: string, place: Span): readonly Span[] {
  const from = Math.max(place.from, lineStart(text, place.to));
  const line = trimmed(text, { from, to: place.to });
  if (line === null) return [];
  return growing(text.slice(line.from, line.to), (words, reached) =>
    words.startBefore(reached ?? line.to - line.from),
  ).map((start) => ({ from: line.from + start, to: line.to }));
}

/** Where a part of `least`, one more, and so on up to `most` words of a line reaches. */
function growing(
  line: string,
  next: (words: Words, reached: number | null) => number | null,
): readonly number[] {
  const inLine = wordsOf(line);
  const reached: number[] = [];
  let at: number | null = null;
  for (let count = 1; count <= words.most; count += 1) {
    const further = next(inLine, at);
    if (further === null) break;
    at = further;
    if (count >= words.least) reached.push(at);
  }
  if (reached.length === 0 && at !== null) reached.push(at);
  return reached;
}

/** The place without white space at its ends; null where it holds no letter or digit. */
function trimmed(text: string, { from, to }: Span): Span | null {
  const part = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(part)) return null;
  return { from: to - part.trimStart().length, to: from + part.trimEnd().length };
}

/** The place with the whole of the words that it begins and ends within. */
export function wholeWords(text: string, { from, to }: Span): Span {
  const start = lineStart(text, from);
  const first = wordsOf(text.slice(start, lineStop(text, from)));
  const last = lineStart(text, to);
  const end = wordsOf(text.slice(last, lineStop(text, to)));
  return {
    from: first.isEdge(from - start) ? from : start + (first.startBefore(from - start) ?? 0),
    to: end.isEdge(to - last) ? to : last + (end.endAfter(to - last) ?? to - last),
  };
}

function isOneLine(text: string, { from, to }: Span): boolean {
  return lineStop(text, from) >= to;
}

/** Where the line begins that ends at or holds this place. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== lineEnd && text[start - 1] !== unclear) start -= 1;
  return start;
}

/** Where the line ends that begins at or holds this place. */
export function lineStop(text: string, at: number): number {
  let stop = at;
  while (stop < text.length && text[stop] !== lineEnd && text[stop] !== unclear) stop += 1;
  return stop;
}

/** The place without lines at its ends that hold no letter or digit; null where none holds any. */
export function wordsAt(text: string, { from, to }: Span): Span | null {
  for (let start = from; start < to; start = lineStop(text, start) + 1) {
    const first = trimmed(text, { from: start, to: Math.min(to, lineStop(text, start)) });
    if (first === null) continue;
    for (let stop = to; stop > start; stop = lineStart(text, stop) - 1) {
      const last = trimmed(text, { from: Math.max(start, lineStart(text, stop)), to: stop });
      if (last !== null) return { from: first.from, to: last.to };
    }
  }
  return null;
}
