import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filters } from '../../src/templates/filters.ts';
import { bounds, liquidFilters, liquidTags } from '../../src/templates/liquid.ts';
import { fieldRows } from '../../src/templates/template-fields.ts';
import { filterRows } from '../../src/templates/template-filters.ts';

const page = readFileSync(new URL('../../docs/TEMPLATES.md', import.meta.url), 'utf8');

function part(from: string, to: string): string {
  return page.slice(page.indexOf(from), page.indexOf(to));
}

/** What stands first in the rows of the tables of a part. */
function rowsOf(text: string): readonly string[] {
  return [...text.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name = '']) => name);
}

/** All that is code in a part. */
function codeOf(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

const paths = (name: 'head' | 'cite' | 'clip') => fieldRows(name).map(({ path }) => path);

describe('the page about templates', () => {
  it('has the fields that there are', () => {
    const [head, cite, more] = [
      part('What the **head**', 'What a link **within'),
      part('What a link **within', 'What **a link**'),
      part('What **a link**', '## Filters'),
    ].map(rowsOf);
    expect(head).toEqual(paths('head'));
    expect(cite).toEqual(paths('cite'));
    expect([...(cite ?? []), ...(more ?? [])].sort()).toEqual(paths('clip').toSorted());
  });

  it('has the filters that there are', () => {
    const ours = [...Object.keys(filters), 'quoted', 'aside'].sort();
    expect(rowsOf(part('## Filters', 'Of Liquid’s own')).toSorted()).toEqual(ours);
    expect(filterRows.map(({ name }) => name).sort()).toEqual(ours);
    for (const { name, use } of filterRows) expect(use).toContain(`| ${name}`);
    expect(codeOf(part('Of Liquid’s own', '## Tags'))).toEqual(liquidFilters);
  });

  it('has the tags that there are', () => {
    expect(codeOf(part('## Tags', '## Bounds'))).toEqual(liquidTags);
  });

  it('has the bounds that there are', () => {
    const said = part('## Bounds', 'A template that goes beyond').replaceAll(',', '');
    for (const bound of [bounds.source, bounds.time, bounds.memory, bounds.printed])
      expect(said).toContain(` ${bound}`);
  });
});
