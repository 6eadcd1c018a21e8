import { describe, expect, it } from 'vitest';
import { isEvent, mainNode, namesOf, nodesOf, textOf } from '../../src/core/json-ld.ts';

const article = { '@type': 'NewsArticle', headline: 'Tides' };
const person = { '@type': 'Person', name: 'Mira' };

describe('the nodes of a page', () => {
  it('come out of every block, arrays opened', () => {
    const blocks = [JSON.stringify([article, [person]]), JSON.stringify(person)];
    expect(nodesOf(blocks)).toEqual([article, person, person]);
  });

  it('come out of a graph', () => {
    const graph = { '@context': 'https://schema.org', '@graph': [article, person] };
    expect(nodesOf([JSON.stringify(graph)]).slice(1)).toEqual([article, person]);
  });

  it.each([
    ['<![CDATA[', ']]>'],
    ['//<![CDATA[\n', '\n//]]>'],
    ['\n // <![CDATA[ ', ' // ]]> \n'],
  ])('are read between %j and %j', (open, close) => {
    expect(nodesOf([open + JSON.stringify(article) + close])).toEqual([article]);
  });

  it('are those of the other blocks where one is broken', () => {
    expect(nodesOf(['{"@type": "Article",}', '', JSON.stringify(article)])).toEqual([article]);
  });

  it.each(['null', '"tides"', '7', '[]', '[null]'])('are none in %s', (block) => {
    expect(nodesOf([block])).toEqual([]);
  });

  it('are read however deep a page has nested them', () => {
    const deep = '['.repeat(90_000) + JSON.stringify(article) + ']'.repeat(90_000);
    expect(() => nodesOf([deep])).not.toThrow();
  });
});

describe('the node about the page', () => {
  const page = { '@type': 'WebPage', name: 'Tides | Example' };

  it('is an article before a web page', () => {
    expect(mainNode([person, page, article])).toBe(article);
  });

  it('is the web page where there is nothing better', () => {
    expect(mainNode([person, page])).toBe(page);
  });

  it('may be of several types', () => {
    const both = { '@type': ['Thing', 'BlogPosting'] };
    expect(mainNode([page, both])).toBe(both);
  });

  it.each([[[]], [[person]], [[{ '@type': 7 }]], [[{ '@type': 'ArticleList' }]]])(
    'is none among %j',
    (nodes) => {
      expect(mainNode(nodes)).toBeNull();
    },
  );

  it.each(['Event', 'EducationEvent'])('of type %s is an event', (type) => {
    expect(isEvent({ '@type': type })).toBe(true);
    expect(isEvent(article) || isEvent(null)).toBe(false);
  });
});

describe('a property', () => {
  it.each([
    [' Tides ', 'Tides'],
    [['Ebb', 'Tides'], 'Ebb'],
    [{ '@type': 'Organization', name: 'Example' }, 'Example'],
    [{ '@value': 'Gezeiten', '@language': 'de' }, 'Gezeiten'],
    [7, ''],
    [null, ''],
    [[], ''],
  ])('%j reads %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it('of people gives all their names', () => {
    expect(namesOf([person, 'Jon', {}, { name: ['Ana'] }], [])).toEqual(['Mira', 'Jon', 'Ana']);
    expect(namesOf(person, [])).toEqual(['Mira']);
    expect(namesOf(undefined, [])).toEqual([]);
  });

  it('that refers to another node is the name of that node', () => {
    const known = { '@id': '#mira', ...person };
    expect(namesOf([{ '@id': '#mira' }], [article, known])).toEqual(['Mira']);
    expect(namesOf([{ '@id': '#jon' }], [article, known])).toEqual([]);
  });

  it('that names nobody is nobody, whoever else the page names', () => {
    expect(namesOf({ '@type': 'Person', url: 'https://a.org/jon' }, [person])).toEqual([]);
  });
});
