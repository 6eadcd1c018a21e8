import { describe, expect, it } from 'vitest';
import { clipTitle, clipUrl } from '../../src/core/clip.ts';
import { clipOf, idOf, newsletter, now, quoteOf } from '../sample.ts';

const canonicalUrl = 'https://example.org/tides/';

describe('a clip', () => {
  it('is compared by the key of its canonical address', () => {
    const clip = clipOf(
      31,
      {},
      { url: 'https://amp.example.org/tides?utm_source=a', canonicalUrl },
    );
    expect(clip.key).toBe('example.org/tides');
    expect(clipOf(31).key).toBe('example.org/tides');
  });

  it('sends its readers to the canonical address, else to the one it was read at', () => {
    expect(clipUrl(clipOf(31, {}, { canonicalUrl }))).toBe(canonicalUrl);
    expect(clipUrl(clipOf(31))).toBe('https://example.org/tides');
  });

  it('goes by its corrected title, else the one found, else its address', () => {
    expect(clipTitle(clipOf(31, { title: { found: 'a', corrected: 'b' } }))).toBe('b');
    expect(clipTitle(clipOf(31, { title: { found: ' a ', corrected: null } }))).toBe('a');
    expect(clipTitle(clipOf(31, {}, { title: ' ' }))).toBe('https://example.org/tides');
  });

  it('newly made says nothing that the page did not say', () => {
    const quotes = [quoteOf('calm')];
    expect(clipOf(31, {}, { quotes })).toMatchObject({
      id: idOf(31),
      rev: 0,
      newsletter: newsletter.id,
      title: { found: 'Tides for everyone', corrected: null },
      access: { declared: { found: 'unknown', corrected: null }, now: 'unknown' },
      quotes,
      blurb: '',
      created: now,
    });
  });
});
