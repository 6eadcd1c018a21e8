import { describe, expect, it } from 'vitest';
import { isEvent, mainNode } from '../../src/adapters/main-node.ts';
import type { Node } from '../../src/core/json-ld.ts';
import { snapshotOf } from '../sample.ts';

const article = { '@type': 'NewsArticle', headline: 'Tides for everyone' };
const person = { '@type': 'Person', name: 'Mira' };
const page = { '@type': 'WebPage', name: 'Tides | Example' };
const url = 'https://example.org/tides';

function main(nodes: readonly Node[], title = '') {
  return mainNode(nodes, snapshotOf({ url, title }));
}

describe('the node about the page', () => {
  it('is an article before a web page', () => {
    expect(main([person, page, article])).toBe(article);
  });

  it('is the web page where there is nothing better', () => {
    expect(main([person, page])).toBe(page);
  });

  it('may be of several types', () => {
    const both = { '@type': ['Thing', 'BlogPosting'] };
    expect(main([page, both])).toBe(both);
  });

  it('is the article and not the film beside it', () => {
    const film = { '@type': 'VideoObject', name: 'Tides, the film' };
    expect(main([film, article])).toBe(article);
    expect(main([film])).toBe(film);
  });

  it('is the one that gives the address of the page', () => {
    const own = { ...article, url };
    const other = { ...article, url: 'https://example.org/ebb' };
    expect(main([other, article, own])).toBe(own);
    expect(main([other])).toBeNull();
  });

  it('hangs on the web page where that says what it is mostly about', () => {
    const paper = { '@type': 'ScholarlyArticle', headline: 'Tides' };
    expect(main([{ ...page, mainEntity: paper }])).toBe(paper);
  });

  it('of a copy names the original, and is called what the window is called', () => {
    const other = { ...article, url: 'https://example.com/ebb' };
    expect(main([other], 'Tides for everyone – Archive')).toBe(other);
    expect(main([other], 'Archive')).toBeNull();
  });

  it.each([[[]], [[person]], [[{ '@type': 7 }]], [[{ '@type': 'ArticleList' }]]])(
    'is none among %j',
    (nodes) => {
      expect(main(nodes)).toBeNull();
    },
  );

  it.each(['Event', 'EducationEvent'])('of type %s is an event', (type) => {
    expect(isEvent({ '@type': type })).toBe(true);
    expect(isEvent(article) || isEvent(null)).toBe(false);
  });
});
