import { describe, expect, it } from 'vitest';
import { seemsStale } from '../../src/adapters/stale.ts';
import { isPlain, titleOf } from '../../src/adapters/title-of.ts';
import type { Node } from '../../src/core/json-ld.ts';
import { snapshotOf } from '../sample.ts';

type Told = Parameters<typeof snapshotOf>[0];

function title(part: Told, metas: Readonly<Record<string, string>> = {}, node: Node | null = null) {
  return titleOf(snapshotOf(part, metas), node, ['Example', 'Mira Okafor']);
}

describe('what a page is called', () => {
  it('is what it says of itself, though its window says something else', () => {
    const page = { title: 'Low water: a history - Example', heading: 'Why the sea goes out' };
    expect(title(page, { 'og:title': 'The Ambitions of the Tide' })).toBe(
      'The Ambitions of the Tide',
    );
  });

  it('is the words of its heading, where it goes on behind them', () => {
    const said = { 'og:title': 'Tides for everyone – Nightly News of the Sea' };
    expect(title({ heading: 'Tides for everyone' }, said)).toBe('Tides for everyone');
  });

  it('keeps its own letters where the heading is set in others', () => {
    expect(title({ heading: 'TIDES FOR ALL' }, { 'og:title': 'Tides for all' })).toBe(
      'Tides for all',
    );
  });

  it('is not the description that some put in the place of a headline', () => {
    const node = { name: 'Low tide', headline: 'state of the sea' };
    expect(title({ title: 'Low tide - Example' }, {}, node)).toBe('Low tide');
  });

  it('is the heading, where a template says the same of every page', () => {
    const page = { title: 'Spring tide floods the quay', heading: 'Spring tide floods the quay' };
    expect(title(page, { 'og:title': 'Latest News & Headlines' })).toBe(
      'Spring tide floods the quay',
    );
  });

  it('is the heading in the article, where only the window says something like it', () => {
    const page = {
      title: 'How the harbour of Bergen filled with sand - Magazine',
      texts: { headline: ['Sand in the harbour: how Bergen lost its ships'] },
    };
    expect(title(page)).toBe('Sand in the harbour: how Bergen lost its ships');
    expect(title({ ...page, texts: { headline: ['Chapter one'] } })).toBe(page.title);
  });

  it('is not the name of the site, though that is its heading', () => {
    expect(title({ title: 'Tides - Example', heading: 'Example' })).toBe('Tides');
    expect(title({ heading: 'Example' }, { 'og:title': 'Tides @ Example' })).toBe('Tides');
  });

  it('comes without its author', () => {
    expect(title({ title: 'Tides | Code | Mira Okafor' })).toBe('Tides | Code');
  });

  it('of a paper is that of its citation', () => {
    expect(title({ title: 'Tides' }, { citation_title: 'On Tides', 'og:title': 'Tides' })).toBe(
      'On Tides',
    );
  });
});

describe('metas of the page that was left', () => {
  const left = {
    'og:url': 'https://example.org/watch/ebb',
    'og:title': 'Ebb in ten minutes',
  };
  const page = { url: 'https://example.org/watch/flood', title: 'Everything about floods' };

  it('say nothing of the one that is open', () => {
    expect(seemsStale(snapshotOf(page, left))).toBe(true);
    expect(title(page, left)).toBe('Everything about floods');
  });

  it.each([
    ['they give its address', { ...left, 'og:url': page.url }],
    ['they say what its window says', { ...left, 'og:title': 'Everything about floods, shared' }],
    ['they give the address of another site', { ...left, 'og:url': 'https://example.com/ebb' }],
    ['they give no address', { 'og:title': 'Ebb' }],
  ])('are its own where %s', (_, metas) => {
    expect(seemsStale(snapshotOf(page, metas))).toBe(false);
  });
});

describe('a page is named plainly', () => {
  it.each([
    [true, 'Tides - Example', { 'og:title': 'Tides' }],
    [true, 'whatever', { citation_title: 'On Tides' }],
    [false, 'Tides - Example', {}],
    [false, 'Tides - Science - Example', { 'og:title': 'Tides - Science' }],
    [false, 'Low water', { 'og:title': 'Tides' }],
  ])('(%s) where its window says %j and its metas %j', (is, window, metas) => {
    expect(isPlain(snapshotOf({ title: window }, metas), null, ['Example'])).toBe(is);
  });
});
