import { bracketsIn, isInsideWord, isSpaced } from './spans.ts';

/**
 * Whether the shown words of a quote are made of the exact ones alone: the same words in their
 * order, changed and left out only where brackets say so (`[t]his`, `[…]`, `[the authors]`).
 * White space does not count. The shown words may begin later and end earlier than the exact
 * ones, as these were cut from the page themselves, but only between words.
 */
export function isMadeOf(shown: string, exact: string): boolean {
  const page = oneSpaced(exact);
  let from = 0;
  return literals(oneSpaced(shown)).every((literal) => {
    // The first place will do: no other leaves more for what follows.
    const at = placeOf(literal, page, from);
    from = at + literal.text.length;
    return at >= 0;
  });
}

/** Words between brackets, which must stand on the page as they are. */
interface Literal {
  readonly text: string;
  /** Whether it starts and ends at the edge of a word; else a bracket has the rest of the word. */
  readonly opens: boolean;
  readonly closes: boolean;
}

function literals(shown: string): readonly Literal[] {
  const gaps = bracketsIn(shown);
  return [...gaps, { start: shown.length, end: shown.length }].flatMap((gap, index) => {
    const before = gaps[index - 1]?.end ?? 0;
    const raw = shown.slice(before, gap.start);
    const text = raw.trim();
    if (text === '') return [];
    const opens = before === 0 || raw.startsWith(' ');
    const closes = gap.start === shown.length || raw.endsWith(' ');
    return [{ text, opens, closes }];
  });
}

function placeOf({ text, opens, closes }: Literal, page: string, from: number): number {
  let at = page.indexOf(text, from);
  while (
    at >= 0 &&
    ((opens && partsWord(page, at)) || (closes && partsWord(page, at + text.length)))
  ) {
    at = page.indexOf(text, at + 1);
  }
  return at;
}

/** Whether a place parts a word in two; scripts without blanks may be cut anywhere. */
function partsWord(page: string, at: number): boolean {
  return (
    isSpaced(page.slice(0, at), 'end') &&
    isSpaced(page.slice(at), 'start') &&
    isInsideWord(page, at)
  );
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
