/** A stretch of a text, from its first code unit to behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Brackets are the editor's marks; of brackets within brackets only the innermost are. */
const bracketed = /\[[^[\]]*\]/gu;

/** The pairs of brackets in a text, from the first to the last. */
export function bracketsIn(text: string): readonly Span[] {
  return [...text.matchAll(bracketed)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

interface Segment extends Span {
  readonly isWord: boolean;
}

// Scripts without blanks bring their own dictionaries, so the language hardly matters; left open
// it would be the browser's, and one text would fall apart differently in two of them.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

// Chromium copies all that it was given with every segment: a text is given in parts, each of
// which ends before a blank.
const parts = /.{1,400}\S*/gsu;

/** What a text consists of, without gaps: its words, and the signs and blanks between them. */
export function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  for (const { 0: part, index } of text.matchAll(parts)) {
    for (const one of segmenter.segment(part)) {
      const start = index + one.index;
      segments.push({ start, end: start + one.segment.length, isWord: one.isWordLike === true });
    }
  }
  return segments;
}

/** Whether a place lies within a word. */
export function isInsideWord(text: string, place: number): boolean {
  const isBlank = (at: number) => /^\s?$/.test(text.charAt(at));
  let [start, end] = [place, place];
  while (!isBlank(start - 1)) start -= 1;
  while (!isBlank(end)) end += 1;
  const around = segmenter.segment(text.slice(start, end)).containing(place - start);
  return around?.isWordLike === true && around.index < place - start;
}

/** Letters and digits of the scripts that put blanks between words. */
const spaced =
  /^(?=[\p{L}\p{M}\p{N}])[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u;

/** Whether a text has at this side a letter that only a blank parts from another word. */
export function isSpaced(text: string, side: 'start' | 'end'): boolean {
  const [first] = side === 'start' ? text.slice(0, 2) : [...text.slice(-2)].reverse();
  return spaced.test(first ?? '');
}
