import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshLaying, layOut } from '../../src/quotes/laid-out.ts';

function laidOut(pieces: readonly string[], kept = false): string {
  const laying = freshLaying();
  return pieces.map((data) => layOut(data, kept, laying)).join('');
}

describe('a text is laid out', () => {
  it.each([
    ['with one space for many', ['\n  low \t\n tide  '], 'low tide '],
    ['with one space between its pieces', ['low ', ' tide'], 'low tide'],
    ['without what is never seen', ['lo\u00adw\u200b ti\ufeffde'], 'low tide'],
    ['in lines where space is of two kinds', ['low.\u00a0 Tide', ' \u00a0'], 'low. \nTide \n'],
    ['with a space for one that does not break', ['25\u00a0in'], '25 in'],
    ['in lines where a break may be no space', ['潮が\n  満ちる and\n so'], '潮が\n満ちる and so'],
  ])('%s', (_, pieces, text) => {
    expect(laidOut(pieces)).toBe(text);
  });

  it('in its own lines where they are kept', () => {
    expect(laidOut(['if x:\n    y  = 1\n'], true)).toBe('if x:\ny \n= 1\n');
  });

  it('with the way back from each character', () => {
    const pieces = fc.array(
      fc.array(fc.constantFrom('a', 'é', '潮', ' ', '\n', '\t', '\u00a0', '\u00ad', '𝒙'), {
        maxLength: 20,
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pieces, fc.boolean(), (all, kept) => {
        const laying = freshLaying();
        for (const data of all.map((piece) => piece.join(''))) {
          const offsets: number[] = [];
          const text = layOut(data, kept, laying, offsets);
          expect(offsets).toHaveLength(text.length);
          for (const [index, at] of offsets.entries()) {
            const [given = '', stands = ''] = [text[index], data[at]];
            expect(given === stands || (/\s/.test(given) && /\s/.test(stands))).toBe(true);
          }
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
