import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingLeftOut } from '../../src/core/left-out.ts';
import { limits, parseLetters, parseReading, parseWords } from '../../src/protocol/snapshot.ts';
import { emptyScene, snapshotOf } from '../sample.ts';

const { url, title, probed, view } = snapshotOf({ title: 'Tides', times: ['2026-11-23'] });
const whole = { url, title, probed, view, scene: emptyScene, selected: 'ranges' as const };

describe('what the page script brings back first', () => {
  it('is taken as it is where it is a reading', () => {
    expect(parseReading(structuredClone(whole))).toEqual(whole);
  });

  it('loses what is no part of a reading', () => {
    expect(parseReading({ ...whole, cookie: 'secret' })).toEqual(whole);
  });

  it('is cut where a text is too long', () => {
    const long = 'x'.repeat(limits.quote + 1);
    const selected = { words: long, before: long, after: '', over: 0 };
    const told = parseReading({ ...whole, title: long, selected });
    expect(told?.title).toHaveLength(limits.text);
    expect(told?.selected).toEqual({
      ...selected,
      words: long.slice(1),
      before: long.slice(0, 200),
    });
  });

  it('is cut where a page has too much of what was asked, and where that is too long', () => {
    const many = Array(1_000).fill(['x'.repeat(limits.script + 1)]);
    const told = parseReading({ ...whole, probed: { jsonLd: many } });
    expect(told?.probed.jsonLd).toHaveLength(limits.rows);
    expect(told?.probed.jsonLd?.[0]?.[0]).toHaveLength(limits.script);
  });

  it('is cut where it answers more than was asked', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`p${at}`, [['x']]]));
    expect(Object.keys(parseReading({ ...whole, probed: many })?.probed ?? {})).toHaveLength(
      limits.probes,
    );
  });

  it('has no half characters left, not even at the cut', () => {
    const text = fc.string({ unit: 'binary', maxLength: 9 });
    const halves = fc.constantFrom(
      '\ud83c',
      '\udf0a',
      '🌊'.repeat(limits.text),
      `x${'🌊'.repeat(999)}🌊`,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(text, halves), { maxLength: 4 }), (parts) => {
        const told = parseReading({ ...whole, title: parts.join('') });
        expect(told?.title.isWellFormed()).toBe(true);
        expect(told?.title.length).toBeLessThanOrEqual(limits.text);
      }),
    );
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'snapshot'],
    ['a list', [whole]],
    ['a title that is a number', { ...whole, title: 7 }],
    ['metas that are texts', { ...whole, probed: { metas: ['date'] } }],
    ['a meta of numbers', { ...whole, probed: { metas: [[2026]] } }],
    ['a scene of words', { ...whole, scene: 'low tide' }],
    ['something else selected', { ...whole, selected: 'everything' }],
  ])('is no reading where it is %s', (_, value) => {
    expect(parseReading(value)).toBeNull();
  });
});

describe('the words that follow', () => {
  const words = {
    ranges: [[['<', 'em', false, ''], ['t', 'low', false], ['>']], [['$', 'x', true]]],
    before: [],
    after: [],
    isTyped: false,
    texts: [[[['t', 'Tides', false]], []]],
    leftOut: nothingLeftOut,
  };

  it('are taken as they are', () => {
    expect(parseWords(structuredClone(words))).toEqual(words);
  });

  it('are cut where they are too long', () => {
    const long = 'x'.repeat(limits.quote + 1);
    const told = parseWords({ ...words, ranges: [[['t', long, false]]] });
    expect(told?.ranges[0]?.[0]?.[1]).toHaveLength(limits.quote);
  });

  it.each([
    ['null', null],
    ['a piece of no kind', { ...words, ranges: [[['?', 'low', false]]] }],
    ['half a word', { ...words, ranges: [[['t', 7, false]]] }],
    ['less than nothing left out', { ...words, leftOut: { characters: -1, why: [] } }],
  ])('are none where they are %s', (_, value) => {
    expect(parseWords(value)).toBeNull();
  });
});

describe("letters' boxes", () => {
  it('are taken as they are, one list a text', () => {
    const letters = [[[0, [1, 2, 3, 4], true]], null];
    expect(parseLetters(letters)).toEqual(letters);
    expect(parseLetters([[[0, [1, 2, 3], true]]])).toBeNull();
  });

  it('are those of so many texts as are looked at', () => {
    expect(parseLetters(Array(limits.pieces + 1).fill(null))).toHaveLength(limits.pieces);
  });
});
