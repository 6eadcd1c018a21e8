import { type Edit, edited } from './edit.ts';
import { bracketsIn, isSpaced, type Span, segmentsOf } from './spans.ts';

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
