import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingLeftOut } from '../../src/core/left-out.ts';
import { limits, parseSnapshot } from '../../src/protocol/snapshot.ts';
import { snapshotOf } from '../sample.ts';

const selection = {
  exact: 'low',
  prefix: '',
  suffix: '',
  html: 'low',
  from: 'page' as const,
  leftOut: nothingLeftOut,
};
const whole = snapshotOf({ title: 'Tides', times: ['2026-11-23'], selection }, { date: '2026' });

describe('what a page script brings back', () => {
  it('is taken as it is where it is a snapshot', () => {
    expect(parseSnapshot(structuredClone(whole))).toEqual(whole);
  });

  it('loses what is no part of a snapshot', () => {
    expect(parseSnapshot({ ...whole, cookie: 'secret' })).toEqual(whole);
  });

  it('is cut where a text is too long', () => {
    const long = 'x'.repeat(limits.html + 1);
    const told = parseSnapshot({ ...whole, title: long, selection: { ...selection, html: long } });
    expect(told?.title).toHaveLength(limits.text);
    expect(told?.selection?.html).toHaveLength(limits.html);
  });

  it('is cut where a page has too many metas, JSON-LD blocks, times or authors', () => {
    const many = Array(1_000).fill('2026-11-23');
    const metas = many.map((content) => ({ name: 'date', content }));
    const told = parseSnapshot({ ...whole, metas, jsonLd: many, times: many, authors: many });
    expect(told?.metas).toHaveLength(limits.metas);
    expect(told?.times).toHaveLength(10);
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
        const told = parseSnapshot({ ...whole, title: parts.join('') });
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
    ['metas that are texts', { ...whole, metas: ['date'] }],
    ['a meta without content', { ...whole, metas: [{ name: 'date' }] }],
    ['half a selection', { ...whole, selection: { exact: 'low' } }],
    ['no heading', { ...whole, heading: undefined }],
  ])('is no snapshot where it is %s', (_, value) => {
    expect(parseSnapshot(value)).toBeNull();
  });
});
