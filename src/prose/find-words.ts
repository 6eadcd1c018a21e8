/** Words to be found, to the letter. */
export interface Sought {
  readonly words: string;
  /** Otherwise capitals and accents make no difference. */
  readonly matchCase: boolean;
}

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the words stand in a plain text, first to last and never overlapping; nowhere, where no
 * words are sought. A line end is a space.
 */
export function foundIn(text: string, { words, matchCase }: Sought): readonly Stretch[] {
  const sought = folded(words, matchCase).text;
  if (words.trim() === '') return [];
  const within = folded(text, matchCase);
  const stretches: Stretch[] = [];
  let at = within.text.indexOf(sought);
  while (at >= 0) {
    const [start, end] = [within.edges[at], within.edges[at + sought.length]];
    // Half of a letter (the `s` of a folded `ß`) is no letter.
    const isWhole = start !== undefined && end !== undefined && end > start;
    if (isWhole) stretches.push({ start, end });
    at = within.text.indexOf(sought, isWhole ? at + sought.length : at + 1);
  }
  return stretches;
}

/** A text with other words at some of its stretches. */
export function withWords(text: string, stretches: readonly Stretch[], put: string): string {
  return stretches
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + put + left.slice(end), text);
}

interface Folded {
  readonly text: string;
  /** Where each of its letters begins in the text it was made of, and the end; none within one. */
  readonly edges: readonly (number | undefined)[];
}

function folded(text: string, matchCase: boolean): Folded {
  const edges: (number | undefined)[] = [];
  let made = '';
  let at = 0;
  for (const character of text) {
    const letters = /\s/.test(character) ? ' ' : matchCase ? character : foldedLetter(character);
    for (let index = 0; index < letters.length; index += 1) {
      edges.push(index === 0 ? at : undefined);
    }
    made += letters;
    at += character.length;
  }
  edges.push(at);
  return { text: made, edges };
}

/** A letter without its case and accents: those of Latin, Greek and Cyrillic, not か beside が. */
function foldedLetter(character: string): string {
  return character
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .toLowerCase();
}
