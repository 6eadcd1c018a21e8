import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare } from '../../src/quotes/bare.ts';
import { findQuote, type Looking, type QuotedWords } from '../../src/quotes/find-quote.ts';

const unhurried: Looking = { isLate: () => false };

/** What is found, as the letters that stand there; null for nothing. */
function found(text: string, quote: Partial<QuotedWords>, looking = unhurried) {
  const place = findQuote(bare(text), { exact: '', prefix: '', suffix: '', ...quote }, looking);
  return (
    place && {
      same: place.same,
      parts: place.parts.map(({ from, to }) => bare(text).slice(from, to)),
      at: place.parts[0]?.from,
    }
  );
}

/** A quote of a text as it is clipped: with 32 characters of what stands around it. */
function quoteFrom(text: string, from: number, to: number): QuotedWords {
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - 32), from),
    suffix: text.slice(to, to + 32),
  };
}

const shore = `The harbour lies still at noon. Boats come in with the tide, and go out with the tide.
  Nobody counts them, for the harbour lies still at night as well, and the lamps are few.
  A keeper writes down the height of the water every hour, as his mother did and hers did.`;

describe('a quote is found', () => {
  it('to the letter, however its lines and blocks are set', () => {
    const page = 'Boats come\u00a0in\n\n\twith the ti\u00adde,\u200b and go out.';
    expect(found(page, { exact: 'come in with the tide' })).toMatchObject({
      same: true,
      parts: ['comeinwiththetide'],
    });
  });

  it('where what stands around it is most like what stood around it', () => {
    const second = shore.lastIndexOf('the harbour lies');
    const quote = quoteFrom(shore, second + 4, second + 17);
    expect(found(shore, quote)?.at).toBe(bare(shore.slice(0, second + 4)).length);
    const edited = shore.replace('Nobody counts', 'No one here counts');
    expect(found(edited, quote)?.at).toBe(
      bare(edited.slice(0, edited.lastIndexOf('harbour'))).length,
    );
  });

  it('at the first place that can be seen', () => {
    const words = 'with the tide';
    const all = found(shore, { exact: words });
    const seen = found(
      shore,
      { exact: words },
      { isLate: () => false, isSeen: ({ from }) => from > (all?.at ?? 0) },
    );
    expect(seen?.at).toBeGreaterThan(all?.at ?? 0);
  });

  it('nearly, where some of its words were changed', () => {
    const exact =
      'A keeper writes down the height of the water every hour, as his mother did and hers did.';
    const edited = shore.replace('every hour', 'each hour').replace('mother', 'father');
    expect(found(edited, { exact })).toMatchObject({ same: false });
    expect(found(edited, { exact })?.parts[0]).toMatch(/^Akeeper.*hersdid\.$/);
  });

  it('part by part, in their order, where it was selected apart', () => {
    const quote = { exact: 'Boats come in […] the lamps are few […] every hour' };
    expect(found(shore, quote)).toMatchObject({
      same: true,
      parts: ['Boatscomein', 'thelampsarefew', 'everyhour'],
    });
    expect(found(shore, { exact: 'the lamps are few […] Boats come in' })).toBeNull();
  });

  it('as one where the page itself leaves out', () => {
    const page = 'He said “the tide […] was late” to all.';
    expect(found(page, { exact: 'the tide […] was late' })?.parts).toHaveLength(1);
  });
});

describe('a quote is gone', () => {
  it.each([
    ['words that are not there', 'Nothing of this kind was ever written down by any keeper'],
    ['a few words that were changed', 'at dusk'],
    ['nothing', ''],
    ['what nobody sees', '\u200b \n'],
  ])('%s', (_, exact) => {
    expect(found(shore, { exact })).toBeNull();
  });

  it('where the same few words stand elsewhere, among others', () => {
    const quote = {
      exact: 'noon',
      prefix: 'Lunch is served every day, at ',
      suffix: ', in the kitchen garden behind',
    };
    expect(found(shore, quote)).toBeNull();
  });
});

/** Texts of many like words, so that parts of them are found in several places. */
const texts = fc
  .array(
    fc.constantFrom('tide', 'noon', 'the', 'harbour', 'lamps', 'few', '12', '潮', 'é', '-', '$'),
    {
      minLength: 60,
      maxLength: 400,
    },
  )
  .map((words) => words.join(' '));

describe('whatever the text', () => {
  it('a quote whose surroundings are its own is found at its place', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 90 }), (text, start, length) => {
        const from = start % Math.max(1, text.length - length);
        const quote = quoteFrom(text, from, from + length);
        const all = bare(quote.prefix + quote.exact + quote.suffix);
        const page = bare(text);
        fc.pre(bare(quote.exact) !== '' && page.indexOf(all) === page.lastIndexOf(all));
        expect(findQuote(page, quote, unhurried)).toEqual({
          same: true,
          parts: [
            {
              from: bare(text.slice(0, from)).length,
              to: bare(text.slice(0, from + length)).length,
            },
          ],
        });
      }),
    );
  });

  it('words that it has lost are not found in it', () => {
    const lost = fc.array(fc.constantFrom('zephyr', 'quartz', 'jumble', 'vex', 'wizard', 'ox'), {
      minLength: 4,
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, lost, fc.nat(), (text, words, at) => {
        const from = at % text.length;
        const exact = words.join(' ');
        const quote = {
          exact,
          prefix: text.slice(0, from).slice(-32),
          suffix: text.slice(from, from + 32),
        };
        expect(findQuote(bare(text), quote, unhurried)).toBeNull();
      }),
    );
  });
});

describe('however long the page', () => {
  const book = Array.from(
    { length: 160_000 },
    (_, at) => `word${(at * at * 31 + at) % 99_991}`,
  ).join('');

  it.each([
    ['a long quote that was changed', 100_000],
    ['a quote of a paragraph that was changed', 700],
    ['a quote of a line that was changed', 90],
  ])('%s is found in time', (_, length) => {
    const exact = book.slice(600_000, 600_000 + length);
    const middle = Math.floor(length / 2);
    const page = book.replace(exact, `${exact.slice(0, middle)}changed${exact.slice(middle)}`);
    const began = performance.now();
    expect(findQuote(page, { exact, prefix: '', suffix: '' }, unhurried)?.parts).toEqual([
      { from: 600_000, to: 600_000 + length + 7 },
    ]);
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('nothing more is looked for once it is late', () => {
    const exact = `never ${'said '.repeat(40)}`;
    const began = performance.now();
    expect(findQuote(book, { exact, prefix: '', suffix: '' }, { isLate: () => true })).toBeNull();
    expect(performance.now() - began).toBeLessThan(500);
  });
});
