import { describe, expect, it } from 'vitest';
import { controls, passable, signs } from '../../src/paywalls/signs.ts';
import { wallSigns } from '../../src/paywalls/wall-signs.ts';

const made = (source: string) => new RegExp(source.replaceAll(' ', '\\s'), 'isu');

describe('the table of signs', () => {
  it('names each sign once, says where it is from, and has something to look for', () => {
    expect(new Set(signs.map(({ id }) => id)).size).toBe(signs.length);
    for (const { id, source, elements = [], phrases = [], paths = [] } of signs) {
      expect(source.length, id).toBeGreaterThan(20);
      expect(elements.length + phrases.length + paths.length, id).toBeGreaterThan(0);
    }
  });

  it('has nothing twice', () => {
    const all = signs.flatMap(({ elements = [], phrases = [], hosts = [] }) =>
      [...elements, ...phrases].map((one) => `${one} ${hosts}`),
    );
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  });

  it('has only patterns that can be made, and none that all texts have', () => {
    const patterns = signs.flatMap(({ phrases = [], paths = [] }) => [...phrases, ...paths]);
    for (const source of [...patterns, ...controls, ...passable]) {
      expect(made(source).test(''), source).toBe(false);
      expect(made(source).test('The tide turns at noon.'), source).toBe(false);
    }
  });

  it('limits to their sites the elements and addresses that others use for other things', () => {
    const everywhere = signs.filter(({ hosts }) => hosts === undefined);
    const elements = everywhere.flatMap(({ elements = [] }) => elements);
    for (const one of ['.paywall', '#paywall', '.gate', '#gate', '.paywall-bar']) {
      expect(elements).not.toContain(one);
    }
    expect(everywhere.filter(({ paths }) => paths !== undefined)).toEqual([]);
  });

  it('gives hints in lower case, and few, as pages are asked for them first', () => {
    for (const { id, phrases, hints = [] } of signs) {
      if (phrases) expect(hints.length, id).toBeGreaterThan(0);
      expect(hints.length, id).toBeLessThanOrEqual(12);
      for (const hint of hints) expect(hint).toBe(hint.toLowerCase());
    }
  });
});

describe('what a page is asked', () => {
  it('is all there is to look for, without what is meant by it, and not long', () => {
    const { elements, phrases } = wallSigns;
    const row = elements.find(({ id }) => id === 'substack');
    expect(row?.is).toBe('[data-testid="paywall"]:not(.modal-paywall)');
    expect(phrases.length).toBe(signs.filter((sign) => sign.phrases).length);
    expect(JSON.stringify(wallSigns)).not.toMatch(/source|means/);
    expect(JSON.stringify(wallSigns).length).toBeLessThan(16_000);
  });
});
