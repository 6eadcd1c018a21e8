import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  growDirective,
  type PlacedDirective,
  type Span,
  wholeWords,
  wordsAt,
} from '../../src/quotes/grow-directive.ts';

const page = `Low water
The harbour lies still at noon and nobody, not even the keeper, counts the boats that lie in it until the tide comes back in the evening and lifts them one after the other from the mud
潮が満ちると舟はひとつずつ浮かび上がる。
• • •
High water\fA field
The end`;

function placeOf(words: string): Span {
  const from = page.indexOf(words);
  return { from, to: from + words.length };
}

/** The directives in the order they are tried, written plainly. */
function grown(words: string): readonly string[] {
  return [...growDirective(page, placeOf(words))].map(plainly);
}

function plainly({ prefix, start, end, suffix }: PlacedDirective): string {
  const part = (span: Span) => page.slice(span.from, span.to);
  const parts = [
    prefix && `${part(prefix)}-`,
    part(start),
    end && part(end),
    suffix && `-${part(suffix)}`,
  ];
  return parts.filter((one) => one !== null).join(' | ');
}

describe('a directive grows', () => {
  it('from short words to what stands around them, whole words at a time', () => {
    expect(grown('at noon').slice(0, 3)).toEqual([
      'harbour lies still- | at noon | -and nobody, not',
      'harbour lies still- | at noon',
      'at noon | -and nobody, not',
    ]);
  });

  it('from words that need nothing around them', () => {
    expect(grown('nobody, not even the keeper,')[0]).toBe('nobody, not even the keeper,');
  });

  it('across the ends of lines, to words on the next', () => {
    expect(grown('Low water')[0]).toBe('Low water | -The harbour lies');
    expect(grown('High water').every((one) => !one.includes('field'))).toBe(true);
  });

  it('from both ends of long words, which then meet', () => {
    const line = page.split('\n')[1] ?? '';
    const [first, second] = grown(line);
    expect(first).toBe('The harbour lies | from the mud');
    expect(second).toBe('The harbour lies still | one from the mud'.replace('one ', 'other '));
    const two = grown(`${line}\n潮が満ちると舟は`);
    expect(two[0]).toMatch(/^The harbour lies \| .*舟は$/);
  });

  it('in a script without spaces by its words', () => {
    expect(grown('舟')[0]).toMatch(/^\S*と- \| 舟 \| -は\S*$/);
  });
});

describe('a place', () => {
  it('has the whole of the words that it begins and ends within', () => {
    const { from, to } = wholeWords(page, placeOf('bour lies sti'));
    expect(page.slice(from, to)).toBe('harbour lies still');
  });

  it('begins and ends with lines that hold words', () => {
    const place = placeOf('• • •\nHigh water');
    const words = wordsAt(page, place);
    expect(words && page.slice(words.from, words.to)).toBe('High water');
    expect(wordsAt(page, placeOf('• • •'))).toBeNull();
  });
});

it('every part is within one line, and the words begin and end where they do', () => {
  const texts = fc.array(
    fc.constantFrom('tide ', 'no', 'on ', '\n', '\f', '潮', ', ', '«', '-', '12'),
    {
      minLength: 1,
      maxLength: 120,
    },
  );
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (pieces, one, other) => {
      const text = pieces.join('');
      const [from = 0, to = 0] = [one % text.length, other % text.length].toSorted((a, b) => a - b);
      const words = wordsAt(text, { from, to });
      fc.pre(words !== null);
      for (const { prefix, start, end, suffix } of growDirective(text, words)) {
        expect(start.from).toBe(words.from);
        expect((end ?? start).to).toBe(words.to);
        for (const part of [prefix, start, end, suffix]) {
          if (part === null) continue;
          const said = text.slice(part.from, part.to);
          expect(said).toBe(said.trim());
          expect(said).not.toBe('');
          if (part !== start || end !== null) expect(said).not.toMatch(/[\n\f]/);
        }
      }
    }),
  );
});
