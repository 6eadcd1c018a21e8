import { type Edit, edited } from './edit.ts';
import { isMadeOf } from './made-of.ts';
import { bracketsIn, type Span, segmentsOf } from './spans.ts';

/**
 * Changes the case of a word's first letter, in brackets: `this` becomes `[T]his`, `This` becomes
 * `[t]his`, and either goes back to what it was. The word is the one the caret is in or before.
 * Within brackets that hold more, the letter changes as it stands: all in there is the editor's.
 * The brackets also stay where `exact` (the page's words) would be left without them: some are
 * the page's own. `lang` is the language of the words, since `i` has another capital in Turkish.
 *
 * Gives null where nothing can happen: there is no word, or its first letter has but one case.
 */
export function bracketLetter(
  text: string,
  caret: number,
  { exact, lang = '' }: { readonly exact?: string; readonly lang?: string } = {},
): Edit | null {
  const word = wordAt(text, caret);
  if (word === null) return null;
  const { letter, marked } = word;
  const other = otherCase(text.slice(letter.start, letter.end), lang);
  if (other === null) return null;
  if (marked === 'no') return { ...letter, put: `[${other}]` };
  const bare = { start: letter.start - 1, end: letter.end + 1, put: other };
  const isBare = marked === 'alone' && canBeBare(text, bare, exact);
  return isBare ? bare : { ...letter, put: other };
}

interface Word {
  /** Its first letter, with the accents on it. */
  readonly letter: Span;
  /** Whether the letter stands in brackets, and whether it is all that they hold. */
  readonly marked: 'no' | 'alone' | 'among';
}

/**
 * The word that ends at the caret or behind it first. `[t]his` is one word: brackets around one
 * letter are seen through.
 */
function wordAt(text: string, caret: number): Word | null {
  const pairs = bracketsIn(text);
  const alone = pairs.filter((pair) => holdsOneLetter(text, pair));
  const unseen = new Set(alone.flatMap(({ start, end }) => [start, end - 1]));
  const seen = Array.from({ length: text.length }, (_, place) => place).filter(
    (place) => !unseen.has(place),
  );
  const plain = seen.map((place) => text.charAt(place)).join('');
  const placed = (start: number, length: number): Span => {
    const span = { start: seen[start] ?? 0, end: (seen[start + length - 1] ?? 0) + 1 };
    const [opening, closing] = [around(alone, span.start), around(alone, span.end - 1)];
    return { start: opening?.start ?? span.start, end: closing?.end ?? span.end };
  };
  const found = segmentsOf(plain).find(
    ({ start, end, isWord }) => isWord && placed(start, end - start).end >= caret,
  );
  if (found === undefined) return null;
  const letter = placed(found.start, firstGrapheme(plain.slice(found.start, found.end)).length);
  if (around(alone, seen[found.start] ?? 0)) {
    return { letter: { start: letter.start + 1, end: letter.end - 1 }, marked: 'alone' };
  }
  return { letter, marked: around(pairs, letter.start) ? 'among' : 'no' };
}

function around(pairs: readonly Span[], place: number): Span | undefined {
  return pairs.find(({ start, end }) => start < place && place < end - 1);
}

/** Whether brackets hold one letter that nothing behind them is part of, such as an accent. */
function holdsOneLetter(text: string, { start, end }: Span): boolean {
  const held = text.slice(start + 1, end - 1);
  return /^\p{L}/u.test(held) && firstGrapheme(held + text.slice(end, end + 2)) === held;
}

/** Whether a letter out of its brackets would be a word's first, and the words still the page's. */
function canBeBare(text: string, bare: Edit, exact: string | undefined): boolean {
  const result = edited(text, bare);
  const word = wordAt(result, bare.start + 1);
  const isFirst =
    word?.marked === 'no' &&
    word.letter.start === bare.start &&
    word.letter.end === bare.start + bare.put.length;
  if (!isFirst) return false;
  return exact === undefined || isMadeOf(result, exact) || !isMadeOf(text, exact);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function firstGrapheme(text: string): string {
  const [first] = graphemes.segment(text);
  return first?.segment ?? '';
}

/** The letter in its other case; null where it has none, or not one that leads back to it. */
function otherCase(letter: string, lang: string): string | null {
  // Georgian has capitals for headlines, in which it sets every letter, and none for words.
  if (!/^\p{L}/u.test(letter) || /\p{Script=Georgian}/u.test(letter)) return null;
  const locale = localeOf(lang);
  const [lower, upper] = [letter.toLocaleLowerCase(locale), letter.toLocaleUpperCase(locale)];
  if (letter === lower && upper.toLocaleLowerCase(locale) === lower) {
    return upper === lower ? null : upper;
  }
  return letter === upper && lower.toLocaleUpperCase(locale) === upper ? lower : null;
}

/** A page may say any nonsense of its language; no language is the one without a rule of its own. */
function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
}
