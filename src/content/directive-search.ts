import { folded } from '../quotes/bare.ts';
import { lineStart, lineStop, type PlacedDirective, type Span } from '../quotes/grow-directive.ts';
import { lineEnd, unclear } from '../quotes/laid-out.ts';
import type { TextDirective } from '../quotes/text-directive.ts';
import { wordsOf } from '../quotes/word-edges.ts';
import type { SearchedText } from './searched-text.ts';

/** At which of its ends a part has to be the edge of a word. */
interface Bounds {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * Finds what a text directive leads to, as the specification has it
 * (https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document): at most two
 * places, for one that leads to two is not sure.
 */
export class DirectiveSearch {
  private readonly lower: string;

  constructor(readonly page: SearchedText) {
    this.lower = lowered(page.text);
  }

  /** The places a directive leads to, the first two. */
  placesOf(directive: TextDirective): readonly PlacedDirective[] {
    const parts = {
      prefix: lowered(directive.prefix),
      start: lowered(directive.start),
      end: lowered(directive.end),
      suffix: lowered(directive.suffix),
    };
    const places: PlacedDirective[] = [];
    for (let from = 0; places.length < 2; ) {
      const place = this.next(parts, from);
      if (place === null) break;
      places.push(place);
      from = place.start.from + 1;
    }
    return places;
  }

  /**
   * Whether a directive leads to this place and to no other in whatever browser: each part stands
   * in one line and at the edges of words, in the line and in its node, and nowhere else on the
   * page is there anything that some browser might take for the same.
   */
  leadsThere(placed: PlacedDirective): boolean {
    const { prefix, start, end, suffix } = placed;
    const { text } = this.page;
    const parts = [prefix, start, end, suffix].filter((part) => part !== null);
    if (!parts.every((part) => isPart(text, part))) return false;
    if (prefix && !isJoined(text, prefix.to, start.from)) return false;
    if (suffix && !isJoined(text, (end ?? start).to, suffix.from)) return false;
    if (!this.isBounded(placed)) return false;
    return this.isAlone(placed);
  }

  private isBounded({ prefix, start, end, suffix }: PlacedDirective): boolean {
    const starts = [prefix ?? start, ...(end ? [end] : [])];
    const ends = [suffix ?? end ?? start, ...(end ? [start] : [])];
    return (
      starts.every(({ from }) => this.isEdge(from) && this.isNodeEdge(from, 'start')) &&
      ends.every(({ to }) => this.isEdge(to) && this.isNodeEdge(to, 'end'))
    );
  }

  private isAlone({ prefix, start, end, suffix }: PlacedDirective): boolean {
    const { everything, text } = this.page;
    const letters = (from: number, to: number) => folded(text.slice(from, to));
    const first = prefix ?? start;
    const last = suffix ?? end ?? start;
    const head = end === null ? letters(first.from, last.to) : letters(first.from, start.to);
    const at = everything.indexOf(head);
    if (at < 0 || everything.indexOf(head, at + 1) >= 0) return false;
    if (end === null) return true;
    const tail = letters(end.from, last.to);
    const reach = letters(first.from, last.to);
    // Nowhere between beginning and end do the words that end it stand before.
    return reach.indexOf(tail, head.length) === reach.length - tail.length;
  }

  /** The first place a directive leads to behind an index. */
  private next(parts: TextDirective, behind: number): PlacedDirective | null {
    const { prefix, start, end, suffix } = parts;
    const startEnds = end !== '' || suffix === '';
    for (let from = behind; ; ) {
      let before: Span | null = null;
      if (prefix !== '') {
        before = this.find(prefix, from, { start: true, end: false });
        if (before === null) return null;
        from = before.from + 1;
      }
      const place = this.find(start, before ? this.nextLetter(before.to) : from, {
        start: before === null,
        end: startEnds,
      });
      if (place === null) return null;
      if (before !== null && place.from !== this.nextLetter(before.to)) continue;
      if (before === null) from = place.from + 1;
      const rest = this.rest(parts, place);
      if (rest === 'none') return null;
      if (rest !== 'elsewhere') return { prefix: before, start: place, ...rest };
    }
  }

  /** What follows on the beginning of the words; `elsewhere` where other words follow there. */
  private rest(
    { end, suffix }: TextDirective,
    start: Span,
  ): Pick<PlacedDirective, 'end' | 'suffix'> | 'elsewhere' | 'none' {
    for (let from = start.to; ; ) {
      const last = end === '' ? null : this.find(end, from, { start: true, end: suffix === '' });
      if (end !== '' && last === null) return 'none';
      if (suffix === '') return { end: last, suffix: null };
      const at = this.nextLetter((last ?? start).to);
      const after = this.find(suffix, at, { start: false, end: true });
      if (after === null) return 'none';
      if (after.from === at) return { end: last, suffix: after };
      if (last === null) return 'elsewhere';
      from = last.to;
    }
  }

  private find(words: string, behind: number, bounds: Bounds): Span | null {
    let from = this.lower.indexOf(words, behind);
    while (from >= 0) {
      const to = from + words.length;
      if ((!bounds.start || this.isEdge(from)) && (!bounds.end || this.isEdge(to))) {
        return { from, to };
      }
      from = this.lower.indexOf(words, from + 1);
    }
    return null;
  }

  private nextLetter(at: number): number {
    const { text } = this.page;
    let letter = at;
    while (letter < text.length && /\s/.test(text[letter] ?? '')) letter += 1;
    return letter;
  }

  /** Whether a word, or what stands between words, begins or ends here in its line. */
  private isEdge(at: number): boolean {
    const { text } = this.page;
    const from = lineStart(text, at);
    return wordsOf(text.slice(from, lineStop(text, at))).isEdge(at - from);
  }

  /** The same as Chromium asks it: within the text node alone, its ends always being edges. */
  private isNodeEdge(at: number, side: 'start' | 'end'): boolean {
    const place = this.page.domPlaceOf(side === 'start' ? at : at - 1);
    if (place === null) return false;
    const offset = side === 'start' ? place.offset : place.offset + 1;
    return wordsOf(place.node.data).isEdge(offset);
  }
}

/** In small letters without accents, each where it was. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  const small = lower.length === text.length ? lower : text;
  return small.replace(/[\u00c0-\u1fff]/g, (letter) => {
    const [base = letter, more] = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return more === undefined ? base : letter;
  });
}

function isPart(text: string, { from, to }: Span): boolean {
  const part = text.slice(from, to);
  return part !== '' && part.trim() === part && !part.includes(lineEnd) && !part.includes(unclear);
}

/** Whether nothing but white space and the ends of blocks stands between two places. */
function isJoined(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return between.trim() === '' && !between.includes(unclear);
}
