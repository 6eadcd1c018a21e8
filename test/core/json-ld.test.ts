import { describe, expect, it } from 'vitest';
import { namesOf, nodesOf, textOf, typesOf } from '../../src/core/json-ld.ts';

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
    expect(nodesOf(['{"@type": "Article"', '', JSON.stringify(article)])).toEqual([article]);
  });

  it('are read in spite of a break within a string, or a comma too many', () => {
    expect(nodesOf(['{"@type": "NewsArticle", "headline": "Low\n tides",}'])).toEqual([
      { '@type': 'NewsArticle', headline: 'Low  tides' },
    ]);
  });

  it.each(['null', '"tides"', '7', '[]', '[null]'])('are none in %s', (block) => {
    expect(nodesOf([block])).toEqual([]);
  });

  it('are read however deep a page has nested them', () => {
    const deep = '['.repeat(90_000) + JSON.stringify(article) + ']'.repeat(90_000);
    expect(() => nodesOf([deep])).not.toThrow();
  });
});

describe('a property', () => {
  it.each([
    [' Tides ', 'Tides'],
    [['Ebb', 'Tides'], 'Ebb'],
    [{ '@type': 'Organization', name: 'Example' }, 'Example'],
    [{ '@value': 'Gezeiten', '@language': 'de' }, 'Gezeiten'],
    ['Tides &amp; ebb &#8211; it&rsquo;s &#x201c;low&#x201d;', 'Tides & ebb – it’s “low”'],
    ['AT&T; &unknown; &#0;', 'AT&T; &unknown; &#0;'],
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

describe('the types of a node', () => {
  it('are told without their prefix, one or several', () => {
    expect(typesOf({ '@type': 'https://schema.org/Article' })).toEqual(['Article']);
    expect(typesOf({ '@type': ['schema:Book', 7] })).toEqual(['Book']);
    expect(typesOf({})).toEqual([]);
  });
});
