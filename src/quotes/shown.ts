/** The two edits by which an editor alters what is shown of a quote: `[t]his`, `[…]`. */

import { isMadeOf } from './made-of.ts';
import { bracketsIn, isSpaced, type Span, segmentsOf } from './spans.ts';

/** One edit of a text: what stands in the span gives way to other words. */
export interface Edit extends Span {
  readonly put: string;
}

/** The text after the edit. */
export function edited(text: string, { start, end, put }: Edit): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** Where a caret stands after an edit that it did not make itself. */
export function caretAfter(caret: number, { start, end, put }: Edit): number {
  if (caret <= start) return caret;
  if (caret >= end) return caret + put.length - (end - start);
  return start + Math.min(caret - start, put.length);
}

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

const mark = '[…]';
const [marksBefore, marksAfter] = [/(?:\s*\[(?:…|\.{3})\])+$/u, /^(?:\[(?:…|\.{3})\]\s*)+/u];

/**
 * Leaves the selected words out: `[…]` stands in their place, one blank away from the words on
 * either side and none from the signs that had none. Neither half a word nor half a pair of
 * brackets is left over, and omissions side by side become one.
 *
 * Gives null where nothing can be left out: nothing is selected, or nothing but an omission.
 */
export function omit(text: string, from: number, to: number): Edit | null {
  const selected = text.slice(from, to);
  if (selected.trim() === '') return null;
  const { start, end } = wholeUnits(text, {
    start: to - selected.trimStart().length,
    end: from + selected.trimEnd().length,
  });
  const left = text.slice(0, start).trimEnd().replace(marksBefore, '');
  const right = text.slice(end).trimStart().replace(marksAfter, '');
  const blanksBefore = /^\s*/.exec(text.slice(left.length, start))?.[0] ?? '';
  const blanksAfter = /\s*$/.exec(text.slice(end, text.length - right.length))?.[0] ?? '';
  const put =
    (left === '' ? '' : gap(blanksBefore, isSpaced(left, 'end'))) +
    mark +
    (right === '' ? '' : gap(blanksAfter, isSpaced(right, 'start')));
  const edit = { start: left.length, end: text.length - right.length, put };
  return edited(text, edit) === text ? null : withoutBlanks(text, edit);
}

/** The same edit without the blanks at its ends that it would put where they stand already. */
function withoutBlanks(text: string, { start, end, put }: Edit): Edit {
  const blank = /\s/;
  if (blank.test(put.charAt(0)) && put.charAt(0) === text.charAt(start)) {
    return withoutBlanks(text, { start: start + 1, end, put: put.slice(1) });
  }
  if (blank.test(put.slice(-1)) && put.slice(-1) === text.charAt(end - 1)) {
    return withoutBlanks(text, { start, end: end - 1, put: put.slice(0, -1) });
  }
  return { start, end, put };
}

/** The blanks to keep between an omission and what stands beside it. */
function gap(blanks: string, beWithBlank: boolean): string {
  if (blanks.includes('\n')) return blanks;
  return blanks.charAt(0) || (beWithBlank ? ' ' : '');
}

/** The span widened to what must not be cut in two: words, brackets, words with brackets in them. */
function wholeUnits(text: string, { start, end }: Span): Span {
  const units = unitsOf(text);
  const around = (place: number) => units.find((one) => one.start < place && place < one.end);
  return { start: around(start)?.start ?? start, end: around(end)?.end ?? end };
}

function unitsOf(text: string): readonly Span[] {
  const units: Span[] = [];
  // Brackets first: where both start, the sign alone must not keep them from the word before.
  const parts = [...bracketsIn(text), ...segmentsOf(text)].sort((a, b) => a.start - b.start);
  for (const part of parts) {
    const last = units.at(-1);
    if (last !== undefined && (part.start < last.end || isOneWord(text, last, part))) {
      units[units.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    } else {
      units.push(part);
    }
  }
  return units;
}

/** Whether brackets belong to the word that they touch: `[t]his`, `support[ing]`, not `[1]`. */
function isOneWord(text: string, one: Span, next: Span): boolean {
  const [left, right] = [text.slice(one.start, one.end), text.slice(next.start, next.end)];
  const isBracketed = left.endsWith(']') || /^\[.+\]$/su.test(right);
  return isBracketed && /\p{L}/u.test(left) && /\p{L}/u.test(right);
}
