import { describe, expect, it } from 'vitest';
import { pageAddresses } from '../../src/core/page-addresses.ts';

describe('a page is looked up', () => {
  it('by the address it goes by and the one it is open at', () => {
    const page = {
      url: 'https://example.org/p?id=7',
      canonicalUrl: 'https://www.example.org/tides/',
    };
    expect(pageAddresses(page)).toEqual({
      keys: ['example.org/tides', 'example.org/p?id=7'],
      urls: ['https://www.example.org/tides/', 'https://example.org/p?id=7'],
    });
  });

  it('once where both are the same', () => {
    const page = { url: 'https://example.org/tides/', canonicalUrl: 'https://example.org/tides' };
    expect(pageAddresses(page).keys).toEqual(['example.org/tides']);
  });

  it('without trackers, and from its top as from a place in it', () => {
    const page = { url: 'https://example.org/tides?utm_source=x#ebb', canonicalUrl: null };
    expect(pageAddresses(page)).toEqual({
      keys: ['example.org/tides'],
      urls: ['https://example.org/tides#ebb', 'https://example.org/tides'],
    });
  });

  it('by the fragment where that names the page', () => {
    const page = { url: 'https://example.org/#/tides', canonicalUrl: null };
    expect(pageAddresses(page).urls).toEqual(['https://example.org/#/tides']);
  });

  it('by nothing where the browser keeps its address to itself', () => {
    expect(pageAddresses({ url: '', canonicalUrl: null })).toEqual({ keys: [], urls: [] });
  });
});
