import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketLetter } from '../../src/quotes/bracket-letter.ts';
import { caretAfter, edited } from '../../src/quotes/edit.ts';
import { isMadeOf } from '../../src/quotes/made-of.ts';
import { omit } from '../../src/quotes/omit.ts';
import { bracketsIn, segmentsOf } from '../../src/quotes/spans.ts';

/** Text as pages have it, and as none would: scripts, signs, brackets whole and halved. */
const wildText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('this', 'This', 'a', 'I', 'état', 'ÉTAT', 'l’eau') },
      { weight: 3, arbitrary: fc.constantFrom(' ', ' ', '  ', '\n', '\n\n', '\u00a0', '\t') },
      fc.constantFrom(',', '.', '…', '—', '“', '”', '(', ')', '-', "'", '/', '\r\n', '\u00ad'),
      fc.constantFrom('[', ']', '[…]', '[...]', '[1]', '[s]he', '[the page]', '[', ']', '[]'),
      fc.constantFrom(
        '日本',
        'ノート',
        'ภาษาไทย',
        'الميناء',
        'ქართული',
        'straße',
        'ﬁn',
        'ǆ',
        'ΟΔΟΣ',
      ),
      fc.constantFrom(
        '👩‍💻',
        '🇳🇴',
        'e\u0301',
        '\u0301',
        '\u200d',
        '𐐨',
        '𝕏',
        'i̇',
        'ŉ',
        '2nd',
        '3.14',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join('').toWellFormed());

/** One of the two edits, at places given as shares of whatever length the text has by then. */
const step = fc.record({
  edit: fc.constantFrom('bracket' as const, 'omit' as const),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
});

const lang = fc.constantFrom('', 'en', 'tr', 'lt', 'el', 'no such language');

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function taken(text: string, { edit, from, to }: Step, exact: string, language: string): string {
  const [one, other] = [Math.round(from * text.length), Math.round(to * text.length)];
  const made =
    edit === 'bracket'
      ? bracketLetter(text, one, { exact, lang: language })
      : omit(text, Math.min(one, other), Math.max(one, other));
  return made === null ? text : edited(text, made);
}

/** How many words stand outside brackets. */
function wordCount(text: string): number {
  const brackets = bracketsIn(text);
  return segmentsOf(text).filter(
    ({ start, isWord }) => isWord && !brackets.some((one) => one.start < start && start < one.end),
  ).length;
}

/** The text after the first edit; null where nothing happens. The caret or selection is `|`. */
function lettered(marked: string, of?: Parameters<typeof bracketLetter>[2]): string | null {
  const text = marked.replace('|', '');
  const edit = bracketLetter(text, marked.indexOf('|'), of);
  return edit && edited(text, edit);
}

function left(marked: string): string | null {
  const text = marked.replaceAll('|', '');
  const edit = omit(text, marked.indexOf('|'), marked.lastIndexOf('|') - 1);
  return edit && edited(text, edit);
}

describe('the first letter of a word', () => {
  it.each([
    ['is changed in brackets', '|this is', '[T]his is'],
    ['is made small in brackets', '|This is', '[t]his is'],
    ['is that of the word around the caret', 'so th|is is', 'so [T]his is'],
    ['is that of the word that ends at the caret', 'this| is', '[T]his is'],
    ['is that of the next word elsewhere', 'so,| this', 'so, [T]his'],
    ['goes back, wherever the caret is in the word', '[T]hi|s is', 'this is'],
    ['goes back from before its bracket', '|[t]his is', 'This is'],
    ['goes back where it is the whole word', '[A]| page', 'a page'],
    ['goes back though an apostrophe follows', '[L]’e|au', 'l’eau'],
    ['keeps its accents', '|e\u0301tat', '[E\u0301]tat'],
    ['is one of those beyond the first plane', '|𐐨x', '[𐐀]x'],
    ['changes as it stands where brackets hold more', 'as [the au|thors]', 'as [the Authors]'],
  ])('%s', (_, marked, result) => {
    expect(lettered(marked)).toBe(result);
  });

  it.each([
    ['of a script without capitals', '|日本の'],
    ['of a script whose capitals stand in headlines only', '|ქართული'],
    ['that is a digit', '|2nd'],
    ['whose capital is two letters', '|ﬁnd'],
    ['that no word follows', 'calm. |'],
    ['of nothing', '|'],
  ])('%s stays as it is', (_, marked) => {
    expect(lettered(marked)).toBeNull();
  });

  it('has the other case of its language', () => {
    expect(lettered('|istanbul', { lang: 'tr' })).toBe('[İ]stanbul');
    expect(lettered('|istanbul', { lang: 'no language' })).toBe('[I]stanbul');
  });

  it('keeps brackets that are the page’s own', () => {
    expect(lettered('|[s]he is', { exact: '[s]he is' })).toBe('[S]he is');
    expect(lettered('|[S]he is', { exact: 'she is' })).toBe('she is');
  });
});

describe('words that are left out', () => {
  it.each([
    ['stand for themselves with a blank on either side', 'a |b c| d', 'a […] d'],
    ['are meant without the blanks selected with them', 'a| b c |d', 'a […] d'],
    ['are whole words', 'a b|ig t|est d', 'a […] d'],
    ['have no blank before a sign', 'so |calm|, it was', 'so […], it was'],
    ['have a blank where a sign went with them', 'calm|, sea|', 'calm […]'],
    ['have no blank within brackets', '(|low| tide)', '([…] tide)'],
    ['have no blank within a compound', 'state-|of|-the-art', 'state-[…]-the-art'],
    ['have no blank in a script without any', '手元の|ノートブック|を', '手元の[…]を'],
    ['leave one blank of two', 'a  |b|  c', 'a […] c'],
    ['leave paragraphs', 'one\n\n|two|\n\nthree', 'one\n\n[…]\n\nthree'],
    ['join the omission before them', 'a […] |b| c', 'a […] c'],
    ['join the omission behind them', 'a |b| [...] c', 'a […] c'],
    ['take their bracketed letter along', 'so [T]|his| is', 'so […] is'],
    ['take brackets whole', 'as [the| au|thors] say', 'as […] say'],
    ['are the first', '|Low| tide', '[…] tide'],
    ['are all there is', '|Low tide|', '[…]'],
  ])('%s', (_, marked, result) => {
    expect(left(marked)).toBe(result);
  });

  it.each([
    ['nothing is', 'a || b'],
    ['only blanks are', 'a| |b'],
    ['only an omission is', 'a |[…]| b'],
  ])('are none where %s selected', (_, marked) => {
    expect(left(marked)).toBeNull();
  });
});

describe('whatever is bracketed and left out', () => {
  it('leaves words made of the exact ones', () => {
    fc.assert(
      fc.property(wildText, fc.array(step, { maxLength: 6 }), lang, (exact, steps, language) => {
        let text = exact;
        for (const one of steps) {
          text = taken(text, one, exact, language);
          expect(isMadeOf(text, exact), JSON.stringify({ text, exact })).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves well-formed text, wherever the caret stands', () => {
    fc.assert(
      fc.property(wildText, fc.array(step, { maxLength: 6 }), lang, (exact, steps, language) => {
        const text = steps.reduce((so, one) => taken(so, one, exact, language), exact);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a letter changed twice', () => {
  it('is the letter it was, from where the caret has moved to', () => {
    fc.assert(
      fc.property(
        wildText,
        fc.double({ min: 0, max: 1, noNaN: true }),
        lang,
        (text, at, language) => {
          const caret = Math.round(at * text.length);
          const of = { lang: language, ...(bracketsIn(text).length === 0 && { exact: text }) };
          const first = bracketLetter(text, caret, of);
          if (first === null) return;
          const once = edited(text, first);
          const moved = caretAfter(caret, first);
          const second = bracketLetter(once, moved, of);
          expect(second && edited(once, second), JSON.stringify({ once, moved })).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('leaving words out', () => {
  it('never makes more words', () => {
    fc.assert(
      fc.property(wildText, step, (text, one) => {
        const result = taken(text, { ...one, edit: 'omit' }, text, '');
        expect(wordCount(result)).toBeLessThanOrEqual(wordCount(text));
      }),
      { numRuns: 500 },
    );
  });
});
