import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowsAlone, tables } from '../../build/without-sources.ts';
import { readSource } from '../import-graph.ts';

describe('a table that is shipped', () => {
  it('is its rows without where they are from', () => {
    const table = `interface Row { readonly source: string }
export const rows = [
  { names: ['a'], source: 'the harbour’s “book”' },
  { source: 'seen', names: ['b'] },
  {
    names: ['source: x'],
    source:
      'https://example.org',
    is: /source: '/,
  },
] as const;`;
    expect(rowsAlone(table)).toBe(`interface Row { readonly source: string }
export const rows = [
  { names: ['a'] },
  { names: ['b'] },
  {
    names: ['source: x'],
    is: /source: '/,
  },
] as const;`);
  });

  it('is none where no row says where it is from', () => {
    expect(() => rowsAlone('export const rows = [{ names: [] }];')).toThrow('without sources');
  });

  it.each(tables)('%s has no source left', (file) => {
    const code = readFileSync(file, 'utf8');
    const rows = code.match(/\bsource:\s*'/g) ?? [];
    expect(rows.length).toBeGreaterThan(1);
    expect(rowsAlone(code)).not.toMatch(/\bsource:\s*['`]/);
  });
});

it('nothing asks a row where it is from', () => {
  const asking = [...readSource(['src/adapters', 'src/core', 'src/paywalls'])]
    .filter(([, { text }]) => /\.source\b|[{,]\s*source\s*[,}]|\['source'\]/.test(text))
    .map(([file]) => file);
  expect(asking).toEqual([]);
});

it('every table with sources is among those', () => {
  const withSources = [...readSource(['src'])]
    .filter(([, { text }]) => /\bsource:\s*'/.test(text))
    .map(([file]) => file);
  expect(withSources).toEqual(tables);
});
